using System.Collections.Immutable;
using Compare.Codebooks;

namespace Compare.Comparisons;

/// <summary>Safeguards down, instruments across: every combination has exactly one cell.</summary>
/// <param name="Codebook">The taxonomy, reduced to the groups asked for.</param>
/// <param name="Instruments">The columns, in the order of <c>instruments.csv</c>.</param>
/// <param name="Cells">One for each safeguard and instrument.</param>
public sealed record ComparisonMatrix(
    Codebook Codebook, ImmutableArray<CodedInstrument> Instruments, ImmutableArray<MatrixCell> Cells)
{
    /// <summary>The cells of one safeguard, in the order of the instruments.</summary>
    public IEnumerable<MatrixCell> Row(string safeguard) =>
        Cells.Where(c => string.Equals(c.Safeguard, safeguard, StringComparison.Ordinal));
}
