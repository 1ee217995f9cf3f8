using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>
/// Aligns two drafts: units by one optimisation over the whole document, then the blocks of text inside them. What has no counterpart stays
/// alone. The result is symmetric in kind (splits are mergers read backwards) and the same on every run.
/// </summary>
internal sealed class ProvisionAligner
{
    public ProvisionAligner(Instrument old, Instrument @new)
    {
        var interner = new Interner();
        Old = DraftOutline.Of(old, interner);
        New = DraftOutline.Of(@new, interner);
        (Units, Segments) = Align(interner.WordCount);
        Counterparts = new Counterparts(Old, New);
        foreach (var unit in Units.Where(u => !u.IsPart))
        {
            Counterparts.Link(Old.Units[unit.Old].Root.Pinpoint, New.Units[unit.New].Root.Pinpoint);
        }

        foreach (var link in Segments.Where(s => !IsRootHeading(s)))
        {
            Counterparts.Link(Old.Segments[link.Old].Provision.Pinpoint, New.Segments[link.New].Provision.Pinpoint);
        }

        // A reference to a whole article that was split or merged follows either part.
        foreach (var unit in Units.Where(u => u.IsPart))
        {
            Counterparts.Link(Old.Units[unit.Old].Root.Pinpoint, New.Units[unit.New].Root.Pinpoint);
        }

        LinkWordless();
    }

    public DraftOutline Old { get; }

    public DraftOutline New { get; }

    public ImmutableArray<AlignmentLink> Units { get; }

    public ImmutableArray<AlignmentLink> Segments { get; }

    public Counterparts Counterparts { get; }

    /// <summary>What blocks of text have in common is counted while the units are aligned.</summary>
    private (ImmutableArray<AlignmentLink> Units, ImmutableArray<AlignmentLink> Segments) Align(int words)
    {
        ImmutableArray<AlignmentLink> units = [];
        SegmentAligner? blocks = null;
        TwoHalves.Both(() => blocks = new SegmentAligner(Old, New, words), () => units = UnitAligner.Align(Old, New, words));
        return (units, blocks!.Align(units));
    }

    private bool IsRootHeading(AlignmentLink link) =>
        Old.Segments[link.Old].Part == SegmentPart.Heading && Old.Segments[link.Old].Provision == Old.Units[Old.Segments[link.Old].Unit].Root;

    /// <summary>A provision without words of its own goes where the provisions inside it went.</summary>
    private void LinkWordless()
    {
        var inside = Old.Instrument.Provisions.ToLookup(p => p.Pinpoint.Parent);
        foreach (var provision in Old.Instrument.Provisions.Reverse().Where(p => p.OwnWords.Length == 0 && p.Heading is null))
        {
            if (Counterparts.Of(provision.Pinpoint).Count > 0)
            {
                continue;
            }

            var parents = inside[provision.Pinpoint]
                .SelectMany(p => Counterparts.Of(p.Pinpoint)).Select(n => n.Parent)
                .Where(n => New.Instrument.Find(n) is { } found && found.Kind == provision.Kind)
                .GroupBy(n => n).OrderByDescending(g => g.Count()).Select(g => g.Key).ToArray();
            var counterpart = parents.Length > 0 ? parents[0] : SamePlace(provision);
            if (!counterpart.IsEmpty)
            {
                Counterparts.Link(provision.Pinpoint, counterpart);
            }
        }
    }

    /// <summary>With nothing inside it to go by, it is the one with its number in the counterpart of what holds it.</summary>
    private Pinpoint SamePlace(Provision provision)
    {
        var last = provision.Pinpoint.Parts[^1];
        var outer = provision.Pinpoint.Parent;
        return (outer.IsEmpty ? [default] : Counterparts.Of(outer)).Select(o => o.Append(last))
            .FirstOrDefault(n => New.Instrument.Find(n) is { } found && found.Kind == provision.Kind && found.OwnWords.Length == 0 && Counterparts.IsNew(n));
    }
}
