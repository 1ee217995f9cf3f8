using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Drafts;

/// <summary>Finds changes of modality: a modal verb replaced within one change, negated, qualified, dropped from a sentence or put into one.</summary>
internal static class ModalityTracker
{
    /// <param name="text">A text with its differences.</param>
    /// <param name="oldModals">The modal verbs of the old draft's language.</param>
    /// <param name="newModals">Those of the new draft's.</param>
    public static IEnumerable<ModalityShift> Shifts(AlignedText text, ModalScan oldModals, ModalScan newModals)
    {
        if (text.Old.IsEmpty || text.New.IsEmpty || text.Hunks.IsEmpty)
        {
            yield break;
        }

        var old = oldModals.Find(text.Old, text.OldTokens);
        var @new = newModals.Find(text.New, text.NewTokens);
        if (old.IsEmpty && @new.IsEmpty)
        {
            yield break;
        }

        var kept = text.Kept();
        var newByStart = @new.ToDictionary(e => e.Start);
        var paired = new HashSet<int>();
        foreach (var before in old)
        {
            var after = kept[before.Start] >= 0 ? newByStart.GetValueOrDefault(kept[before.Start]) ?? Covering(@new, kept[before.Start]) : InSameHunk(text, @new, before.Start, paired);
            if (after is not null)
            {
                paired.Add(after.Start);
            }

            if (after is null ? IsDroppedFromSentence(text, before) : after.Modality != before.Modality)
            {
                yield return Shift(text, before, after);
            }
        }

        foreach (var after in @new.Where(e => !paired.Contains(e.Start)))
        {
            if (HunkOfNew(text, after.Start) is { } hunk && IsInsideSentence(text.NewTokens, hunk.NewStart, hunk.NewEnd))
            {
                yield return Shift(text, null, after);
            }
        }
    }

    private static ModalExpression? Covering(ImmutableArray<ModalExpression> expressions, int token) =>
        expressions.FirstOrDefault(e => e.Start <= token && token < e.Start + e.Length);

    private static ModalExpression? InSameHunk(AlignedText text, ImmutableArray<ModalExpression> @new, int oldToken, HashSet<int> paired) =>
        text.Hunks.FirstOrDefault(h => h.OldStart <= oldToken && oldToken < h.OldEnd) is { NewLength: > 0 } hunk
            ? @new.FirstOrDefault(e => !paired.Contains(e.Start) && e.Start >= hunk.NewStart && e.Start < hunk.NewEnd)
            : null;

    private static DiffHunk? HunkOfNew(AlignedText text, int token) =>
        text.Hunks.Where(h => h.NewStart <= token && token < h.NewEnd).Select(h => (DiffHunk?)h).FirstOrDefault();

    /// <summary>A modal that went with its whole sentence is a deletion, not a change of modality.</summary>
    private static bool IsDroppedFromSentence(AlignedText text, ModalExpression before)
    {
        var hunk = text.Hunks.FirstOrDefault(h => h.OldStart <= before.Start && before.Start < h.OldEnd);
        return hunk.OldLength > 0 && IsInsideSentence(text.OldTokens, hunk.OldStart, hunk.OldEnd);
    }

    private static bool IsInsideSentence(ImmutableArray<TextToken> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Key is "." or ";")
            {
                return false;
            }
        }

        var opens = start == 0 || tokens[start - 1].Key is "." or ";";
        var closes = end == tokens.Length || tokens[end].Key is "." or ";";
        return !(opens && closes);
    }

    private static ModalityShift Shift(AlignedText text, ModalExpression? before, ModalExpression? after)
    {
        var old = At(text.Old, before?.Start ?? 0);
        var @new = At(text.New, after?.Start ?? 0);
        return new ModalityShift(old, @new, before?.Phrase ?? "", after?.Phrase ?? "", before?.Modality, after?.Modality, Effect(before?.Modality, after?.Modality));
    }

    private static Instruments.Pinpoint At(ImmutableArray<Segment> segments, int token)
    {
        foreach (var segment in segments)
        {
            if (token < segment.Tokens.Length)
            {
                return segment.Provision.Pinpoint;
            }

            token -= segment.Tokens.Length;
        }

        return segments[^1].Provision.Pinpoint;
    }

    private static ModalityEffect Effect(Modality? from, Modality? to) => (from, to) switch
    {
        (Modality.Prohibition, Modality.Obligation or Modality.QualifiedObligation) or (Modality.Obligation or Modality.QualifiedObligation, Modality.Prohibition) => ModalityEffect.Reversed,
        (null, Modality.Permission) or (not null, null) when from != Modality.Permission => ModalityEffect.Weakened,
        (null, _) or (Modality.Permission, null) => ModalityEffect.Strengthened,
        _ => to < from ? ModalityEffect.Weakened : ModalityEffect.Strengthened,
    };
}
