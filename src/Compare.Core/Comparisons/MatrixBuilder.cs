using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Codings;

namespace Compare.Comparisons;

/// <summary>Lays codings on the taxonomy: every safeguard meets every instrument in one cell.</summary>
public static class MatrixBuilder
{
    public static ComparisonMatrix Build(Codebook codebook, ImmutableArray<CodedInstrument> instruments)
    {
        var cells = ImmutableArray.CreateBuilder<MatrixCell>(codebook.Safeguards.Length * instruments.Length);
        var bySafeguard = instruments.Select(i => i.Codings.ToLookup(c => c.Safeguard, StringComparer.Ordinal)).ToArray();
        foreach (var safeguard in codebook.Safeguards)
        {
            for (var i = 0; i < instruments.Length; i++)
            {
                cells.Add(Cell(safeguard.Id, instruments[i].Metadata.Id, [.. bySafeguard[i][safeguard.Id]]));
            }
        }

        return new ComparisonMatrix(codebook, instruments, cells.MoveToImmutable());
    }

    private static MatrixCell Cell(string safeguard, string instrument, ImmutableArray<Coding> codings)
    {
        ImmutableArray<Coding> ranked = [.. codings.Where(c => c.Level.IsRanked())];
        Level? lowest = ranked.IsEmpty ? null : ranked.Max(c => c.Level);
        Level? highest = ranked.IsEmpty ? null : ranked.Min(c => c.Level);
        var headline = ranked.IsEmpty
            ? codings.IsEmpty ? Level.NotResearched : codings.Max(c => c.Level)
            : IsDisputed(ranked) ? Level.Disputed : CellHeadline.Of(ranked);
        return new MatrixCell(safeguard, instrument, headline, lowest, highest, codings);
    }

    /// <summary>
    /// Two readings are a dispute only where they decide: where each reading, taken with the undisputed codings, gives another headline.
    /// </summary>
    private static bool IsDisputed(ImmutableArray<Coding> ranked) =>
        ranked.Where(c => c.Reading.Length > 0)
            .Select(c => c.Reading)
            .Distinct(StringComparer.Ordinal)
            .Select(reading => CellHeadline.Of([.. ranked.Where(c => c.Reading.Length == 0 || string.Equals(c.Reading, reading, StringComparison.Ordinal))]))
            .Distinct()
            .Count() > 1;
}
