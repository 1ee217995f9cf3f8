using System.Collections.Immutable;
using Compare.Instruments;
using Compare.Threads;

namespace Compare.Drafts;

/// <summary>
/// Aligns two drafts: units by one optimisation over the whole document, then the blocks of text inside them. What has no counterpart stays
/// alone. The result is symmetric in kind (splits are mergers read backwards) and the same on every run.
/// </summary>
internal sealed class ProvisionAligner
{
    public ProvisionAligner(Instrument old, Instrument @new)
    {
        var (vocabulary, theirs) = (new Vocabulary(), new Vocabulary());
        DraftOutline? ours = null;
        DraftOutline? other = null;
        TwoHalves.Both(() => ours = DraftOutline.Of(old, vocabulary), () => other = DraftOutline.Of(@new, theirs));
        (Old, New, Vocabulary) = (ours!, other!, vocabulary);
        var (keys, words) = vocabulary.Join(theirs);
        New.Renumber(keys, words);
        (Units, Segments) = Align(vocabulary.WordCount);
        Counterparts = new Counterparts(Old, New);
        foreach (var unit in Units.Where(u => !u.IsPart))
        {
            Counterparts.Link(Root(Old, unit.Old), Root(New, unit.New));
        }

        foreach (var link in Segments)
        {
            if (!IsRootHeading(link))
            {
                Counterparts.Link(Old.Segments[link.Old].Place, New.Segments[link.New].Place);
            }
        }

        // A reference to a whole article that was split or merged follows either part.
        foreach (var unit in Units.Where(u => u.IsPart))
        {
            Counterparts.Link(Root(Old, unit.Old), Root(New, unit.New));
        }

        LinkWordless();
    }

    /// <summary>The words of both drafts.</summary>
    public Vocabulary Vocabulary { get; }

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

    /// <summary>The place of a unit's outermost provision.</summary>
    public static int Root(DraftOutline draft, int unit) => draft.PlaceOf[draft.Units[unit].Root.Pinpoint];

    /// <summary>A provision without words of its own goes where the provisions inside it went.</summary>
    private void LinkWordless()
    {
        var provisions = Old.Instrument.Provisions;
        ILookup<Pinpoint, int>? inside = null;
        for (var place = provisions.Length - 1; place >= 0; place--)
        {
            var provision = provisions[place];
            if (!IsWordless(provision) || provision.Heading is not null || Counterparts.Of(place).Count > 0)
            {
                continue;
            }

            inside ??= Enumerable.Range(0, provisions.Length).ToLookup(p => provisions[p].Pinpoint.Parent);
            var parents = inside[provision.Pinpoint]
                .SelectMany(Counterparts.Of).Select(n => New.Instrument.Provisions[n].Pinpoint.Parent)
                .Where(n => New.Instrument.Find(n) is { } found && found.Kind == provision.Kind)
                .GroupBy(n => n).OrderByDescending(g => g.Count()).Select(g => g.Key).ToArray();
            var counterpart = parents.Length > 0 ? parents[0] : SamePlace(provision);
            if (!counterpart.IsEmpty)
            {
                Counterparts.Link(place, New.PlaceOf[counterpart]);
            }
        }
    }

    private static bool IsWordless(Provision provision) => provision.Text.Length == 0 && string.IsNullOrEmpty(provision.Continuation);

    /// <summary>With nothing inside it to go by, it is the one with its number in the counterpart of what holds it.</summary>
    private Pinpoint SamePlace(Provision provision)
    {
        var last = provision.Pinpoint.Parts[^1];
        var outer = provision.Pinpoint.Parent;
        IEnumerable<Pinpoint> holders = outer.IsEmpty ? [default]
            : Old.PlaceOf.TryGetValue(outer, out var place) ? Counterparts.Of(place).Select(n => New.Instrument.Provisions[n].Pinpoint) : [];
        return holders.Select(o => o.Append(last))
            .FirstOrDefault(n => New.Instrument.Find(n) is { } found && found.Kind == provision.Kind && IsWordless(found) && Counterparts.IsNew(n));
    }
}
