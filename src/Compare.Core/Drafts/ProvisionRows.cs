using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>One row for each provision of the new draft and for each old one that has no counterpart, in the order of the blocks.</summary>
internal sealed class ProvisionRows(ProvisionAligner alignment, ImmutableArray<AlignedText> texts, ImmutableArray<RedlineBlock> blocks)
{
    private readonly Dictionary<Pinpoint, int> oldOrder = Order(alignment.Old.Instrument);
    private readonly Dictionary<Pinpoint, int> newOrder = Order(alignment.New.Instrument);

    public ImmutableArray<AlignedProvision> Rows()
    {
        var olds = Linked();
        var splitOld = olds.SelectMany(l => l.Value.Select(o => (Old: o, New: l.Key))).GroupBy(l => l.Old).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var (redlines, deleted) = Gather();
        var moved = Moved(olds);
        var counts = Counts();
        var rows = new List<(int Order, int Sub, AlignedProvision Row)>();
        foreach (var provision in alignment.New.Instrument.Provisions)
        {
            var own = olds.GetValueOrDefault(provision.Pinpoint) ?? [];
            var relation = own.Count == 0 ? AlignmentRelation.Inserted
                : own.Count > 1 ? AlignmentRelation.Merged
                : splitOld.Contains(own[0]) ? AlignmentRelation.Split : AlignmentRelation.Matched;
            var (heading, text) = redlines.Of(provision.Pinpoint);
            rows.Add((newOrder[provision.Pinpoint], 0, new AlignedProvision(
                [.. own.OrderBy(o => oldOrder[o])], [provision.Pinpoint], relation, moved.Contains(provision.Pinpoint), own.Count > 0 && own.All(o => !SameNumber(o, provision)),
                IsEdited(heading) || IsEdited(text), counts.GetValueOrDefault(("new", provision.Pinpoint)), Score(own.Count, heading, text), "", heading, text)));
        }

        var gone = new Dictionary<Pinpoint, int>();
        var place = -1;
        foreach (var block in blocks)
        {
            place = block.New == default ? place : Math.Max(place, newOrder[block.New]);
            foreach (var old in block.New == default ? block.Old : [])
            {
                gone.TryAdd(old, place);
            }
        }

        var stillThere = olds.Values.SelectMany(v => v).ToHashSet();
        foreach (var provision in alignment.Old.Instrument.Provisions.Where(p => !stillThere.Contains(p.Pinpoint)))
        {
            var (heading, text) = deleted.Of(provision.Pinpoint);
            place = gone.GetValueOrDefault(provision.Pinpoint, place);
            rows.Add((place, 1 + oldOrder[provision.Pinpoint], new AlignedProvision(
                [provision.Pinpoint], [], AlignmentRelation.Deleted, false, false, true, counts.GetValueOrDefault(("old", provision.Pinpoint)), 0, "", heading, text)));
        }

        return [.. rows.OrderBy(r => r.Order).ThenBy(r => r.Sub).Select(r => r.Row)];
    }

    private static Dictionary<Pinpoint, int> Order(Instrument instrument) => instrument.Provisions.Select((p, i) => (p.Pinpoint, i)).ToDictionary(p => p.Pinpoint, p => p.i);

    private static bool IsEdited(ImmutableArray<RedlinePiece> redline) => redline.Any(p => p.Op != RedlineOp.Keep && !p.IsReference);

    private static double Score(int counterparts, ImmutableArray<RedlinePiece> heading, ImmutableArray<RedlinePiece> text)
    {
        var (kept, all) = (0, 0);
        foreach (var piece in heading.Concat(text))
        {
            kept += piece.Op == RedlineOp.Keep ? 2 * piece.Text.Length : 0;
            all += piece.Op == RedlineOp.Keep ? 2 * piece.Text.Length : piece.Text.Length;
        }

        return counterparts == 0 ? 0 : all == 0 ? 1 : Math.Round((double)kept / all, 3);
    }

    private static bool SameNumber(Pinpoint old, Provision @new) => string.Equals(old.Parts[^1], @new.Pinpoint.Parts[^1], StringComparison.Ordinal);

