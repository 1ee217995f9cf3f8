using System.Xml.Linq;
using Compare.Results;
using static Compare.Export.Templates.TemplateWorkbook;

namespace Compare.Export.Templates;

/// <summary>What must hold of the sheets of a template before anything in it is changed.</summary>
internal static class SheetCheck
{
    /// <summary>The format lets a program leave out where a row or cell stands; none in use does, and what does is not guessed.</summary>
    public static void AreAddressed(TemplateWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets)
        {
            var rows = workbook.Xml(sheet).Element(S + "sheetData")?.Elements(S + "row").ToArray() ?? [];
            if (rows.Any(r => !int.TryParse((string?)r.Attribute("r"), out var number) || number < 1) || rows.Elements(S + "c").Any(c => CellPlace.Parse((string?)c.Attribute("r") ?? "") is null))
            {
                throw new TemplateException(DiagnosticCodes.UnsafeTemplate, $"Sheet \"{sheet.Name}\": a row or a cell bears no address. Open the workbook in a spreadsheet program and save it anew.");
            }
        }
    }

    public static void CanBeFilled(TemplateWorkbook workbook, SheetMarks marks, int rows)
    {
        if (workbook.Xml(marks.Sheet).Element(S + "sheetData") is null)
        {
            throw Bad($"the sheet is damaged. Open the workbook in a spreadsheet program and save it anew.");
        }

        if (marks.Height > 1 && marks.Height < rows)
        {
            throw Bad($"the named ranges have {marks.Height} rows, and there are {rows} safeguards. Make them longer, name one cell each so that rows are inserted, or choose safeguards with --rows.");
        }

        var filled = marks.Cells.Select(c => c.Column).ToHashSet();
        foreach (var cell in workbook.Xml(marks.Sheet).Descendants(S + "f").Select(f => f.Parent!).Where(c => c.Name == S + "c"))
        {
            var place = CellPlace.Parse((string)cell.Attribute("r")!)!.Value;
            if (marks.Row > 0 && (marks.Height == 1 ? place.Row == marks.Row : filled.Contains(place.Column) && place.Row >= marks.Row && place.Row < marks.Row + marks.Height))
            {
                throw Bad($"cell {CellPlace.Of(place.Column, place.Row)} in the marked row holds a formula, which is not repeated. Put it above the marked row or on another sheet.");
            }
        }

        TemplateException Bad(string what) => new(DiagnosticCodes.UnsafeTemplate, $"Sheet \"{marks.Sheet.Name}\": {what}");
    }
}
