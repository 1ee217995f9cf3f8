using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>The texts that a cell cannot hold or show, in parts. The sheet exists only where there are any: an empty one would only raise questions.</summary>
internal static class WordingSheet
{
    private sealed record Row(LongText Text, int Part);

    public static void Write(IXLWorksheet sheet, MatrixReport report, ImmutableArray<LongText> texts, CellWriter writer)
    {
        ImmutableArray<Row> rows = [.. texts.SelectMany(t => t.Parts.Select((_, i) => new Row(t, i)))];
        ImmutableArray<SheetColumn<Row>> columns =
        [
            new("Stands in", 18, r => new(r.Text.Place.Replace("'", "", StringComparison.Ordinal).Replace('!', ' '), r.Text.Place), MaxWidth: 40),
            new("Column", 20, r => r.Text.Heading),
            new("Part", 8, r => CellContent.OfNumber(r.Part + 1)),
            new("Of", 8, r => CellContent.OfNumber(r.Text.Parts.Length)),
            new("Language", 11, r => r.Text.Language),
            new("Text", LongText.ColumnWidth, r => r.Text.Parts[r.Part]),
        ];
        TableSheet.Write(sheet, writer, columns, rows, frozenColumns: 2);
        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 1);
    }
}
