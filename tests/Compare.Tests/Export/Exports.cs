using System.Collections.Immutable;
using System.Text;
using Compare.Export;
using Compare.Reports;
using Compare.Results;

namespace Compare.Tests.Export;

/// <summary>The sample, exported once for each format.</summary>
internal static class Exports
{
    private static readonly Lazy<MatrixReport> SharedReport = new(SampleReport.Create);
    private static readonly Lazy<Result<ExportedFiles>> SharedWorkbook = new(() => new ExcelMatrixExporter().Export(Report));

    public static MatrixReport Report => SharedReport.Value;

    public static Result<ExportedFiles> Workbook => SharedWorkbook.Value;

    public static ImmutableArray<IMatrixExporter> All =>
        [new ExcelMatrixExporter(), new MarkdownMatrixExporter(), new CsvMatrixExporter(), new JsonMatrixExporter(), new HtmlMatrixExporter(), new ExcelCsvMatrixExporter(), new WordMatrixExporter()];

    public static MemoryStream WorkbookStream() => new(Assert.Single(Workbook.Value.Files).Content.ToArray());

    public static ImmutableDictionary<string, string> Texts(IMatrixExporter exporter) =>
        exporter.Export(Report).Value.Files
            .ToImmutableDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);

    public static IEnumerable<MatrixCellView> Cells => Report.Groups.SelectMany(g => g.Rows).SelectMany(r => r.Cells);
}
