using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Agreement;

/// <summary>
/// Agreement between two coders beyond what chance would give. Percentage, Cohen's kappa (1960) and Gwet's AC1 (2008) treat the eight
/// answers as names; Krippendorff's alpha with the ordinal metric (2011) weighs how far apart two ranked levels are.
/// </summary>
public static class AgreementStatistics
{
    public static AgreementFigures Of(string scope, IReadOnlyCollection<HeadlinePair> pairs)
    {
        var ranked = pairs.Where(p => p.IsRanked).ToArray();
        return new AgreementFigures(scope, pairs.Count, pairs.Count(p => p.Agree), CohenKappa(pairs), GwetAc1(pairs), ranked.Length, KrippendorffAlpha(ranked));
    }

    /// <summary>All pairs, then by instrument, then by group, in the order in which they come.</summary>
    public static ImmutableArray<AgreementFigures> Table(IReadOnlyCollection<HeadlinePair> pairs) =>
    [
        Of("all", pairs),
        .. pairs.GroupBy(p => p.Instrument, StringComparer.Ordinal).Select(g => Of(g.Key, [.. g])),
        .. pairs.GroupBy(p => p.Group, StringComparer.Ordinal).Select(g => Of(g.Key, [.. g])),
    ];

    private static double? CohenKappa(IReadOnlyCollection<HeadlinePair> pairs)
    {
        if (pairs.Count == 0)
        {
            return null;
        }

        var observed = (double)pairs.Count(p => p.Agree) / pairs.Count;
        var expected = Levels.All.Sum(l => Share(pairs, p => p.First == l) * Share(pairs, p => p.Second == l));
        return expected >= 1 ? null : (observed - expected) / (1 - expected);
    }

    private static double? GwetAc1(IReadOnlyCollection<HeadlinePair> pairs)
    {
        if (pairs.Count == 0)
        {
            return null;
        }

        var observed = (double)pairs.Count(p => p.Agree) / pairs.Count;
        var categories = Levels.All.Count();
        var expected = Levels.All.Select(l => (Share(pairs, p => p.First == l) + Share(pairs, p => p.Second == l)) / 2).Sum(s => s * (1 - s)) / (categories - 1);
        return (observed - expected) / (1 - expected);
    }

    /// <summary>Two coders, no missing values: one minus observed over expected disagreement, from the coincidence matrix.</summary>
    private static double? KrippendorffAlpha(HeadlinePair[] pairs)
    {
        var values = pairs.SelectMany(p => new[] { (int)p.First, (int)p.Second }).ToArray();
        var totals = Enumerable.Range(0, (int)Level.Contrary + 1).Select(c => values.Count(v => v == c)).ToArray();
        var n = values.Length;
        var observed = pairs.Sum(p => 2 * Distance(totals, (int)p.First, (int)p.Second)) / Math.Max(1, n);
        double expected = 0;
        for (var a = 0; a < totals.Length; a++)
        {
            for (var b = 0; b < totals.Length; b++)
            {
                expected += a == b ? 0 : (double)totals[a] * totals[b] * Distance(totals, a, b);
            }
        }

        expected /= Math.Max(1, (double)n * (n - 1));
        return expected == 0 ? null : 1 - (observed / expected);
    }

    /// <summary>The squared ordinal distance: how many values lie between two ranks, the ranks themselves counted half.</summary>
    private static double Distance(int[] totals, int a, int b)
    {
        var (low, high) = a < b ? (a, b) : (b, a);
        double between = 0;
        for (var g = low; g <= high; g++)
        {
            between += totals[g];
        }

        between -= (totals[low] + totals[high]) / 2.0;
        return low == high ? 0 : between * between;
    }

    private static double Share(IReadOnlyCollection<HeadlinePair> pairs, Func<HeadlinePair, bool> counts) => (double)pairs.Count(counts) / pairs.Count;
}
