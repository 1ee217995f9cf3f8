using ClosedXML.Excel;
using Compare.Codings;

namespace Compare.Export.Workbooks;

/// <summary>
/// Colours that follow the words: a cell that begins with a level, with or without its sign, has the level's colours, and one that begins with
/// none has no colour, not that of the level that stood there before.
/// </summary>
internal static class LevelFormats
{
    /// <param name="cells">The cells to colour.</param>
    /// <param name="told">The cell that tells the level of the first of them; the others are told from as far away.</param>
    public static void Add(IXLRange cells, IXLCell told)
    {
        foreach (var level in Levels.All)
        {
            var (fill, text) = Palette.Of(level);
            Rule(cells, $"OR({BeginsWith(told, level.Label())},{BeginsWith(told, level.Words())})", fill, text);
        }

        Rule(cells, "TRUE", XLColor.White, Palette.Text);
    }

    private static void Rule(IXLRange cells, string formula, XLColor fill, XLColor text)
    {
        var style = cells.AddConditionalFormat().WhenIsTrue(formula);
        style.Fill.BackgroundColor = fill;
        style.Font.FontColor = text;
    }

    private static string BeginsWith(IXLCell cell, string words) => $"LEFT({cell.Address},{words.Length})=\"{words}\"";
}
