using System.Collections.Immutable;
using Compare.Export;
using Compare.Reports;

namespace Compare.Cli;

/// <summary>Which exporters there are. An exporter is made only when its format is asked for, so that no verb pays for a library it does not use.</summary>
internal static class Exporting
{
    private static readonly ImmutableArray<(string Format, Func<IMatrixExporter> Make)> Known =
    [
        ("xlsx", () => new ExcelMatrixExporter()),
        ("md", () => new MarkdownMatrixExporter()),
        ("csv", () => new CsvMatrixExporter()),
        ("json", () => new JsonMatrixExporter()),
    ];

    public static ImmutableArray<string> Formats { get; } = [.. Known.Select(k => k.Format)];

    /// <summary>The exporters of the formats named, or of all.</summary>
    public static IEnumerable<IMatrixExporter> MatrixExporters(IReadOnlyCollection<string> formats) =>
        Known.Where(k => formats.Count == 0 || formats.Contains(k.Format, StringComparer.OrdinalIgnoreCase)).Select(k => k.Make());
}
