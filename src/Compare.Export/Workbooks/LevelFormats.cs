using ClosedXML.Excel;
using Compare.Codings;

namespace Compare.Export.Workbooks;

/// <summary>
/// Colours that follow the words: a cell that begins with a level, with or without its sign, has the level's colours, and one that begins with
/// none has no colour, not that of the level that stood there before.
/// </summary>
internal static class LevelFormats
{
    /// <param name="ranges">The cells to colour; the first one holds the cell that is most to the top and the left.</param>
    /// <param name="told">The cell that tells the level of the first of them; the others are told from as far away.</param>
    public static void Add(IReadOnlyList<IXLRange> ranges, IXLCell told)
    {
        foreach (var level in Levels.All)
        {
            var (fill, text) = Palette.Of(level);
            Rule(ranges, $"OR({BeginsWith(told, level.Label())},{BeginsWith(told, level.Words())})", fill, text);
        }

        Rule(ranges, "TRUE", XLColor.White, Palette.Text);
    }

    private static void Rule(IReadOnlyList<IXLRange> ranges, string formula, XLColor fill, XLColor text)
    {
        var rule = ranges[0].AddConditionalFormat();
        foreach (var further in ranges.Skip(1))
        {
            rule.Ranges.Add(further);
        }

        var style = rule.WhenIsTrue(formula);
        style.Fill.BackgroundColor = fill;
        style.Font.FontColor = text;
    }

    private static string BeginsWith(IXLCell cell, string words) => $"LEFT({cell.Address},{words.Length})=\"{words}\"";
}
