using ClosedXML.Excel;
using Compare.Codings;

namespace Compare.Export.Workbooks;

/// <summary>
/// The hidden sheet with the words that a cell may be given, as named ranges: a list typed into a validation would hold 255 characters.
/// </summary>
internal static class ListsSheet
{
    public const string Levels = "Levels";
    public const string Bases = "Bases";

    /// <summary>A cell is disputed when its readings differ; the level itself is not typed.</summary>
    public static readonly Level[] Typed = [.. Codings.Levels.All.Where(l => l != Level.Disputed)];

    private const double FontSize = 10;
    private const double ColumnWidth = 60;

    public static void Write(IXLWorksheet sheet)
    {
        Write(sheet, 1, Levels, [.. Typed.Select(l => l.Words())]);
        Write(sheet, 2, Bases, [.. Codings.Bases.Typed.Select(b => b.Words())]);
        sheet.Hide();
    }

    /// <summary>Lets a person choose the level, and shows the colours of the one chosen.</summary>
    public static void OfferLevels(IXLRange cells)
    {
        var validation = Offer(cells, Levels);
        validation.InputTitle = "Level";
        validation.InputMessage = "Choose another level to see its colour. \"treaty import\" takes the change back.";
        foreach (var level in Typed)
        {
            var (fill, text) = Palette.Of(level);
            var format = cells.AddConditionalFormat().WhenEquals(level.Words());
            format.Fill.BackgroundColor = fill;
            format.Font.FontColor = text;
        }
    }

    public static void OfferBases(IXLRange cells) => Offer(cells, Bases);

    private static IXLDataValidation Offer(IXLRange cells, string list)
    {
        var validation = cells.SetDataValidation();
        validation.List("=" + list, inCellDropdown: true);
        validation.ErrorStyle = XLErrorStyle.Stop;
        validation.ErrorTitle = "Not in the list";
        validation.ErrorMessage = "Choose a word from the list.";
        return validation;
    }

    private static void Write(IXLWorksheet sheet, int column, string name, string[] words)
    {
        SheetStyle.Prose(sheet.Range(1, column, words.Length + 1, column), FontSize);
        sheet.Column(column).Width = ColumnWidth;
        sheet.Cell(1, column).SetValue(name).Style.Font.Bold = true;
        for (var i = 0; i < words.Length; i++)
        {
            sheet.Cell(i + 2, column).SetValue(words[i]);
        }

        sheet.Workbook.NamedRanges.Add(name, sheet.Range(2, column, words.Length + 1, column));
    }
}
