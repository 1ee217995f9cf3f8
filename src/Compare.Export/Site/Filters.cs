using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>The form that narrows a table. It is hidden until the script that it needs has started.</summary>
internal static class Filters
{
    public static Html Form(MatrixReport report, bool isComparison = false) => Html.Of($"""
        <form class="filters" id="_filters" hidden="hidden" aria-label="Filters">
        {Choice("group", "Group", report.Groups.Select(g => (g.Id, g.Id + " · " + g.Title)))}{Choice("level", "Level", report.Legend.Select(l => (l.Level.Id(), l.Words)))}{Choice("power", "Power", Values(report, e => e.Powers))}{Choice("data", "Data", Values(report, e => e.Data))}{Html.When(isComparison, $"<label class=\"tick\"><input type=\"checkbox\" name=\"different\" /> Only where levels differ</label>\n")}<button type="reset">Show all</button>
        <p role="status" class="count"></p>
        </form>

        """);

    private static Html Choice(string name, string label, IEnumerable<(string Value, string Words)> options) => Html.Of($"""
        <label>{label} <select name="{name}"><option value="">all</option>{options.Select(o => Html.Of($"<option value=\"{o.Value}\">{o.Words}</option>"))}</select></label>

        """);

    private static IEnumerable<(string Value, string Words)> Values(MatrixReport report, Func<EvidenceRow, string> values) =>
        report.Evidence.SelectMany(e => values(e).Split("; ", StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(v => (v, v.Replace('-', ' ')));
}
