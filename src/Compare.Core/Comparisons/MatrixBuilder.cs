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
        var headline = Headline(codings);
        var ranked = codings.Where(c => headline.IsRanked() || headline == Level.Disputed).Where(c => c.Level.IsRanked()).Select(c => c.Level).ToArray();
        return new MatrixCell(
            safeguard, instrument, headline, ranked.Length == 0 ? null : ranked.Max(), ranked.Length == 0 ? null : ranked.Min(), codings);
    }

    /// <summary>What the codings of one cell say together; not-researched where there are none.</summary>
    public static Level Headline(ImmutableArray<Coding> codings)
    {
        // What nobody has judged in a draft may be lower than everything that was carried over to it.
        if (codings.Any(c => c.Basis == Basis.NotCoded))
        {
            return Level.NotResearched;
        }

        ImmutableArray<Coding> ranked = [.. codings.Where(c => c.Level.IsRanked())];
        if (ranked.IsEmpty)
        {
            return codings.IsEmpty ? Level.NotResearched : codings.Max(c => c.Level);
        }

        return IsDisputed(ranked) ? Level.Disputed : CellHeadline.Of(ranked);
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
