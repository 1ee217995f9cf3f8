using ClosedXML.Excel;
using Compare.Export;
using Compare.Reports;
using Compare.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Compare.Tests.Export;

/// <summary>A table that is streamed shows what a table that is held in memory shows: text, look, links, heights, outline, lists, names.</summary>
public sealed class StreamedTableTests
{
    private static readonly string[] Tables = ["Reasons", "Evidence", "Provisions", "Codebook"];

    public static TheoryData<string> Reports { get; } = ["sample", "transposed", "shipped"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_cell_is_the_same(string name)
    {
        var report = Report(name);
        using var held = Open(Export(report, int.MaxValue));
        using var streamed = Open(Export(report, 0));
        Assert.Equal(held.Worksheets.Select(w => w.Name), streamed.Worksheets.Select(w => w.Name));
        foreach (var sheet in held.Worksheets)
        {
            Assert.Equal(Lines(sheet), Lines(streamed.Worksheet(sheet.Name)));
        }

        Assert.Equal(held.NamedRanges.Select(n => n.RefersTo), streamed.NamedRanges.Select(n => n.RefersTo));
    }

    [Fact]
    public void It_is_valid_and_the_same_twice()
    {
        var content = Export(Exports.Report, 0);
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(content, Export(Exports.Report, 0));
    }

    [Fact]
    public void What_is_cut_is_reported_in_the_same_words()
    {
        var held = new ExcelMatrixExporter { StreamAbove = int.MaxValue }.Export(Exports.Report).Diagnostics;
        Assert.NotEmpty(held);
        Assert.Equal(held, new ExcelMatrixExporter { StreamAbove = 0 }.Export(Exports.Report).Diagnostics);
    }

    /// <summary>The usual outputs, which are compared byte by byte elsewhere, are small enough to be held; ten thousand provisions are not.</summary>
    [Fact]
    public void A_large_table_is_streamed_without_being_asked()
    {
        var first = Exports.Report.ProvisionRows()[0];
        var report = Exports.Report.WithRows(provisions: Enumerable.Range(1, 10_000).Select(i => first with { Order = i, Canonical = $"art_{i}", Pinpoint = $"Art. {i}", Safeguards = [] }));
        using var document = SpreadsheetDocument.Open(new MemoryStream(Export(report, null)), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single(p => p.Worksheet.InnerText.Contains("Art. 10000", StringComparison.Ordinal));
        Assert.Contains("t=\"inlineStr\"", sheet.Worksheet.OuterXml, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 10_001), sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(r => (int)r.RowIndex!.Value));
        Assert.Equal("A1:J10001", sheet.TableDefinitionParts.Single().Table.Reference?.Value);
    }

    private static MatrixReport Report(string name) => name switch
    {
        "sample" => Exports.Report,
        "transposed" => Exports.Report with { IsTransposed = true },
        _ => ShippedCorpus.Report,
    };

    private static byte[] Export(MatrixReport report, int? above)
    {
        var exporter = above is { } rows ? new ExcelMatrixExporter { StreamAbove = rows } : new ExcelMatrixExporter();
        return Assert.Single(exporter.Export(report).Value.Files).Content.ToArray();
    }

    private static XLWorkbook Open(byte[] content) => new(new MemoryStream(content));

    private static IEnumerable<string> Lines(IXLWorksheet sheet)
    {
        yield return $"{sheet.Name} {sheet.RangeUsed().RangeAddress} {sheet.Outline.SummaryVLocation} {sheet.SheetView.SplitRow} {sheet.SheetView.SplitColumn}";
        yield return string.Join('|', sheet.ColumnsUsed().Select(c => $"{c.Width} {c.IsHidden}"));
        yield return string.Join('|', sheet.Tables.Select(t => $"{t.Name} {t.RangeAddress} {t.ShowAutoFilter}"));
        yield return string.Join('|', sheet.DataValidations.Select(v => string.Join(',', v.Ranges.Select(r => r.RangeAddress)) + v.Value));
        yield return string.Join('|', sheet.ConditionalFormats.Select(f => f.Range.RangeAddress.ToString()).Order(StringComparer.Ordinal));
        foreach (var row in sheet.RowsUsed())
        {
            yield return $"{row.RowNumber()} {row.Height} {(Tables.Contains(sheet.Name) ? row.OutlineLevel : 0)} " + string.Join('|', row.CellsUsed(XLCellsUsedOptions.All).Where(c => !c.IsEmpty()).Select(Line));
        }
    }

    private static string Line(IXLCell cell)
    {
        var (style, link) = (cell.Style, cell.HasHyperlink ? (cell.Hyperlink.IsExternal ? cell.Hyperlink.ExternalAddress.AbsoluteUri : cell.Hyperlink.InternalAddress) : "");
        return $"{cell.Address} {cell.DataType} {cell.Value} {style.Fill.BackgroundColor} {style.Font.FontColor} {style.Font.Bold} {style.Font.Underline} {style.Font.FontSize} {style.Alignment.WrapText} "
            + $"{style.Alignment.Indent} {style.Alignment.Vertical} {style.Border.BottomBorder} {style.IncludeQuotePrefix} {style.DateFormat.Format} {link}";
    }
}
