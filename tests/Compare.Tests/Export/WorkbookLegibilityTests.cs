using System.Drawing;
using ClosedXML.Excel;
using Compare.Export;

namespace Compare.Tests.Export;

/// <summary>Nothing cut off, nothing too pale.</summary>
public sealed class WorkbookLegibilityTests : IDisposable
{
    private const double MaxRowHeight = 409;

    private readonly XLWorkbook workbook = new(Exports.WorkbookStream());
    private readonly XLWorkbook transposed = new(new MemoryStream(
        Assert.Single(new ExcelMatrixExporter().Export(Exports.Report with { IsTransposed = true }).Value.Files).Content.ToArray()));

    private IEnumerable<IXLWorksheet> Sheets => workbook.Worksheets.Append(transposed.Worksheet("Matrix"));

    public void Dispose()
    {
        workbook.Dispose();
        transposed.Dispose();
    }

    /// <summary>
    /// An estimate made apart from the exporter's: Calibri sets at most 1.3 characters of running text in the width of one digit, and a
    /// line takes 1.22 times the size of the font.
    /// </summary>
    [Fact]
    public void Rows_are_as_high_as_their_wrapped_text_needs()
    {
        foreach (var cell in Sheets.SelectMany(s => s.CellsUsed()).Where(c => c.Style.Alignment.WrapText && IsShownWrapped(c)))
        {
            var perLine = cell.WorksheetColumn().Width * 1.3;
            var lines = cell.GetString().Split('\n').Sum(line => Math.Max(1, Math.Ceiling(line.Length / perLine)));
            var needed = lines * cell.Style.Font.FontSize * 1.22;
            Assert.True(
                cell.WorksheetRow().Height >= Math.Min(needed, MaxRowHeight),
                $"{cell.Worksheet.Name}!{cell.Address}: {cell.WorksheetRow().Height} of {needed} points");
        }
    }

    [Fact]
    public void A_linked_text_fits_on_one_line_because_LibreOffice_does_not_wrap_it()
    {
        foreach (var cell in Sheets.SelectMany(s => s.CellsUsed()).Where(c => c.HasHyperlink && c.DataType == XLDataType.Text))
        {
            Assert.DoesNotContain("\n", cell.GetString(), StringComparison.Ordinal);
            Assert.True(cell.GetString().Length <= cell.WorksheetColumn().Width * 1.3, $"{cell.Worksheet.Name}!{cell.Address}");
        }
    }

    [Fact]
    public void Column_widths_and_row_heights_stay_within_reason()
    {
        Assert.All(Sheets.SelectMany(s => s.ColumnsUsed()), c => Assert.InRange(c.Width, 4, 120));
        Assert.All(Sheets.SelectMany(s => s.RowsUsed()), r => Assert.InRange(r.Height, 10, MaxRowHeight));
    }

    [Fact]
    public void Text_stands_out_from_its_fill()
    {
        foreach (var cell in Sheets.SelectMany(s => s.CellsUsed()))
        {
            var fill = cell.Style.Fill.PatternType == XLFillPatternValues.None ? Color.White : cell.Style.Fill.BackgroundColor.Color;
            var fonts = cell.HasRichText ? cell.RichText.Select(r => r.FontColor) : [cell.Style.Font.FontColor];
            Assert.All(fonts, f => Assert.True(Contrast(f.Color, fill) >= 4.5, $"{cell.Worksheet.Name}!{cell.Address}"));
        }
    }

    [Fact]
    public void Levels_that_matter_most_differ_in_lightness()
    {
        var fills = workbook.Worksheet("Read me").CellsUsed()
            .Where(c => c.Address.ColumnNumber == 1 && c.Style.Fill.PatternType != XLFillPatternValues.None)
            .GroupBy(c => c.GetString(), c => c.Style.Fill.BackgroundColor.Color)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        Assert.True(Contrast(fills["++ Strong"], fills["+ Qualified"]) >= 3);
        Assert.True(Contrast(fills["! Contrary"], fills["~ Weak"]) >= 3);
        Assert.True(Contrast(fills["++ Strong"], fills["! Contrary"]) >= 1.4);
    }

    private static bool IsShownWrapped(IXLCell cell) =>
        !cell.WorksheetColumn().IsHidden && cell.DataType == XLDataType.Text && !cell.HasHyperlink && cell.Style.Alignment.TextRotation == 0;

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(Color one, Color other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(Color color)
    {
        static double Linear(byte channel) =>
            channel / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));
    }
}
