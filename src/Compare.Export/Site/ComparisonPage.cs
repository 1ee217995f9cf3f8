using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>
/// <c>compare.html</c>: any two or more instruments side by side with their reasons. The boxes choose the columns without a script; with
/// one, the choice is kept in the address: <c>compare.html#instruments=budapest,cloud-act</c>.
/// </summary>
internal sealed class ComparisonPage(SiteContext site)
{
    private const int ChosenAtFirst = 2;
    private const int ShownReasons = 4;

    private readonly Parts parts = new(site, "");
    private readonly MatrixReport report = site.Report;

    public SitePage Write()
    {
        var main = Html.Of($"""
            <h1>Instruments side by side</h1>
            <p class="lead">Choose two or more instruments; each answer comes with its reasons.</p>
            <fieldset class="choice" id="_choice"><legend>Instruments</legend>
            {report.Instruments.Select((i, n) => Html.Of($"<label><input type=\"checkbox\" id=\"_c{n}\" value=\"{i.Id}\"{Html.When(n < ChosenAtFirst, $" checked=\"checked\"")} /> {i.ShortTitle}</label>\n"))}</fieldset>
            <p class="only-script" hidden="hidden"><button type="button" class="copy" data-copy-address="address">Copy the address of this comparison</button></p>
            {Filters.Form(report, isComparison: true)}{Parts.Scroll("The comparison, scrolls sideways", Table())}
            """);
        return new SitePage("compare.html", "Instruments side by side", "Any two or more instruments side by side, safeguard by safeguard, with reasons.", "compare", main);
    }

    private Html Table() => Html.Of($"""
        <table class="mx" id="_table">
        <caption class="vh">Safeguards down, the chosen instruments across, each answer with its reasons.</caption>
        <thead><tr><th scope="col">Safeguard</th>{report.Instruments.Select((i, n) => Html.Of($"<th scope=\"col\" class=\"c{n}\">{parts.Instrument(i)}</th>"))}</tr></thead>
        {report.Groups.Select(Group)}</table>

        """);

    private Html Group(GroupSection group) => Html.Of($"""
        <tbody data-group="{group.Id}">
        <tr class="band"><th scope="rowgroup" colspan="{report.Instruments.Length + 1}"><span class="sticky">{group.Id} · {group.Title}</span></th></tr>
        {group.Rows.Select(Row)}</tbody>

        """);

    private Html Row(MatrixRow row) => Html.Of($"""
        <tr id="{SiteContext.ElementId(row.SafeguardId)}"><th scope="row">{parts.Safeguard(row.SafeguardId, row.SafeguardId + " " + row.Title)}<span class="q">{row.Question}</span></th>
        {row.Cells.Select((c, n) => Html.Of($"<td class=\"c{n} e-{c.Level.Id()}\"{parts.FilterData(c)}>{parts.Answer(c, all: true)}{Reasons(c)}</td>\n"))}</tr>

        """);

    /// <summary>The notes of the rows that decide, as many as the report itself gives; the page of the safeguard has them all.</summary>
    private Html Reasons(MatrixCellView cell)
    {
        var deciding = site.Evidence(cell).Where(e => Parts.Decides(cell, e)).ToArray();
        if (deciding.Length == 0)
        {
            return Html.When(cell.Reason.Length > 0, $"<span class=\"t why\">{cell.Reason}</span>");
        }

        var more = deciding.Length - ShownReasons;
        return Html.Of($"{deciding.Take(ShownReasons).Select(Reason)}{Html.When(more > 0, $"<span class=\"why\"><a href=\"{SiteContext.CellAddress(cell)}\">{more} more</a></span>")}");
    }

    private static Html Reason(EvidenceRow coding) => Html.Of($"""
        <span class="t why"><b{Parts.Lang(coding.Language)}>{coding.Pinpoint}</b>{Html.When(coding.Reading.Length > 0, $" ({coding.Reading} reading)")}: {coding.Note}</span>
        """);
}
