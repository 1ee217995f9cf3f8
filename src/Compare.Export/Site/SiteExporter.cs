using System.Collections.Immutable;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>
/// The comparison pages as a static site: files that any web host serves from any folder and that a browser opens from a disk. The same
/// report and sources give the same bytes.
/// </summary>
public static class SiteExporter
{
    public static ExportedFiles Export(MatrixReport report, SiteSources sources)
    {
        var site = new SiteContext(report, sources);
        var layout = new Layout(site);
        var pages = Pages(site).ToImmutableArray();
        return new ExportedFiles(
        [
            .. pages.Select(layout.Write),
            .. SiteAssets.All(report),
            SearchPage.Index(site),
            ChangesPage.Feed(site),
            .. DataPage.Files(site),
            .. DraftsPage.Files(site),
            .. sources.Address.Length > 0 ? [SitemapPage.Xml(site, pages)] : ImmutableArray<OutputFile>.Empty,
        ]);
    }

    private static IEnumerable<SitePage> Pages(SiteContext site)
    {
        yield return new MatrixSitePage(site).Write();
        var rows = site.Rows.ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            yield return new SafeguardPage(site).Write(rows[i], i > 0 ? rows[i - 1] : null, i + 1 < rows.Length ? rows[i + 1] : null);
        }

        foreach (var instrument in site.Report.Instruments)
        {
            yield return new InstrumentSitePage(site).Write(instrument);
        }

        yield return new ComparisonPage(site).Write();
        yield return SearchPage.Write(site);
        yield return MethodPage.Write(site);
        yield return ChangesPage.Write(site);
        yield return DataPage.Write(site);
        if (!site.Sources.Drafts.IsEmpty)
        {
            yield return DraftsPage.Write(site);
        }

        yield return SitemapPage.Write(site);
        yield return MissingPage.Write(site);
    }
}
