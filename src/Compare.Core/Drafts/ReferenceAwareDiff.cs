using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>
/// Compares aligned texts so that a reference is the same when it points to counterparts, whatever its number; a number that stays while
/// its target goes is the same text and a finding. Several threads may compare at once, each with its own list of changes.
/// </summary>
internal sealed class ReferenceAwareDiff(ProvisionAligner alignment, SegmentReferences oldDraft, SegmentReferences newDraft)
{
    private readonly SegmentReferences oldReferences = oldDraft;
    private readonly SegmentReferences newReferences = newDraft;

    public void Compare(AlignedText text, List<ReferenceChange> changes)
    {
        if (text.Old.IsEmpty || text.New.IsEmpty)
        {
            text.Hunks = [new DiffHunk(0, text.OldTokens.Length, 0, text.NewTokens.Length)];
            return;
        }

        var (oldPrinted, newPrinted) = (Printed(text.Old), Printed(text.New));
        var (oldKeys, newKeys) = (oldPrinted, newPrinted);
        if (text.Old.Any(oldReferences.Any) || text.New.Any(newReferences.Any))
        {
            oldKeys = Keys(text.Old, oldPrinted.Length, oldReferences, p => -1 - alignment.Counterparts.OldGroup(p));
            newKeys = Keys(text.New, newPrinted.Length, newReferences, p => -1 - alignment.Counterparts.NewGroup(p));
        }
        else if (oldPrinted.AsSpan().SequenceEqual(newPrinted))
        {
            return;
        }

        text.Hunks = new Comparison(this, text, changes, oldPrinted, newPrinted).Hunks(TextDiff.Hunks(oldKeys, newKeys));
    }

    private static int[] Printed(ImmutableArray<Segment> segments) => segments.Length == 1 ? segments[0].Keys : [.. segments.SelectMany(s => s.Keys)];

    private static int[] Keys(ImmutableArray<Segment> segments, int length, SegmentReferences references, Func<Instruments.Pinpoint, int> targetKey)
    {
        var keys = new int[length];
        var at = 0;
        foreach (var segment in segments)
        {
            references.Keys(segment, targetKey, keys.AsSpan(at));
            at += segment.Keys.Length;
        }

        return keys;
    }

    /// <summary>One text in the course of being compared.</summary>
    private sealed class Comparison(ReferenceAwareDiff diff, AlignedText text, List<ReferenceChange> changes, int[] oldPrinted, int[] newPrinted)
    {
        private readonly TokenPlaces oldPlaces = new(text.Old);
        private readonly TokenPlaces newPlaces = new(text.New);
        private readonly bool hasReferences = text.Old.Any(diff.oldReferences.Any) && text.New.Any(diff.newReferences.Any);
        private readonly ImmutableArray<DiffHunk>.Builder hunks = ImmutableArray.CreateBuilder<DiffHunk>();

        public ImmutableArray<DiffHunk> Hunks(ImmutableArray<DiffHunk> byTarget)
        {
            var (i, j) = (0, 0);
            foreach (var hunk in byTarget.Add(new DiffHunk(oldPrinted.Length, 0, newPrinted.Length, 0)))
            {
                for (; i < hunk.OldStart; i++, j++)
                {
                    if (oldPrinted[i] != newPrinted[j])
                    {
                        Follow(i, j);
                    }
                }

                foreach (var inner in TextDiff.Hunks(oldPrinted.AsSpan(i, hunk.OldLength), newPrinted.AsSpan(j, hunk.NewLength)).Add(new DiffHunk(hunk.OldLength, 0, hunk.NewLength, 0)))
                {
                    for (; i < hunk.OldStart + inner.OldStart; i++, j++)
                    {
                        Stay(i, j);
                    }

                    if (inner.OldLength + inner.NewLength > 0)
                    {
                        hunks.Add(new DiffHunk(i, inner.OldLength, j, inner.NewLength));
                        Redirect(hunks[^1]);
                    }

                    (i, j) = (hunk.OldStart + inner.OldEnd, hunk.NewStart + inner.NewEnd);
                }
            }

            return hunks.ToImmutable();
        }

        private Reference? Old(int i)
        {
            var (segment, token) = oldPlaces.At(i);
            return diff.oldReferences.At(segment, token);
        }

        private Reference? New(int j)
        {
            var (segment, token) = newPlaces.At(j);
            return diff.newReferences.At(segment, token);
        }

        private void Follow(int i, int j)
        {
            hunks.Add(new DiffHunk(i, 1, j, 1));
            text.OldIsReference[i] = true;
            text.NewIsReference[j] = true;
            Add(i, j, follows: true);
        }

        /// <summary>The same number, but another target: worth a finding unless both targets are new to one side and simply replaced each other.</summary>
        private void Stay(int i, int j)
        {
            if (hasReferences && Old(i) is { Target.IsEmpty: false } old && New(j) is { } @new
                && (diff.IsKept(old) || @new.Target.IsEmpty || !diff.IsNew(@new)))
            {
                Add(i, j, follows: false);
            }
        }

        /// <summary>One reference replaced by one other that points elsewhere.</summary>
        private void Redirect(DiffHunk hunk)
        {
            if (!hasReferences || hunk is not { OldLength: <= 3, NewLength: <= 3 })
            {
                return;
            }

            var old = Enumerable.Range(hunk.OldStart, hunk.OldLength).Where(i => Old(i) is { Target.IsEmpty: false }).ToArray();
            var @new = Enumerable.Range(hunk.NewStart, hunk.NewLength).Where(j => New(j) is not null).ToArray();
            if (old.Length == 1 && @new.Length == 1)
            {
                Add(old[0], @new[0], follows: false);
            }
        }

        private void Add(int i, int j, bool follows)
        {
            if (Old(i) is { } from && New(j) is { } to)
            {
                changes.Add(new ReferenceChange(oldPlaces.At(i).Segment.Provision.Pinpoint, newPlaces.At(j).Segment.Provision.Pinpoint, from.Shown, to.Shown, follows, from.Target, to.Target));
            }
        }
    }

    private bool IsKept(Reference old) => alignment.Counterparts.IsKept(old.Target);

    private bool IsNew(Reference @new) => alignment.Counterparts.IsNew(@new.Target);
}
