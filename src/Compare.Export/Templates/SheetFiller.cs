using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Compare.Export.Workbooks;
using Compare.Reports;
using Compare.Results;
using static Compare.Export.Templates.TemplateWorkbook;

namespace Compare.Export.Templates;

/// <summary>Writes the rows of one sheet: what is marked takes its text, everything else of a repeated row is repeated as it is.</summary>
internal sealed class SheetFiller(TemplateWorkbook workbook, TemplateFields fields, SheetMarks marks)
{
    private const string Pointer = CellLimits.CutMark + "longer than a cell can hold; the formats csv and json have it whole]";

    private readonly XElement data = workbook.Xml(marks.Sheet).Element(S + "sheetData")!;
    private readonly List<XElement> likeFormulas = [];
    private readonly RowHeights heights = new(workbook, workbook.Xml(marks.Sheet));
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>Fills the sheet; rows that are to be inserted below the marked one have been made room for.</summary>
    public void Fill()
    {
        foreach (var (column, row, text) in marks.Once)
        {
            Set(Cell(Row(row), column, row), TemplateFields.Replace(text, m => fields.Once(m)));
        }

        if (marks.Row > 0 && marks.Height == 1)
        {
            Repeat();
        }
        else if (marks.Row > 0)
        {
            for (var i = 0; i < marks.Height; i++)
            {
                FillRow(Row(marks.Row + i), marks.Row + i, i);
            }
        }

        // Only now, since the heights were fitted by the styles that the template has.
        foreach (var cell in likeFormulas)
        {
            cell.SetAttributeValue("s", workbook.Quoted(int.TryParse((string?)cell.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0));
        }

        workbook.Package.Change(marks.Sheet.Part);
    }

    private void Repeat()
    {
        var pattern = Row(marks.Row);
        var last = pattern;
        for (var i = 1; i < fields.Rows; i++)
        {
            var copy = new XElement(pattern);
            copy.SetAttributeValue("r", marks.Row + i);
            foreach (var cell in copy.Elements(S + "c"))
            {
                cell.SetAttributeValue("r", CellPlace.Of(CellPlace.Parse((string)cell.Attribute("r")!)!.Value.Column, marks.Row + i));
            }

            last.AddAfterSelf(copy);
            last = copy;
            FillRow(copy, marks.Row + i, i);
        }

        FillRow(pattern, marks.Row, 0);
    }

    /// <summary>A row of a named range; below the last safeguard its cells are emptied.</summary>
    private void FillRow(XElement row, int number, int safeguard)
    {
        foreach (var (column, text) in marks.Cells)
        {
            Set(Cell(row, column, number), safeguard < fields.Rows ? TemplateFields.Replace(text, m => fields.Row(m)?.Invoke(safeguard) ?? fields.Once(m)) : "");
        }

        heights.Fit(row);
    }

    private void Set(XElement cell, string text)
    {
        var clean = XmlText.Clean(text);
        if (clean.Length > CellLimits.Characters)
        {
            var kept = clean[..(CellLimits.Characters - Pointer.Length)];
            clean = (char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept) + Pointer;
            diagnostics.Add(Diagnostic.Warning(DiagnosticCodes.CellCut, $"Sheet {marks.Sheet.Name}, cell {(string?)cell.Attribute("r")}: the text does not fit in a cell and was cut. Read the whole in the JSON or CSV edition."));
        }

        // What begins like a formula is text all the same: an inline string is never calculated, and its style keeps it text when somebody edits it.
        if (CellWriter.LooksLikeFormula(clean))
        {
            likeFormulas.Add(cell);
        }

        cell.RemoveNodes();
        cell.SetAttributeValue("t", clean.Length == 0 ? null : "inlineStr");
        foreach (var stale in (ReadOnlySpan<string>)["cm", "vm"])
        {
            cell.SetAttributeValue(stale, null);
        }

        if (clean.Length > 0)
        {
            cell.Add(new XElement(S + "is", new XElement(S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), clean)));
        }
    }

    private XElement Row(int number)
    {
        var before = data.Elements(S + "row").LastOrDefault(r => (int)r.Attribute("r")! <= number);
        if (before is not null && (int)before.Attribute("r")! == number)
        {
            return before;
        }

        var made = new XElement(S + "row", new XAttribute("r", number));
        if (before is null)
        {
            data.AddFirst(made);
        }
        else
        {
            before.AddAfterSelf(made);
        }

        return made;
    }

    /// <summary>The cell of a column; one that the file leaves out takes the style of its row, or else of its column.</summary>
    private XElement Cell(XElement row, int column, int number)
    {
        var before = row.Elements(S + "c").LastOrDefault(c => CellPlace.Parse((string)c.Attribute("r")!)!.Value.Column <= column);
        if (before is not null && CellPlace.Parse((string)before.Attribute("r")!)!.Value.Column == column)
        {
            return before;
        }

        var made = new XElement(S + "c", new XAttribute("r", CellPlace.Of(column, number)), StyleOf(row, column) is { } style ? new XAttribute("s", style) : null);
        if (before is null)
        {
            row.AddFirst(made);
        }
        else
        {
            before.AddAfterSelf(made);
        }

        // A hint of the first and last column that need not be there, and would be wrong.
        row.SetAttributeValue("spans", null);
        return made;
    }

    private string? StyleOf(XElement row, int column) =>
        (string?)row.Attribute("customFormat") is "1" or "true" ? (string?)row.Attribute("s")
        : (string?)data.Parent!.Element(S + "cols")?.Elements(S + "col").FirstOrDefault(c => Number(c, "min") <= column && column <= Number(c, "max"))?.Attribute("style");

    private static int Number(XElement element, string name) =>
        int.TryParse((string?)element.Attribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
