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
        var ranked = codings.Where(c => c.Level.IsRanked()).Select(c => c.Level).ToArray();
        Level? lowest = ranked.Length == 0 ? null : ranked.Max();
        Level? highest = ranked.Length == 0 ? null : ranked.Min();
        var readings = codings.Where(c => c.Reading.Length > 0).Select(c => c.Reading).Distinct(StringComparer.Ordinal).Count();
        var headline = readings > 1
            ? Level.Disputed
            : lowest ?? (codings.IsEmpty ? Level.NotResearched : codings.Max(c => c.Level));
        return new MatrixCell(safeguard, instrument, headline, lowest, highest, codings);
    }
}
