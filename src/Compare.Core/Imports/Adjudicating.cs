using System.Collections.Immutable;
using Compare.Agreement;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Results;

namespace Compare.Imports;

/// <summary>Keeps the adjudication in step with headlines that an import changes, where the person who imports gives the reason.</summary>
internal static class Adjudicating
{
    public static DoubleCoding Decide(DoubleCoding twice, ImmutableArray<Coding> before, ImmutableArray<Coding> after, IEnumerable<string> safeguards, ImportDecision decision)
    {
        var rows = twice.Adjudications;
        foreach (var safeguard in safeguards)
        {
            var stands = Headline(after, safeguard);
            if (stands == Headline(before, safeguard))
            {
                continue;
            }

            var second = Headline(twice.Second, safeguard);
            var at = rows.ToList().FindIndex(r => string.Equals(r.Safeguard, safeguard, StringComparison.Ordinal));
            if (at >= 0)
            {
                rows = rows.SetItem(at, rows[at] with { Adjudicated = stands, Reason = decision.Reason, DecidedOn = decision.Date });
            }
            else if (stands != second)
            {
                // The two coders agreed; the import overrules both, and what the first one said stays on record.
                rows = rows.Add(new Adjudication(safeguard, Headline(before, safeguard), second, stands, decision.Reason, decision.Date, new Place("")));
            }
        }

        return twice with { Adjudications = rows };
    }

    private static Level Headline(ImmutableArray<Coding> codings, string safeguard) =>
        MatrixBuilder.Headline([.. codings.Where(c => string.Equals(c.Safeguard, safeguard, StringComparison.Ordinal))]);
}
