using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary><c>index.html</c>: the matrix, its picture, its legend and the instruments.</summary>
internal sealed class MatrixSitePage(SiteContext site)
{
    private readonly Parts parts = new(site, "");
    private readonly MatrixReport report = site.Report;

    public SitePage Write()
    {
        var main = Html.Of($"""
            <h1>{report.Title}</h1>
            <p class="lead">{report.Subtitle}.</p>
            <p>For each safeguard and each instrument: what the text gives, at which provision, and why. Every answer leads to its reasons; what was not checked against an official text says <em>unverified</em>.</p>
            <section class="picture">
            <h2 id="_picture">At a glance</h2>
            {HeatMap.Draw(report)}{Legend()}</section>
            <section class="grid">
            <h2 id="_matrix">The matrix</h2>
            {Filters.Form(report)}{Parts.Scroll("The matrix, scrolls sideways", Table())}</section>
            <section>
            <h2 id="_instruments">The instruments</h2>
            {Parts.Scroll("The instruments", Parts.Instruments(report, parts.Instrument))}</section>

            """);
        return new SitePage("index.html", report.Title, report.Subtitle + ".", "matrix", main) { LinkedData = LinkedData.Dataset(site) };
    }

    private Html Legend() => Html.Of($"""
        <details class="legend"><summary>What the levels mean</summary>
        <dl>{Parts.Levels(report)}</dl>
        </details>

        """);

    private Html Table() => Html.Of($"""
        <table class="mx" id="_table">
        <caption class="vh">Safeguards down, instruments across; each cell gives the level and the provisions that decide.</caption>
        <thead><tr><th scope="col">Safeguard</th>{report.Instruments.Select(i => Html.Of($"<th scope=\"col\">{parts.Instrument(i)}</th>"))}</tr></thead>
        {report.Groups.Select(Group)}</table>

        """);

    private Html Group(GroupSection group) => Html.Of($"""
        <tbody id="{SiteContext.ElementId(group.Id)}" data-group="{group.Id}">
        <tr class="band"><th scope="rowgroup" colspan="{report.Instruments.Length + 1}"><span class="sticky">{group.Id} · {group.Title}</span></th></tr>
        {group.Rows.Select(Row)}</tbody>

        """);

    private Html Row(MatrixRow row) => Html.Of($"""
        <tr id="{SiteContext.ElementId(row.SafeguardId)}"><th scope="row">{parts.Safeguard(row.SafeguardId, row.SafeguardId + " " + row.Title)}<span class="q">{row.Question}</span></th>
        {row.Cells.Select(c => Html.Of($"<td class=\"e-{c.Level.Id()}\"{parts.FilterData(c)}>{parts.Answer(c)}</td>\n"))}</tr>

        """);
}
