using System.Collections.Immutable;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Cli.Verbs;

/// <summary>The order of the safeguards within their groups, as <c>--sort</c> asks for it. What is equal keeps the order of the codebook.</summary>
internal static class RowOrder
{
    public const string Codebook = "codebook";

    public static ImmutableArray<string> Names { get; } = [Codebook, "level", "title"];

    /// <summary>The report with its rows in that order; <paramref name="by"/> is one of <see cref="Names"/>.</summary>
    public static MatrixReport Apply(MatrixReport report, string by) => by switch
    {
        "level" => Sorted(report, rows => rows.OrderByDescending(Count(Level.Contrary)).ThenByDescending(Count(Level.Silent)).ThenByDescending(Count(Level.Weak)).ThenByDescending(Count(Level.Disputed))),
        "title" => Sorted(report, rows => rows.OrderBy(r => r.Title, StringComparer.Ordinal)),
        _ => report,
    };

    private static Func<MatrixRow, int> Count(Level level) => row => row.Cells.Count(c => c.Level == level);

    private static MatrixReport Sorted(MatrixReport report, Func<IEnumerable<MatrixRow>, IEnumerable<MatrixRow>> sort) =>
        report with { Groups = [.. report.Groups.Select(g => g with { Rows = [.. sort(g.Rows)] })] };
}
