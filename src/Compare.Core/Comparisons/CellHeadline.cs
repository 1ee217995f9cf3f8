using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Comparisons;

/// <summary>
/// The rule by which several codings become one headline (docs/decisions/0004). Within one scope, that is one power over one kind of data
/// in one direction, provisions add up: the best protection counts, unless a provision is contrary, which prevails. The headline is the
/// lowest level among the scopes. A recital beside a binding rule thus takes nothing away, and a gap for one kind of data is not hidden.
/// </summary>
internal static class CellHeadline
{
    /// <summary>The headline of ranked codings, of which there is at least one.</summary>
    public static Level Of(ImmutableArray<Coding> ranked)
    {
        var lowest = Level.Strong;
        foreach (var power in Values(ranked, c => c.Powers, CodingVocabulary.AnyPower))
        {
            foreach (var data in Values(ranked, c => c.Data, CodingVocabulary.AnyData))
            {
                foreach (var direction in Values(ranked, c => c.Direction, ""))
                {
                    var levels = ranked
                        .Where(c => Covers(c.Powers, power, CodingVocabulary.AnyPower) && Covers(c.Data, data, CodingVocabulary.AnyData) && Covers(c.Direction, direction, ""))
                        .Select(c => c.Level)
                        .ToArray();
                    if (levels.Length > 0)
                    {
                        var level = levels.Contains(Level.Contrary) ? Level.Contrary : levels.Min();
                        lowest = level > lowest ? level : lowest;
                    }
                }
            }
        }

        return lowest;
    }

    /// <summary>The values that occur, without the wildcard; the wildcard alone where nothing else occurs.</summary>
    private static string[] Values(ImmutableArray<Coding> codings, Func<Coding, ImmutableArray<string>> of, string wildcard)
    {
        var values = codings.SelectMany(c => of(c)).Where(v => !string.Equals(v, wildcard, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        return values.Length == 0 ? [wildcard] : values;
    }

    private static bool Covers(ImmutableArray<string> own, string value, string wildcard) =>
        own.IsEmpty || own.Contains(wildcard, StringComparer.Ordinal) || own.Contains(value, StringComparer.Ordinal);
}
