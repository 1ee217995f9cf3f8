using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>One row for each provision of the new draft and for each old one that has no counterpart, in the order of the blocks.</summary>
internal sealed class ProvisionRows(ProvisionAligner alignment, ImmutableArray<AlignedText> texts, ImmutableArray<RedlineBlock> blocks)
{
    private readonly ImmutableArray<Provision> olds = alignment.Old.Instrument.Provisions;
    private readonly ImmutableArray<Provision> news = alignment.New.Instrument.Provisions;

    public ImmutableArray<AlignedProvision> Rows()
    {
        var (linked, times) = Linked();
        var (kept, deleted) = (new ProvisionRedlines(news.Length), new ProvisionRedlines(olds.Length));
        var gone = Gather(kept, deleted);
        var moved = Moved(linked);
        var (newCounts, oldCounts) = Counts();
        var rows = new List<(int Order, int Sub, AlignedProvision Row)>(news.Length);
        for (var n = 0; n < news.Length; n++)
        {
            var own = linked[n] ?? [];
            var relation = own.Count == 0 ? AlignmentRelation.Inserted
                : own.Count > 1 ? AlignmentRelation.Merged
                : times[own[0]] > 1 ? AlignmentRelation.Split : AlignmentRelation.Matched;
            var (heading, text) = kept.Of(n);
            rows.Add((n, 0, new AlignedProvision(
                [.. own.Select(o => olds[o].Pinpoint)], [news[n].Pinpoint], relation, moved[n], own.Count > 0 && own.All(o => !SameNumber(olds[o], news[n])),
                IsEdited(heading) || IsEdited(text), newCounts[n], Score(own.Count, heading, text), "", heading, text)));
        }

        var place = gone.Last;
        for (var o = 0; o < olds.Length; o++)
        {
            if (times[o] > 0)
            {
                continue;
            }

            var (heading, text) = deleted.Of(o);
            place = gone.Places.GetValueOrDefault(o, place);
            rows.Add((place, 1 + o, new AlignedProvision([olds[o].Pinpoint], [], AlignmentRelation.Deleted, false, false, true, oldCounts[o], 0, "", heading, text)));
        }

        return [.. rows.OrderBy(r => r.Order).ThenBy(r => r.Sub).Select(r => r.Row)];
    }

    private static bool IsEdited(ImmutableArray<RedlinePiece> redline) => redline.Any(p => p.Op != RedlineOp.Keep && !p.IsReference);

    private static double Score(int counterparts, ImmutableArray<RedlinePiece> heading, ImmutableArray<RedlinePiece> text)
    {
        var (kept, all) = (0, 0);
        Weigh(heading);
        Weigh(text);
        return counterparts == 0 ? 0 : all == 0 ? 1 : Math.Round((double)kept / all, 3);

        void Weigh(ImmutableArray<RedlinePiece> pieces)
        {
            foreach (var piece in pieces)
            {
                kept += piece.Op == RedlineOp.Keep ? 2 * piece.Text.Length : 0;
                all += piece.Op == RedlineOp.Keep ? 2 * piece.Text.Length : piece.Text.Length;
            }
        }
    }

    /// <summary>True where the last part of the address is the same.</summary>
    private static bool SameNumber(Provision old, Provision @new) =>
        old.Pinpoint == @new.Pinpoint || string.Equals(old.Pinpoint.Parts[^1], @new.Pinpoint.Parts[^1], StringComparison.Ordinal);

    /// <summary>For each new provision its old ones in order, and for each old one how many new ones it has.</summary>
    private (List<int>?[] Olds, int[] Times) Linked()
    {
        var linked = new List<int>?[news.Length];
        var times = new int[olds.Length];
        var roots = alignment.Units.Where(u => u.IsPart).Select(u => (ProvisionAligner.Root(alignment.Old, u.Old), ProvisionAligner.Root(alignment.New, u.New))).ToHashSet();
        for (var o = 0; o < olds.Length; o++)
        {
            foreach (var counterpart in alignment.Counterparts.Of(o))
            {
                if (roots.Count == 0 || !roots.Contains((o, counterpart)))
                {
                    (linked[counterpart] ??= new List<int>(1)).Add(o);
                    times[o]++;
                }
            }
        }

        return (linked, times);
    }

    /// <summary>Puts the blocks under their provisions; gives the place behind which each deleted provision stood, and the last place of all.</summary>
    private (Dictionary<int, int> Places, int Last) Gather(ProvisionRedlines kept, ProvisionRedlines deleted)
    {
        var gone = new Dictionary<int, int>();
        var place = -1;
        foreach (var block in blocks)
        {
            if (block.New != default)
            {
                var at = alignment.New.PlaceOf[block.New];
                place = Math.Max(place, at);
                kept.Add(at, block);
                continue;
            }

            deleted.Add(alignment.Old.PlaceOf[block.Old[0]], block);
            foreach (var old in block.Old)
            {
                gone.TryAdd(alignment.Old.PlaceOf[old], place);
            }
        }

        return (gone, place);
    }

    private (WordCounts[] New, WordCounts[] Old) Counts()
    {
        var (newCounts, oldCounts) = (new WordCounts[news.Length], new WordCounts[olds.Length]);
        foreach (var text in texts)
        {
            ref var sum = ref text.New.IsEmpty ? ref oldCounts[text.Old[0].Place] : ref newCounts[text.New[0].Place];
            sum += text.Count();
        }

        return (newCounts, oldCounts);
    }

    /// <summary>Provisions that left their order among the counterparts of one unit, or left the unit.</summary>
    private bool[] Moved(List<int>?[] linked)
    {
        var moved = new bool[news.Length];
        var linkedUnits = alignment.Units.Select(u => (u.Old, u.New)).ToHashSet();
        var inside = new List<(int Old, int New)>();
        for (var n = 0; n < news.Length;)
        {
            var unit = alignment.New.UnitOf[n];
            var root = ProvisionAligner.Root(alignment.New, unit);
            inside.Clear();
            for (; n < news.Length && alignment.New.UnitOf[n] == unit; n++)
            {
                if (n == root || linked[n] is not { } own)
                {
                    continue;
                }

                if (linkedUnits.Contains((alignment.Old.UnitOf[own[0]], unit)))
                {
                    inside.Add((own[0], n));
                }
                else
                {
                    moved[n] = true;
                }
            }

            inside.Sort();
            var kept = FewestMoves.InOrder([.. inside.Select(p => p.New)], [.. inside.Select(_ => 1L)]);
            for (var k = 0; k < kept.Length; k++)
            {
                moved[inside[k].New] |= !kept[k];
            }
        }

        return moved;
    }
}
