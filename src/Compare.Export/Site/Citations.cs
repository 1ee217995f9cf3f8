using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>
/// How to cite an answer, a provision or the whole, in three styles, as text on the page. The script adds a button that copies, and makes
/// the same block for a single coding or provision; it fills in the full address, which only the browser knows, and today's date.
/// </summary>
internal static class Citations
{
    public const string Author = "Compare contributors";

    public static string Year(SiteContext site) => site.Report.CorpusVersion is [var a, var b, var c, var d, ..] v && char.IsAsciiDigit(a) && char.IsAsciiDigit(b) && char.IsAsciiDigit(c) && char.IsAsciiDigit(d)
        ? v[..4]
        : site.LastCoded[..4];

    /// <summary>An answer: the page, the instrument and the row, never the level alone, which the reader is to look up.</summary>
    public static Html Cell(SiteContext site, MatrixRow row, MatrixCellView cell)
    {
        var instrument = site.Instrument(cell.InstrumentId).ShortTitle;
        var address = SiteContext.CellAddress(cell);
        var url = Address(site, address, "#" + address.Split('#')[1]);
        var id = Html.Of($"<span data-row=\"row\">{cell.InstrumentId}/{cell.SafeguardId}</span><span data-unverified=\"unverified\">{(cell.IsUnverified ? " [unverified]" : "")}</span>");
        var part = Html.Of($"{row.SafeguardId} {row.Title}: {instrument}");
        return Block("Cite this answer", Styles(site, part, id, url));
    }

    /// <summary>A pattern that the script fills for the provision the reader chooses; the marked parts are replaced.</summary>
    public static Html ProvisionPattern(SiteContext site, InstrumentColumn instrument)
    {
        var url = Address(site, SiteContext.InstrumentAddress(instrument.Id), "#");
        var pinpoint = Html.Of($"<span data-pinpoint=\"pinpoint\"{Parts.Lang(instrument.Language)}>…</span>");
        var what = Html.Of($"<span{Parts.Lang(instrument.Language)}>{instrument.Citation}</span>, {pinpoint}");
        var when = $"corpus version {site.Report.CorpusVersion}, {Year(site)}";
        return Html.Of($"""
            <div id="_pattern" hidden="hidden">{List(
                ("Plain", Html.Of($"{what}. Abstract in: {Author}, {site.Report.Title}, {when}. {url}")),
                ("OSCOLA", Html.Of($"{what}; abstract in {Author}, ‘{site.Report.Title}’ ({when}) &lt;{url}&gt;{Seen("accessed")}")),
                ("Bluebook", Html.Of($"{what}, abstract in Compare Contributors, <i>{site.Report.Title}</i> ({when}), {url}{Seen("last visited")}.")))}</div>

            """);
    }

    public static Html Whole(SiteContext site)
    {
        var when = $"corpus version {site.Report.CorpusVersion}, {Year(site)}";
        var url = Address(site, "index.html", "index.html");
        return List(
            ("Plain", Html.Of($"{Author}, {site.Report.Title}, {when}. {url}")),
            ("OSCOLA", Html.Of($"{Author}, ‘{site.Report.Title}’ ({when}) &lt;{url}&gt;{Seen("accessed")}")),
            ("Bluebook", Html.Of($"Compare Contributors, <i>{site.Report.Title}</i> ({when}), {url}{Seen("last visited")}.")));
    }

    private static Html Styles(SiteContext site, Html part, Html row, Html url)
    {
        var when = $"corpus version {site.Report.CorpusVersion}, {Year(site)}";
        return List(
            ("Plain", Html.Of($"{part}. In: {Author}, {site.Report.Title}, {when}, row {row}. {url}")),
            ("OSCOLA", Html.Of($"{Author}, ‘{part}’ in <i>{site.Report.Title}</i> ({when}) row {row} &lt;{url}&gt;{Seen("accessed")}")),
            ("Bluebook", Html.Of($"Compare Contributors, <i>{part}</i>, in {site.Report.Title} ({when}), row {row}, {url}{Seen("last visited")}.")));
    }

    private static Html Block(string summary, Html list) => Html.Of($"<details class=\"cite\"><summary>{summary}</summary>\n{list}</details>\n");

    private static Html List(params (string Style, Html Text)[] styles) =>
        Html.Of($"<ul class=\"styles\">{styles.Select(s => Html.Of($"<li><b>{s.Style}</b> <span class=\"text\">{s.Text}</span></li>\n"))}</ul>\n");

    /// <summary>The permanent address: in full where it is known, else from the root of the site; the script completes it.</summary>
    private static Html Address(SiteContext site, string address, string href) => Html.Of($"<a class=\"perma\" href=\"{href}\">{site.Sources.Address + address}</a>");

    private static Html Seen(string words) => Html.Of($"<span data-seen=\"{words}\"></span>");
}
