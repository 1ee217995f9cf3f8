using System.Collections.Immutable;
using Compare.Reports;

namespace Compare.Cli;

/// <summary>Which exporters there are.</summary>
internal static class Exporting
{
    public static ImmutableArray<string> Formats { get; } = ["xlsx", "md", "csv", "json"];

    public static ImmutableArray<IMatrixExporter> MatrixExporters() => [];
}