    private Dictionary<Pinpoint, List<Pinpoint>> Linked()
    {
        var olds = new Dictionary<Pinpoint, List<Pinpoint>>();
        var roots = alignment.Units.Where(u => u.IsPart).Select(u => (alignment.Old.Units[u.Old].Root.Pinpoint, alignment.New.Units[u.New].Root.Pinpoint)).ToHashSet();
        foreach (var provision in alignment.Old.Instrument.Provisions)
        {
            foreach (var counterpart in alignment.Counterparts.Of(provision.Pinpoint).Where(n => !roots.Contains((provision.Pinpoint, n))))
            {
                (olds.TryGetValue(counterpart, out var list) ? list : olds[counterpart] = []).Add(provision.Pinpoint);
            }
        }

        return olds;
    }

    /// <summary>The redlines of headings and texts, by new provision and, for what was deleted, by old provision.</summary>
    private (Redlines New, Redlines Deleted) Gather()
    {
        var (kept, deleted) = (new Redlines(), new Redlines());
        foreach (var block in blocks)
        {
            (block.New == default ? deleted : kept).Add(block.New == default ? block.Old[0] : block.New, block);
        }

        return (kept, deleted);
    }

    private Dictionary<(string Side, Pinpoint), WordCounts> Counts()
    {
        var counts = new Dictionary<(string, Pinpoint), WordCounts>();
        foreach (var text in texts)
        {
            var key = text.New.IsEmpty ? ("old", text.Old[0].Provision.Pinpoint) : ("new", text.New[0].Provision.Pinpoint);
            counts[key] = counts.GetValueOrDefault(key) + text.Count();
        }

        return counts;
    }

    /// <summary>Provisions that left their order among the counterparts of one unit, or left the unit.</summary>
    private HashSet<Pinpoint> Moved(Dictionary<Pinpoint, List<Pinpoint>> olds)
    {
        var moved = new HashSet<Pinpoint>();
        var linkedUnits = alignment.Units.Select(u => (u.Old, u.New)).ToHashSet();
        foreach (var unit in alignment.New.Instrument.Provisions.Where(p => olds.ContainsKey(p.Pinpoint)).GroupBy(p => alignment.New.UnitOf[p.Pinpoint]))
        {
            var root = alignment.New.Units[unit.Key].Root.Pinpoint;
            var inside = new List<(int Old, int New, Pinpoint Pinpoint)>();
            foreach (var provision in unit.Where(p => p.Pinpoint != root))
            {
                var old = olds[provision.Pinpoint][0];
                if (linkedUnits.Contains((alignment.Old.UnitOf[old], unit.Key)))
                {
                    inside.Add((oldOrder[old], newOrder[provision.Pinpoint], provision.Pinpoint));
                }
                else
                {
                    moved.Add(provision.Pinpoint);
                }
            }

            var ordered = inside.OrderBy(p => p.Old).ThenBy(p => p.New).ToArray();
            var kept = FewestMoves.InOrder([.. ordered.Select(p => p.New)], [.. ordered.Select(_ => 1L)]);
            moved.UnionWith(ordered.Where((_, k) => !kept[k]).Select(p => p.Pinpoint));
        }

        return moved;
    }

    /// <summary>Collects blocks under their provisions.</summary>
    private sealed class Redlines
    {
        private readonly Dictionary<Pinpoint, (ImmutableArray<RedlinePiece>.Builder Heading, ImmutableArray<RedlinePiece>.Builder Text)> byProvision = [];

        public void Add(Pinpoint provision, RedlineBlock block)
        {
            if (!byProvision.TryGetValue(provision, out var own))
            {
                byProvision.Add(provision, own = (ImmutableArray.CreateBuilder<RedlinePiece>(), ImmutableArray.CreateBuilder<RedlinePiece>()));
            }

            if (block.Part == SegmentPart.Heading || own.Text.Count == 0 || block.Redline.IsEmpty)
            {
                (block.Part == SegmentPart.Heading ? own.Heading : own.Text).AddRange(block.Redline);
                return;
            }

            own.Text.Add(block.Redline[0] with { Text = "\n" + block.Redline[0].Text });
            own.Text.AddRange(block.Redline[1..]);
        }

        public (ImmutableArray<RedlinePiece> Heading, ImmutableArray<RedlinePiece> Text) Of(Pinpoint provision) =>
            byProvision.TryGetValue(provision, out var own) ? (own.Heading.ToImmutable(), own.Text.ToImmutable()) : ([], []);
    }
}
