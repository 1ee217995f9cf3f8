using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Compare.Results;
using static Compare.Export.Templates.TemplateWorkbook;

namespace Compare.Export.Templates;

/// <summary>Finds the marks of a template: placeholders in cells, and defined names of single cells or of ranges one column wide.</summary>
internal sealed class MarkFinder(TemplateWorkbook workbook, TemplateFields fields)
{
    private readonly ImmutableArray<string>.Builder unknown = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Placeholders that stand for nothing here; they are left as they are.</summary>
    public ImmutableArray<string> Unknown => unknown.ToImmutable();

    /// <summary>Every mark that is filled.</summary>
    public IReadOnlySet<string> Used => used;

    public ImmutableArray<SheetMarks> Find()
    {
        var named = workbook.DefinedNames.Select(Named).OfType<Range>().ToArray();
        var found = workbook.Sheets.Select(s => Of(s, [.. named.Where(n => string.Equals(n.Sheet, s.Name, StringComparison.OrdinalIgnoreCase))]))
            .Where(m => !m.Cells.IsEmpty || !m.Once.IsEmpty).ToImmutableArray();
        return found.Any(f => f.Row > 0) ? found : throw new TemplateException(
            DiagnosticCodes.NoMarks,
            $"The template marks no row to fill. Write marks into the cells of one row, for example {TemplateFields.Known}, or name its cells {TemplateFields.NamePrefix}safeguard, {TemplateFields.NamePrefix}level_budapest.");
    }

    private SheetMarks Of(TemplateSheet sheet, Range[] named)
    {
        var cells = new List<(int Column, int Row, string Text)>();
        var once = ImmutableArray.CreateBuilder<(int Column, int Row, string Text)>();
        foreach (var (column, row, text) in Texts(sheet))
        {
            var marks = TemplateFields.In(text).ToArray();
            if (marks.Length == 0)
            {
                continue;
            }

            var known = marks.Where(m => IsKnown(m.Name, $"Sheet \"{sheet.Name}\", cell {CellPlace.Of(column, row)}", m.Written)).ToArray();
            if (known.Any(m => fields.Row(m.Name) is not null))
            {
                cells.Add((column, row, text));
            }
            else if (known.Length > 0)
            {
                once.Add((column, row, text));
            }
        }

        foreach (var range in named)
        {
            if (fields.Row(range.Mark) is null)
            {
                once.Add((range.Column, range.Top, $"{{{{{range.Mark}}}}}"));
            }
            else
            {
                cells.Add((range.Column, range.Top, $"{{{{{range.Mark}}}}}"));
            }
        }

        var rows = cells.Select(c => c.Row).Distinct().Order().ToArray();
        var heights = named.Where(n => fields.Row(n.Mark) is not null).Select(n => n.Height).Distinct().ToArray();
        return rows.Length > 1 ? throw Bad(sheet, $"rows {string.Join(" and ", rows)} are marked. Mark one row of a sheet.")
            : heights.Length > 1 ? throw Bad(sheet, "the ranges that are named have different heights. Give all of them the same rows.")
            : cells.GroupBy(c => c.Column).FirstOrDefault(g => g.Count() > 1) is { } twice ? throw Bad(sheet, $"cell {CellPlace.Of(twice.Key, rows[0])} is marked twice. Keep the placeholder or the name.")
            : new SheetMarks(sheet, rows.FirstOrDefault(), heights.FirstOrDefault(1), [.. cells.OrderBy(c => c.Column).Select(c => (c.Column, c.Text))], once.ToImmutable());
    }

    private IEnumerable<(int Column, int Row, string Text)> Texts(TemplateSheet sheet) =>
        from cell in workbook.Xml(sheet).Element(S + "sheetData")?.Elements(S + "row").Elements(S + "c") ?? []
        let text = workbook.TextOf(cell)
        where text.Contains("{{", StringComparison.Ordinal)
        let place = CellPlace.Parse((string?)cell.Attribute("r") ?? "") ?? throw Bad(sheet, "a marked cell bears no address. Open the workbook in a spreadsheet program and save it anew.")
        select (place.Column, place.Row, text);

    /// <summary>A defined name that is a mark; an error where its reference is nothing that can be filled.</summary>
    private Range? Named(XElement definedName)
    {
        var name = (string?)definedName.Attribute("name") ?? "";
        if (TemplateFields.OfDefinedName(name) is not { } mark || !IsKnown(mark, "Defined names", name))
        {
            return null;
        }

        var bang = definedName.Value.LastIndexOf('!');
        var sheet = bang < 0 ? "" : definedName.Value[..bang].Trim('\'').Replace("''", "'", StringComparison.Ordinal);
        var area = bang < 0 ? null : CellPlace.Area(definedName.Value[(bang + 1)..]);
        return area is { } a && a.Left == a.Right && workbook.Sheets.Any(s => string.Equals(s.Name, sheet, StringComparison.OrdinalIgnoreCase))
            ? new Range(sheet, mark, a.Left, a.Top, a.Bottom - a.Top + 1)
            : throw new TemplateException(
                DiagnosticCodes.UnsafeTemplate, $"The name {name} refers to {definedName.Value.Trim()}, which is neither one cell nor a range one column wide. Correct it in the name manager.");
    }

    private bool IsKnown(string mark, string where, string written)
    {
        if (fields.Row(mark) is not null || fields.Once(mark) is not null)
        {
            used.Add(mark);
            return true;
        }

        if (fields.NamesOtherInstrument(mark))
        {
            throw new TemplateException(DiagnosticCodes.UnsafeTemplate, $"{where}: {written} names an instrument that is not in this matrix. In it: {fields.Instruments}.");
        }

        unknown.Add(string.Create(CultureInfo.InvariantCulture, $"{where}: {written} is no mark and was left as it is."));
        return false;
    }

    private static TemplateException Bad(TemplateSheet sheet, string what) => new(DiagnosticCodes.UnsafeTemplate, $"Sheet \"{sheet.Name}\": {what}");

    private sealed record Range(string Sheet, string Mark, int Column, int Top, int Height);
}
