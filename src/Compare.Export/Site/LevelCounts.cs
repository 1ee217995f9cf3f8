using System.Collections.Immutable;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>How many cells stand at each level, in the order of the legend; levels that do not occur are left out.</summary>
internal static class LevelCounts
{
    public static ImmutableArray<(Level Level, int Count)> Of(MatrixReport report, IEnumerable<MatrixCellView> cells)
    {
        var counts = cells.CountBy(c => c.Level).ToDictionary();
        return [.. report.Legend.Select(l => (l.Level, counts.GetValueOrDefault(l.Level))).Where(c => c.Item2 > 0)];
    }

    /// <summary><c>3 strong, 12 qualified</c></summary>
    public static string Words(MatrixReport report, IEnumerable<MatrixCellView> cells) =>
        string.Join(", ", Of(report, cells).Select(c => $"{c.Count} {c.Level.Words().ToLowerInvariant()}"));
}
