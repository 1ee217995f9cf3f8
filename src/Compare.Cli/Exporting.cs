using System.Collections.Immutable;
using Compare.Export;
using Compare.Reports;

namespace Compare.Cli;

/// <summary>Which exporters there are. An exporter is made only when its format is asked for, so that no verb pays for a library it does not use.</summary>
internal static class Exporting
{
    private static readonly ImmutableArray<(string Format, bool IsDefault, Func<IMatrixExporter> Make)> Known =
    [
        ("xlsx", true, () => new ExcelMatrixExporter()),
        ("md", true, () => new MarkdownMatrixExporter()),
        ("csv", true, () => new CsvMatrixExporter()),
        ("json", true, () => new JsonMatrixExporter()),
        ("html", true, () => new HtmlMatrixExporter()),
        ("csv-excel", false, () => new ExcelCsvMatrixExporter()),
        ("docx", false, () => new WordMatrixExporter()),
    ];

    public static ImmutableArray<string> Formats { get; } = [.. Known.Select(k => k.Format)];

    /// <summary>The formats that are written where none is named; the others repeat one of them for another use.</summary>
    public static ImmutableArray<string> DefaultFormats { get; } = [.. Known.Where(k => k.IsDefault).Select(k => k.Format)];

    /// <summary>The exporters of the formats named, or of the default ones.</summary>
    public static IEnumerable<IMatrixExporter> MatrixExporters(IReadOnlyCollection<string> formats) =>
        Known.Where(k => formats.Count == 0 ? k.IsDefault : formats.Contains(k.Format, StringComparer.OrdinalIgnoreCase)).Select(k => k.Make());
}
