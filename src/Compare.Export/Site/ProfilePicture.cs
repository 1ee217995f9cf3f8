using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>How many safeguards of each group stand at each level in one instrument, as bars with the sign and the number in them.</summary>
internal static class ProfilePicture
{
    private const int Unit = 54;
    private const int Bar = 24;
    private const int Step = 32;
    private const int LabelWidth = 230;

    public static Html Draw(MatrixReport report, int instrument)
    {
        if (report.Groups.IsEmpty)
        {
            return Html.Empty;
        }

        var width = LabelWidth + (Unit * report.Groups.Max(g => g.Rows.Length)) + 2;
        var height = (Step * report.Groups.Length) + 2;
        var svg = Html.Of($"""
            <svg class="profile" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="_profile-title _profile-desc">
            <title id="_profile-title">Profile of {report.Instruments[instrument].ShortTitle} by group of safeguards</title>
            <desc id="_profile-desc">{string.Join(" ", report.Groups.Select(g => g.Title + ": " + LevelCounts.Words(report, Cells(g, instrument)) + "."))}</desc>
            {report.Groups.Select((g, i) => Group(report, g, instrument, i * Step))}</svg>

            """);
        return Html.Of($"{Parts.Scroll("Profile, scrolls sideways", svg)}<p class=\"note\">How many safeguards of each group stand at which level. {Parts.Key(report)}.</p>\n");
    }

    private static IEnumerable<MatrixCellView> Cells(GroupSection group, int instrument) => group.Rows.Select(r => r.Cells[instrument]);

    private static Html Group(MatrixReport report, GroupSection group, int instrument, int y)
    {
        var x = LabelWidth;
        var bars = new List<Html>();
        foreach (var (level, count) in LevelCounts.Of(report, Cells(group, instrument)))
        {
            var (fill, text) = LevelColours.Of(level);
            var width = count * Unit;
            bars.Add(Html.Of($"""
                <g><title>{group.Title}: {count} {level.Words().ToLowerInvariant()}</title><rect x="{x}" y="{y + 1}" width="{width}" height="{Bar}" fill="{fill}" stroke="#767676"/><text x="{x + (width / 2)}" y="{y + 17}" fill="{text}" class="s">{level.Symbol()} {count}</text></g>

                """));
            x += width;
        }

        return Html.Of($"<text x=\"0\" y=\"{y + 17}\">{group.Title}</text>\n{bars}");
    }
}
