using Compare.Codebooks;
using Compare.Codings;

namespace Compare.Drafts;

/// <summary>
/// Re-judges one coding by rule where rules suffice: the wording stayed, the provision went, a duty became a permission, a condition was
/// added, a time limit or threshold changed. Everything else is for a person, and says so.
/// </summary>
internal sealed class CodingJudge(DraftComparison comparison, Codebook codebook, string language)
{
    private readonly ILookup<Instruments.Pinpoint, ModalityShift> modality = comparison.Modality.ToLookup(m => m.Old);

    /// <summary>What becomes of a coding in one of the rows that hold its provision.</summary>
    public SafeguardCause Judge(Coding coding, ChangedWords change)
    {
        var row = change.Row;
        var place = row.New.IsEmpty ? default : row.New[0];
        if (row.New.IsEmpty)
        {
            return coding.Level == Level.Contrary
                ? Cause(SafeguardEffect.Raised, null, "the provision that stood against the safeguard is deleted")
                : Cause(SafeguardEffect.Lowered, null, "the provision is deleted and nothing takes its place");
        }

        if (!change.IsEdited)
        {
            return new SafeguardCause(coding, coding.Pinpoint, place, SafeguardEffect.Unchanged, coding.Level, coding.Level, "the same words", "", "");
        }

        return Modality(coding, change, Cause) ?? Condition(coding, change, Cause) ?? Number(coding, change, Cause) ?? Review(coding, change, Cause);

        SafeguardCause Cause(SafeguardEffect effect, Level? after, string why) =>
            new(coding, coding.Pinpoint, place, effect, coding.Level, after, why, change.Excerpt(old: true), change.Excerpt(old: false));
    }

    private SafeguardCause? Modality(Coding coding, ChangedWords change, Func<SafeguardEffect, Level?, string, SafeguardCause> cause)
    {
        var shift = modality[coding.Pinpoint].FirstOrDefault(m => m.OldModality is not null && m.NewModality is not null && m.Effect != ModalityEffect.Reversed);
        if (shift is null || coding.Level == Level.Contrary)
        {
            return null;
        }

        var what = $"\"{shift.From}\" became \"{shift.To}\"";
        if (!change.IsSameSentence(shift.From, coding.KeyPhrase))
        {
            return cause(SafeguardEffect.Review, coding.Level, $"{what}, in another sentence than the words the coding rests on");
        }

        if (shift.Effect == ModalityEffect.Weakened)
        {
            var after = shift.NewModality == Codings.Modality.QualifiedObligation ? Level.Qualified : Level.Weak;
            return after > coding.Level
                ? cause(SafeguardEffect.Lowered, after, $"{what}: {(after == Level.Weak ? "what bound is now left to choice" : "the duty is now conditional")}")
                : cause(SafeguardEffect.Review, coding.Level, $"{what}, where the safeguard was already {coding.Level.Words().ToLowerInvariant()}");
        }

        return coding.Level == Level.Weak && shift is { OldModality: Codings.Modality.Permission, NewModality: Codings.Modality.Obligation }
            ? cause(SafeguardEffect.Raised, Level.Qualified, $"{what}: what was left to choice now binds")
            : cause(SafeguardEffect.Review, coding.Level, $"{what}: this may raise the safeguard");
    }

    private SafeguardCause? Condition(Coding coding, ChangedWords change, Func<SafeguardEffect, Level?, string, SafeguardCause> cause)
    {
        var before = SafeguardSemantics.ConditionsIn(language, change.OldWords).ToArray();
        var after = SafeguardSemantics.ConditionsIn(language, change.NewWords).ToArray();
        var added = after.Except(before, StringComparer.Ordinal).ToArray();
        var removed = before.Except(after, StringComparer.Ordinal).ToArray();
        if ((added.Length == 0 && removed.Length == 0) || coding.Level == Level.Contrary)
        {
            return null;
        }

        if (added.Length > 0 && removed.Length == 0 && coding.Level == Level.Strong)
        {
            return cause(SafeguardEffect.Lowered, Level.Qualified, $"a condition was added: \"{added[0]}\"");
        }

        return added.Length > 0
            ? cause(SafeguardEffect.Review, coding.Level, $"a condition was added (\"{added[0]}\") where the safeguard was already {coding.Level.Words().ToLowerInvariant()}")
            : cause(SafeguardEffect.Review, coding.Level, $"a condition was taken out (\"{removed[0]}\"): this may raise the safeguard");
    }

    private static SafeguardCause? Number(Coding coding, ChangedWords change, Func<SafeguardEffect, Level?, string, SafeguardCause> cause)
    {
        var (before, after) = (Quantity.In(change.OldText), Quantity.In(change.NewText));
        if (before.Length != after.Length || before.IsEmpty)
        {
            return before.Length == after.Length ? null
                : before.Length > after.Length ? cause(SafeguardEffect.Review, coding.Level, $"a figure was taken out: {before.Select(q => q.Shown).Except(after.Select(q => q.Shown)).FirstOrDefault() ?? before[^1].Shown}")
                : cause(SafeguardEffect.Review, coding.Level, $"a figure was added: {after.Select(q => q.Shown).Except(before.Select(q => q.Shown)).FirstOrDefault() ?? after[^1].Shown}");
        }

        for (var i = 0; i < before.Length; i++)
        {
            var (a, b) = (before[i], after[i]);
            if (!string.Equals(a.Dimension, b.Dimension, StringComparison.Ordinal) || Math.Abs(a.Amount - b.Amount) < 1e-9)
            {
                continue;
            }

            var what = $"{a.Shown} became {b.Shown}";
            return SafeguardSemantics.DoesMoreProtect(coding.Safeguard) is { } more
                ? more == b.Amount > a.Amount
                    ? cause(SafeguardEffect.Raised, coding.Level, $"{what}, which protects more")
                    : cause(SafeguardEffect.Lowered, coding.Level, $"{what}, which protects less")
                : cause(SafeguardEffect.Review, coding.Level, $"{what}; whether that protects more depends on the provision");
        }

        return null;
    }

    private SafeguardCause Review(Coding coding, ChangedWords change, Func<SafeguardEffect, Level?, string, SafeguardCause> cause)
    {
        var phrase = Words.Of(coding.KeyPhrase);
        if (phrase.Length > 0 && ChangedWords.Holds(change.OldWords, phrase) && !ChangedWords.Holds(change.NewWords, phrase))
        {
            return cause(SafeguardEffect.Review, coding.Level, $"the words the coding rests on are no longer there as they were: \"{coding.KeyPhrase}\"");
        }

        var gone = codebook.Indicators
            .Where(i => string.Equals(i.Safeguard, coding.Safeguard, StringComparison.Ordinal) && string.Equals(i.Language, language, StringComparison.Ordinal))
            .FirstOrDefault(i => IndicatorMatcher.Occurs(i.Pattern, change.OldWords) && !IndicatorMatcher.Occurs(i.Pattern, change.NewWords));
        return cause(SafeguardEffect.Review, coding.Level, gone is null
            ? "the wording changed and no rule decides whether it matters here"
            : $"the term \"{gone.Pattern}\" ({gone.Note}) is no longer there");
    }
}
