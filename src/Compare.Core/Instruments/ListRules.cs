using System.Collections.Immutable;

namespace Compare.Instruments;

/// <summary>Looks up what a numbering means.</summary>
internal static class ListRules
{
    /// <summary>The first rule that covers the number, as an index (its rank), or -1.</summary>
    public static int RankOf(this ImmutableArray<ListRule> rules, Enumerator enumerator)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Style == enumerator.Style && (rules[i].Bracket ?? enumerator.Bracket) == enumerator.Bracket)
            {
                return i;
            }
        }

        return -1;
    }
}
