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

    /// <summary>The levels as the matrix writes them: <c>+ Qualified</c>.</summary>
    public const string Answers = "Answers";

    /// <summary>A cell is disputed when its readings differ; the level itself is not typed.</summary>
    public static readonly Level[] Typed = [.. Codings.Levels.All.Where(l => l != Level.Disputed)];

    private const double FontSize = 10;
    private const double ColumnWidth = 60;

    public static void Write(IXLWorksheet sheet)
    {
        Write(sheet, 1, Levels, [.. Typed.Select(l => l.Words())]);
        Write(sheet, 2, Bases, [.. Codings.Bases.Typed.Select(b => b.Words())]);
        Write(sheet, 3, Answers, [.. Typed.Select(l => l.Label())]);
        sheet.Hide();
    }

    /// <summary>Lets a person choose the level of a coding, and shows the colours of the one chosen.</summary>
    public static void OfferLevels(IXLRange cells)
    {
        var validation = cells.SetDataValidation();
        Offer(validation, Levels);
        validation.InputTitle = "Level";
        validation.InputMessage = "Choose another level to see its colour. \"treaty import\" takes the change back.";
        LevelFormats.Add(cells, cells.FirstCell());
    }

    /// <summary>
    /// Lets a person try another level in the matrix. The answer says more than the level, so other words are let pass; and the number beside it
    /// takes the colour of the answer.
    /// </summary>
    public static void OfferAnswers(IXLRange answers, IXLRange counts)
    {
        var validation = answers.SetDataValidation();
        Offer(validation, Answers);
        validation.ErrorStyle = XLErrorStyle.Information;
        validation.ErrorMessage = "The colour follows only a level of the list.";
        validation.InputTitle = "Try another level";
        validation.InputMessage = "For trying out only. \"treaty import\" takes levels from the sheet Evidence, not from here.";
        LevelFormats.Add(answers, answers.FirstCell());
        LevelFormats.Add(counts, answers.FirstCell());
    }

    public static void OfferBases(IXLRange cells) => Offer(cells.SetDataValidation(), Bases);

    private static void Offer(IXLDataValidation validation, string list)
    {
        validation.List(list, inCellDropdown: true);
        validation.ErrorStyle = XLErrorStyle.Stop;
        validation.ErrorTitle = "Not in the list";
        validation.ErrorMessage = "Choose a word from the list.";
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
