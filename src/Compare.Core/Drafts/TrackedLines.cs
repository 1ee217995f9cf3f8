using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Lays both drafts' lines into one sequence: what keeps its order is one line with changes, what does not is deleted in one place and inserted in another.</summary>
internal static class TrackedLines
{
    public static ImmutableArray<TrackedLine> Of(ProvisionAligner alignment, ImmutableArray<AlignedText> texts)
    {
        var old = PrintedLine.Of(alignment.Old);
        var @new = PrintedLine.Of(alignment.New);
        var pairs = Pairs(alignment, texts, old, @new);
        var kept = FewestMoves.InOrder([.. pairs.Select(p => p.New)], [.. pairs.Select(p => 1L + (old[p.Old].Segment?.WordCount ?? 0))]);
        var moves = pairs.Where((p, k) => !kept[k] && p.Text is { Hunks.IsEmpty: true }).Select((p, n) => (p, n: n + 1)).ToArray();
        var moveOld = moves.ToDictionary(m => m.p.Old, m => m.n);
        var moveNew = moves.ToDictionary(m => m.p.New, m => m.n);
        var lines = ImmutableArray.CreateBuilder<TrackedLine>(old.Length + @new.Length);
        var (i, j) = (0, 0);
        foreach (var pair in pairs.Where((_, k) => kept[k]))
        {
            Alone(pair.Old, pair.New);
            var (a, b) = (old[i++], @new[j++]);
            lines.Add(new TrackedLine(RedlineOp.Keep, b.Provision.Kind, b.Depth, b.IsHeading, Both(a, b, pair.Text), 0));
        }

        Alone(old.Length, @new.Length);
        return lines.ToImmutable();

        void Alone(int oldEnd, int newEnd)
        {
            for (; i < oldEnd; i++)
            {
                lines.Add(new TrackedLine(RedlineOp.Delete, old[i].Provision.Kind, old[i].Depth, old[i].IsHeading, old[i].Whole(RedlineOp.Delete), moveOld.GetValueOrDefault(i)));
            }

            for (; j < newEnd; j++)
            {
                lines.Add(new TrackedLine(RedlineOp.Insert, @new[j].Provision.Kind, @new[j].Depth, @new[j].IsHeading, @new[j].Whole(RedlineOp.Insert), moveNew.GetValueOrDefault(j)));
            }
        }
    }

    private static (int Old, int New, AlignedText? Text)[] Pairs(ProvisionAligner alignment, ImmutableArray<AlignedText> texts, ImmutableArray<PrintedLine> old, ImmutableArray<PrintedLine> @new)
    {
        var oldLine = Lines(old, alignment.Old);
        var newLine = Lines(@new, alignment.New);
        var pairs = texts.Where(t => t is { Old.Length: 1, New.Length: 1 })
            .Select(t => (Old: oldLine[t.Old[0].Index], New: newLine[t.New[0].Index], Text: (AlignedText?)t))
            .ToList();
        var alone = Enumerable.Range(0, @new.Length).Where(j => @new[j].Segment is null).ToDictionary(j => alignment.New.PlaceOf[@new[j].Provision.Pinpoint], j => j);
        var taken = new HashSet<int>();
        for (var i = 0; i < old.Length; i++)
        {
            if (old[i].Segment is not null)
            {
                continue;
            }

            foreach (var counterpart in alignment.Counterparts.Of(alignment.Old.PlaceOf[old[i].Provision.Pinpoint]))
            {
                if (alone.TryGetValue(counterpart, out var line))
                {
                    if (taken.Add(line))
                    {
                        pairs.Add((i, line, null));
                    }

                    break;
                }
            }
        }

        return [.. pairs.OrderBy(p => p.Old)];
    }

    /// <summary>The line of each block.</summary>
    private static int[] Lines(ImmutableArray<PrintedLine> lines, DraftOutline draft)
    {
        var places = new int[draft.Segments.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Segment is { } segment)
            {
                places[segment.Index] = i;
            }
        }

        return places;
    }

    private static ImmutableArray<RedlinePiece> Both(PrintedLine old, PrintedLine @new, AlignedText? text)
    {
        var pieces = ImmutableArray.CreateBuilder<RedlinePiece>();
        var (before, after) = text is null ? (old.Prefix.TrimEnd(), @new.Prefix.TrimEnd()) : (old.Prefix, @new.Prefix);
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            Add(RedlineOp.Keep, before);
        }
        else
        {
            Add(RedlineOp.Delete, before);
            Add(RedlineOp.Insert, after);
        }

        if (text is not null)
        {
            pieces.AddRange(text.Redlines[0]);
        }

        return pieces.ToImmutable();

        void Add(RedlineOp op, string words)
        {
            if (words.Length > 0)
            {
                pieces.Add(new RedlinePiece(op, words));
            }
        }
    }
}
