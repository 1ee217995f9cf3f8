using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Compare.Reading.Imports;

/// <summary>The texts of a workbook's cells, in the several ways in which programs store them.</summary>
internal sealed class SheetCells
{
    /// <summary>Days between the two date systems of Excel.</summary>
    private const int Days1904 = 1462;

    private readonly string[] shared;
    private readonly bool is1904;

    public SheetCells(WorkbookPart workbook)
    {
        shared = [.. workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(Text) ?? []];
        is1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
    }

    public SheetRow Row(Row row)
    {
        var texts = new Dictionary<int, string>();
        var computed = new HashSet<int>();
        var numbers = new HashSet<int>();
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } address ? Column(address) : next;
            next = column + 1;
            var type = cell.DataType?.Value ?? CellValues.Number;
            var text = type switch
            {
                CellValues.SharedString => Shared(cell.CellValue?.Text),
                CellValues.InlineString => cell.InlineString is { } inline ? Text(inline) : "",
                _ => cell.CellValue?.Text ?? "",
            };
            if (text.Length > 0)
            {
                texts[column] = text;
            }

            if (type == CellValues.Number && text.Length > 0)
            {
                numbers.Add(column);
            }

            if (cell.CellFormula is not null || type == CellValues.Error)
            {
                computed.Add(column);
            }
        }

        return new SheetRow((int)(row.RowIndex?.Value ?? 0), texts, computed, numbers);
    }

    /// <summary>ClosedXML gives a styled cell without a value the type of a shared text, and no number.</summary>
    private string Shared(string? index) =>
        string.IsNullOrEmpty(index) ? "" : shared[int.Parse(index, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture)];

    /// <summary>A cell that holds a day: as ISO date, or as it was typed.</summary>
    public string Date(SheetRow row, int column)
    {
        var text = row.Text(column);
        return row.Numbers.Contains(column) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 2_000_000
            ? DateTime.FromOADate(Math.Floor(days) + (is1904 ? Days1904 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>Plain text and runs, without the reading aids that East Asian workbooks carry.</summary>
    private static string Text(DocumentFormat.OpenXml.OpenXmlElement item) =>
        string.Concat(item.ChildElements.SelectMany(c => c switch { Text text => [text], Run run => run.Elements<Text>(), _ => [] }).Select(t => t.Text));

    private static int Column(string address)
    {
        var column = 0;
        foreach (var letter in address.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column - 1;
    }
}
