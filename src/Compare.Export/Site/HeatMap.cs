using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>
/// The matrix as a picture: instruments down, safeguards across, every cell with its sign, so that it reads in grey. For those who do not
/// see it, the numbers are in its description and the matrix follows as a table.
/// </summary>
internal static class HeatMap
{
    private const int Cell = 20;
    private const int Gap = 6;
    private const int LetterWidth = 7;
    private const int Head = 44;

    public static Html Draw(MatrixReport report)
    {
        if (report.Groups.IsEmpty || report.Instruments.IsEmpty)
        {
            return Html.Empty;
        }

        var columns = Columns(report).ToArray();
        var width = columns[^1].X + Cell + 2;
        var height = Head + (report.Instruments.Length * Cell) + 2;
        var svg = Html.Of($"""
            <svg class="heat" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="_heat-title _heat-desc">
            <title id="_heat-title">Heat map of the matrix</title>
            <desc id="_heat-desc">{Description(report)}</desc>
            {Heads(report, columns)}{report.Instruments.Select((instrument, y) => Row(instrument, y, columns))}</svg>

            """);
        return Html.Of($"{Parts.Scroll("Heat map, scrolls sideways", svg)}<p class=\"note\">{Parts.Key(report)}. A marked corner means unverified. The same answers follow as a table.</p>\n");
    }

    private static IEnumerable<(MatrixRow Row, int X)> Columns(MatrixReport report)
    {
        var x = LetterWidth * report.Instruments.Max(i => i.ShortTitle.Length);
        foreach (var group in report.Groups)
        {
            foreach (var row in group.Rows)
            {
                yield return (row, x);
                x += Cell;
            }

            x += Gap;
        }
    }

    private static Html Heads(MatrixReport report, (MatrixRow Row, int X)[] columns)
    {
        var at = 0;
        var heads = new List<Html>();
        foreach (var group in report.Groups)
        {
            heads.Add(Html.Of($"<text x=\"{columns[at].X}\" y=\"16\" class=\"g\">{group.Id}</text>\n"));
            heads.AddRange(group.Rows.Select((_, i) => Html.Of($"<text x=\"{columns[at + i].X + (Cell / 2)}\" y=\"36\" class=\"n\">{i + 1}</text>\n")));
            at += group.Rows.Length;
        }

        return Html.Join(heads);
    }

    private static Html Row(InstrumentColumn instrument, int index, (MatrixRow Row, int X)[] columns)
    {
        var y = Head + (index * Cell);
        return Html.Of($"<text x=\"0\" y=\"{y + 14}\">{instrument.ShortTitle}</text>\n{columns.Select(c => Square(c.Row, c.Row.Cells[index], c.X, y))}");
    }

    private static Html Square(MatrixRow row, MatrixCellView cell, int x, int y)
    {
        var (fill, text) = LevelColours.Of(cell.Level);
        var sign = cell.Level.Symbol();
        return Html.Of($"""
            <g><title>{row.SafeguardId} {row.Title}: {cell.LevelWords}{(cell.IsUnverified ? ", " + LevelLabels.Unverified : "")}</title><rect x="{x}" y="{y}" width="{Cell}" height="{Cell}" fill="{fill}" stroke="#767676"/><text x="{x + (Cell / 2)}" y="{y + 14}" fill="{text}" class="{(sign.Length > 2 ? "s3" : "s")}">{sign}</text>{Html.When(cell.IsUnverified, $"<path d=\"M{x + Cell} {y}v6l-6-6z\" fill=\"{text}\"/>")}</g>

            """);
    }

    private static string Description(MatrixReport report) =>
        $"{report.Groups.Sum(g => g.Rows.Length)} safeguards across, {report.Instruments.Length} instruments down. "
        + string.Join(" ", report.Instruments.Select((instrument, i) => instrument.ShortTitle + ": " + LevelCounts.Words(report, report.Groups.SelectMany(g => g.Rows).Select(r => r.Cells[i])) + "."));
}
