using Compare.Reports;

namespace Compare.Export.Site;

/// <summary><c>sitemap.html</c> for people, and <c>sitemap.xml</c> for search engines where the site's address is known: the format wants full addresses.</summary>
internal static class SitemapPage
{
    public static SitePage Write(SiteContext site)
    {
        var parts = new Parts(site, "");
        var main = Html.Of($"""
            <h1>All pages</h1>
            <ul><li><a href="index.html">The matrix</a></li><li><a href="compare.html">Instruments side by side</a></li><li><a href="search.html">Search</a></li><li><a href="method.html">Method</a></li><li><a href="data.html">Data and how to cite</a></li><li><a href="changes.html">Changes</a></li>{Html.When(!site.Sources.Drafts.IsEmpty, $"<li><a href=\"{DraftsPage.Address}\">Draft comparisons</a></li>")}</ul>
            <h2>Instruments</h2>
            <ul>{site.Report.Instruments.Select(i => Html.Of($"<li>{parts.Instrument(i)}</li>\n"))}</ul>
            <h2>Safeguards</h2>
            {site.Report.Groups.Select(g => Html.Of($"<h3>{g.Id} · {g.Title}</h3>\n<p>{g.Description}</p>\n<ul>{g.Rows.Select(r => Html.Of($"<li>{parts.Safeguard(r.SafeguardId, r.SafeguardId + " " + r.Title)}</li>\n"))}</ul>\n"))}
            """);
        return new SitePage("sitemap.html", "All pages", "A list of all pages.", "sitemap", main);
    }

    public static OutputFile Xml(SiteContext site, IEnumerable<SitePage> pages) => OutputFiles.Text("sitemap.xml", Html.Of($"""
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        {pages.Where(p => p.Path != MissingPage.Path).Select(p => Html.Of($"<url><loc>{site.Sources.Address + p.Path}</loc></url>\n"))}</urlset>

        """).Markup);
}
