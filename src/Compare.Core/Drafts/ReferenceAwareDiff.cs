using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>
/// Compares aligned texts so that a reference is the same when it points to counterparts, whatever its number; a number that stays while
/// its target goes is the same text and a finding.
/// </summary>
internal sealed class ReferenceAwareDiff(ProvisionAligner alignment, string oldLanguage, string newLanguage)
{
    private readonly SegmentReferences oldReferences = new(alignment.Old, oldLanguage);
    private readonly SegmentReferences newReferences = new(alignment.New, newLanguage);

    public ImmutableArray<ReferenceChange>.Builder Changes { get; } = ImmutableArray.CreateBuilder<ReferenceChange>();

    public void Compare(AlignedText text)
    {
        if (text.Old.IsEmpty || text.New.IsEmpty)
        {
            text.Hunks = [new DiffHunk(0, text.OldTokens.Length, 0, text.NewTokens.Length)];
            return;
        }

        var (oldPrinted, newPrinted) = (text.Old.SelectMany(s => s.Keys).ToArray(), text.New.SelectMany(s => s.Keys).ToArray());
        int[] oldKeys = [.. text.Old.SelectMany(s => oldReferences.Keys(s, p => -1 - alignment.Counterparts.OldGroup(p)))];
        int[] newKeys = [.. text.New.SelectMany(s => newReferences.Keys(s, p => -1 - alignment.Counterparts.NewGroup(p)))];
        var (oldPlaces, newPlaces) = (Places(text.Old), Places(text.New));
        var hunks = ImmutableArray.CreateBuilder<DiffHunk>();
        var (i, j) = (0, 0);
        foreach (var hunk in TextDiff.Hunks(oldKeys, newKeys).Append(new DiffHunk(oldKeys.Length, 0, newKeys.Length, 0)))
        {
            for (; i < hunk.OldStart; i++, j++)
            {
                if (oldPrinted[i] != newPrinted[j])
                {
                    Follow(text, hunks, i, j, oldPlaces, newPlaces);
                }
            }

            foreach (var inner in TextDiff.Hunks(oldPrinted.AsSpan(i, hunk.OldLength), newPrinted.AsSpan(j, hunk.NewLength))
                .Append(new DiffHunk(hunk.OldLength, 0, hunk.NewLength, 0)))
            {
                for (; i < hunk.OldStart + inner.OldStart; i++, j++)
                {
                    Stay(i, j, oldPlaces, newPlaces);
                }

                if (inner.OldLength + inner.NewLength > 0)
                {
                    hunks.Add(new DiffHunk(i, inner.OldLength, j, inner.NewLength));
                    Redirect(hunks[^1], oldPlaces, newPlaces);
                }

                (i, j) = (hunk.OldStart + inner.OldEnd, hunk.NewStart + inner.NewEnd);
            }
        }

        text.Hunks = hunks.ToImmutable();
    }

    private static void Mark(AlignedText text, ImmutableArray<DiffHunk>.Builder hunks, int i, int j)
    {
        hunks.Add(new DiffHunk(i, 1, j, 1));
        text.OldIsReference[i] = true;
        text.NewIsReference[j] = true;
    }

    private static (Segment Segment, int Token)[] Places(ImmutableArray<Segment> segments) =>
        [.. segments.SelectMany(s => Enumerable.Range(0, s.Tokens.Length).Select(t => (s, t)))];

    private void Follow(AlignedText text, ImmutableArray<DiffHunk>.Builder hunks, int i, int j, (Segment, int)[] oldPlaces, (Segment, int)[] newPlaces)
    {
        Mark(text, hunks, i, j);
        Add(oldPlaces[i], newPlaces[j], follows: true);
    }

    /// <summary>The same number, but another target: worth a finding unless both targets are new to one side and simply replaced each other.</summary>
    private void Stay(int i, int j, (Segment Segment, int Token)[] oldPlaces, (Segment Segment, int Token)[] newPlaces)
    {
        if (oldReferences.At(oldPlaces[i].Segment, oldPlaces[i].Token) is { Target.IsEmpty: false } old
            && newReferences.At(newPlaces[j].Segment, newPlaces[j].Token) is { } @new
            && !(alignment.Counterparts.Of(old.Target).Count == 0 && !@new.Target.IsEmpty && alignment.Counterparts.IsNew(@new.Target)))
        {
            Add(oldPlaces[i], newPlaces[j], follows: false);
        }
    }

    /// <summary>One reference replaced by one other that points elsewhere.</summary>
    private void Redirect(DiffHunk hunk, (Segment Segment, int Token)[] oldPlaces, (Segment Segment, int Token)[] newPlaces)
    {
        var old = Enumerable.Range(hunk.OldStart, hunk.OldLength).Where(i => oldReferences.At(oldPlaces[i].Segment, oldPlaces[i].Token) is { Target.IsEmpty: false }).ToArray();
        var @new = Enumerable.Range(hunk.NewStart, hunk.NewLength).Where(j => newReferences.At(newPlaces[j].Segment, newPlaces[j].Token) is not null).ToArray();
        if (old.Length == 1 && @new.Length == 1 && hunk is { OldLength: <= 3, NewLength: <= 3 })
        {
            Add(oldPlaces[old[0]], newPlaces[@new[0]], follows: false);
        }
    }

    private void Add((Segment Segment, int Token) old, (Segment Segment, int Token) @new, bool follows)
    {
        if (oldReferences.At(old.Segment, old.Token) is { } from && newReferences.At(@new.Segment, @new.Token) is { } to)
        {
            Changes.Add(new ReferenceChange(old.Segment.Provision.Pinpoint, @new.Segment.Provision.Pinpoint, from.Shown, to.Shown, follows, from.Target, to.Target));
        }
    }
}
