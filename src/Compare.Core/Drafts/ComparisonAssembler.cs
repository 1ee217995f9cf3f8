using System.Collections.Immutable;
using Compare.Instruments;
using Compare.Threads;

namespace Compare.Drafts;

/// <summary>Puts aligned texts together again: into blocks, provisions, units and totals.</summary>
internal sealed class ComparisonAssembler(ProvisionAligner alignment, ImmutableArray<AlignedText> texts)
{
    private readonly Instrument oldDraft = alignment.Old.Instrument;
    private readonly Instrument newDraft = alignment.New.Instrument;

    public DraftComparison Assemble(ImmutableArray<ModalityShift> modality, ImmutableArray<ReferenceChange> references)
    {
        ImmutableArray<RedlineBlock> blocks = [];
        ImmutableArray<AlignedProvision> provisions = [];
        ImmutableArray<AlignedProvision> units = [];
        TwoHalves.Both(
            () => units = new UnitRows(alignment, texts).Rows(),
            () =>
            {
                blocks = Blocks();
                provisions = new ProvisionRows(alignment, texts, blocks).Rows();
            });
        var articles = units.Where(u => !IsDivision(u)).ToImmutableArray();
        return new DraftComparison(
            oldDraft, newDraft, articles, [.. units.Where(IsDivision)], provisions, blocks, modality, references, Totals(articles), new Lazy<ImmutableArray<TrackedLine>>(() => TrackedLines.Of(alignment, texts)));
    }

    private bool IsDivision(AlignedProvision unit) =>
        (unit.New.IsEmpty ? oldDraft.Find(unit.Old[0]) : newDraft.Find(unit.New[0]))!.Kind.IsContainer();

    private DraftTotals Totals(ImmutableArray<AlignedProvision> articles)
    {
        var words = texts.Aggregate(default(WordCounts), (sum, t) => sum + t.Count());
        var counted = articles.Where(a => (a.New.IsEmpty ? oldDraft.Find(a.Old[0]) : newDraft.Find(a.New[0]))!.Kind.IsBasicUnit()).ToArray();
        return new DraftTotals(
            words,
            counted.Count(a => a.Moved),
            counted.Count(a => a.Renumbered),
            counted.Count(a => a.Relation == AlignmentRelation.Split),
            counted.Count(a => a.Relation == AlignmentRelation.Merged),
            counted.Count(a => a.Relation == AlignmentRelation.Inserted),
            counted.Count(a => a.Relation == AlignmentRelation.Deleted),
            counted.Count(a => a.Relation != AlignmentRelation.Inserted && a.Relation != AlignmentRelation.Deleted && a.Edited),
            counted.Count(a => a.IsUnchanged));
    }

    private ImmutableArray<RedlineBlock> Blocks()
    {
        var paired = texts.Where(t => t is { Old.Length: 1, New.Length: 1 }).OrderBy(t => t.Old[0].Index).ToArray();
        var kept = FewestMoves.InOrder([.. paired.Select(t => t.New[0].Index)], [.. paired.Select(t => 1L + t.Old[0].WordCount)]);
        var inOrder = paired.Where((_, k) => kept[k]).ToHashSet<AlignedText>(ReferenceEqualityComparer.Instance);
        var blocks = new List<(int Order, RedlineBlock Block)>();
        var order = 0;
        foreach (var text in texts)
        {
            ImmutableArray<Pinpoint> olds = text.Old.Length == 1 ? [text.Old[0].Provision.Pinpoint] : [.. text.Old.Select(s => s.Provision.Pinpoint).Distinct()];
            var redlines = text.Redlines;
            for (var k = 0; k < redlines.Length; k++)
            {
                var segment = text.New.IsEmpty ? text.Old[0] : text.New[k];
                ImmutableArray<int> sources = k > 0 ? [] : text.Old.Length == 1 ? [text.Old[0].Index] : [.. text.Old.Select(s => s.Index)];
                order = text.New.IsEmpty ? order : segment.Index;
                blocks.Add((order, new RedlineBlock(
                    olds, text.New.IsEmpty ? default : segment.Provision.Pinpoint, segment.Part, redlines[k], sources, text.New.IsEmpty ? -1 : segment.Index, inOrder.Contains(text))));
            }
        }

        return [.. blocks.OrderBy(b => b.Order).Select(b => b.Block)];
    }
}
