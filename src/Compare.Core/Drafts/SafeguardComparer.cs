using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>
/// Carries the codings of the old draft over to the new one, provision by provision, and says for each safeguard what happened and because of
/// which words. Nothing is carried over silently: every coding is named with its effect, also where that is none.
/// </summary>
public static class SafeguardComparer
{
    public static ImmutableArray<SafeguardDelta> Run(DraftComparison comparison, ImmutableArray<Coding> codings, Codebook codebook)
    {
        var oldLanguage = DraftingConventions.Find(comparison.Old.Convention)?.Language ?? "en";
        var newLanguage = DraftingConventions.Find(comparison.New.Convention)?.Language ?? "en";
        var judge = new CodingJudge(comparison, codebook, newLanguage);
        var changes = comparison.Provisions.Select(p => new ChangedWords(p)).ToArray();
        var byOld = ChangedWords.ByOld(comparison, changes);
        var causes = codings.SelectMany(c => Causes(c, byOld, judge)).ToList();
        var hits = string.Equals(oldLanguage, newLanguage, StringComparison.Ordinal) ? Hits(changes, new IndicatorScan(codebook, newLanguage)) : [];
        var hitsBySafeguard = hits.ToLookup(h => h.Safeguard, StringComparer.Ordinal);
        var causesBySafeguard = causes.ToLookup(c => c.Coding!.Safeguard, StringComparer.Ordinal);
        return [.. codebook.Safeguards.Select(s => Delta(s, [.. causesBySafeguard[s.Id]], [.. hitsBySafeguard[s.Id]]))];
    }

    private static IEnumerable<SafeguardCause> Causes(Coding coding, ILookup<Pinpoint, ChangedWords> byOld, CodingJudge judge)
    {
        if (coding.Pinpoint.IsEmpty)
        {
            yield return new SafeguardCause(coding, default, default, SafeguardEffect.Unchanged, coding.Level, coding.Level, $"{coding.Level.Words().ToLowerInvariant()} in the old draft, for the reasons noted there", "", "");
            yield break;
        }

        var rows = byOld[coding.Pinpoint].ToArray();
        if (rows.Length == 0)
        {
            yield return new SafeguardCause(coding, coding.Pinpoint, default, SafeguardEffect.Review, coding.Level, coding.Level, "the old draft has no provision at this address; is it the text that was coded?", "", "");
            yield break;
        }

        // A provision without words of its own is as its parts are; one that was split is judged part by part and the worst counts.
        var judged = rows.Select(r => judge.Judge(coding, r)).OrderByDescending(c => c.Effect).ToArray();
        var own = judged[0];
        if (own.Effect == SafeguardEffect.Unchanged && rows.All(r => r.OldWords.IsEmpty))
        {
            var inside = byOld.Where(g => coding.Pinpoint.Contains(g.Key) && g.Key != coding.Pinpoint).SelectMany(g => g).Where(c => c.IsEdited).ToArray();
            if (inside.Length > 0)
            {
                yield return own with { Effect = SafeguardEffect.Review, Why = $"words inside it changed, in {inside.Length} of its parts", OldWords = inside[0].Excerpt(old: true), NewWords = inside[0].Excerpt(old: false) };
                yield break;
            }
        }

        yield return own;
    }

    /// <summary>New words that point at a safeguard, one cause for each provision and safeguard.</summary>
    private static IEnumerable<(string Safeguard, SafeguardCause Cause)> Hits(ChangedWords[] changes, IndicatorScan scan)
    {
        if (!scan.HasPatterns)
        {
            yield break;
        }

        foreach (var change in changes.Where(c => !c.Row.New.IsEmpty && c.IsEdited))
        {
            var onlyPermits = change.Row.Old.IsEmpty && scan.OnlyPermits(change);
            foreach (var group in scan.NewIn(change).GroupBy(h => h.Indicator.Safeguard, StringComparer.Ordinal))
            {
                var denied = group.Any(h => h.IsDenied);
                var intrusion = SafeguardSemantics.TermsNameIntrusions(group.Key);
                var against = denied || onlyPermits || intrusion;
                var terms = string.Join(", ", group.Select(h => $"\"{h.Indicator.Pattern}\"").Distinct(StringComparer.Ordinal).Take(4));
                var why = denied
                    ? $"new words name {terms} next to a denial: read whether they stand against the safeguard"
                    : intrusion ? $"new words name {terms}, which usually stands against the safeguard: read whether it does here"
                    : onlyPermits ? $"new words name {terms} in a provision that only permits: read whether it is a power that stands against the safeguard"
                    : $"new words name {terms} ({group.First().Indicator.Note})";
                yield return (group.Key, new SafeguardCause(
                    null, change.Row.Old.IsEmpty ? default : change.Row.Old[0], change.Row.New[0], against ? SafeguardEffect.Review : SafeguardEffect.Gained, null, against ? Level.Contrary : null,
                    why, change.Excerpt(old: true), change.Excerpt(old: false)));
            }
        }
    }

    private static SafeguardDelta Delta(Safeguard safeguard, ImmutableArray<SafeguardCause> causes, ImmutableArray<(string, SafeguardCause Cause)> hits)
    {
        ImmutableArray<Coding> before = [.. causes.Select(c => c.Coding!)];
        var headline = MatrixBuilder.Headline(before);
        ImmutableArray<Coding> after = [.. causes.Where(c => c.After is not null).Select(c => c.Coding! with { Level = c.After!.Value })];
        var hadNothing = before.All(c => c.Level is Level.Silent or Level.NotResearched or Level.NotApplicable);

        // Where something is coded already, a new term is one more reason to read; where nothing was, it may be a gain.
        var found = hits.Select(h => hadNothing || h.Cause.Effect != SafeguardEffect.Gained ? h.Cause : h.Cause with { Effect = SafeguardEffect.Review }).ToArray();
        var effect = Effect(causes, found);
        var headlineAfter = effect == SafeguardEffect.Lost && after.IsEmpty ? Level.Silent
            : effect == SafeguardEffect.Gained ? Level.NotResearched
            : after.IsEmpty ? (before.IsEmpty ? Level.NotResearched : Level.Silent) : MatrixBuilder.Headline(after);
        return new SafeguardDelta(safeguard.Id, safeguard.Title, headline, headlineAfter, effect, [.. causes.Concat(found).OrderByDescending(c => c.Effect)]);
    }

    private static SafeguardEffect Effect(ImmutableArray<SafeguardCause> causes, SafeguardCause[] found)
    {
        var protective = causes.Where(c => c.Before is Level.Strong or Level.Qualified or Level.Weak).ToArray();
        if (protective.Length > 0 && protective.All(c => c.After is null))
        {
            return SafeguardEffect.Lost;
        }

        var all = causes.Concat(found).Select(c => c.Effect).ToHashSet();
        ReadOnlySpan<SafeguardEffect> order = [SafeguardEffect.Lowered, SafeguardEffect.Gained, SafeguardEffect.Review, SafeguardEffect.Raised];
        foreach (var effect in order)
        {
            if (all.Contains(effect))
            {
                return effect;
            }
        }

        return SafeguardEffect.Unchanged;
    }
}
