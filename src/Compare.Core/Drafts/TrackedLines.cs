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
        var oldLine = Lines(old);
        var newLine = Lines(@new);
        var pairs = texts.Where(t => t is { Old.Length: 1, New.Length: 1 })
            .Select(t => (Old: oldLine[t.Old[0].Index], New: newLine[t.New[0].Index], Text: (AlignedText?)t))
            .ToList();
        var alone = Enumerable.Range(0, @new.Length).Where(j => @new[j].Segment is null).ToDictionary(j => @new[j].Provision.Pinpoint, j => j);
        var taken = new HashSet<int>();
        for (var i = 0; i < old.Length; i++)
        {
            var counterpart = old[i].Segment is null ? alignment.Counterparts.Of(old[i].Provision.Pinpoint).FirstOrDefault(alone.ContainsKey) : default;
            if (!counterpart.IsEmpty && taken.Add(alone[counterpart]))
            {
                pairs.Add((i, alone[counterpart], null));
            }
        }

        return [.. pairs.OrderBy(p => p.Old)];
    }

    private static Dictionary<int, int> Lines(ImmutableArray<PrintedLine> lines) =>
        Enumerable.Range(0, lines.Length).Where(i => lines[i].Segment is not null).ToDictionary(i => lines[i].Segment!.Index, i => i);

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
            pieces.AddRange(RedlineBuilder.ByNewBlock(text)[0]);
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
