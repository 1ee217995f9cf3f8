using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>Two drafts compared: what became of every unit and provision, every word, modal verb and cross-reference.</summary>
/// <param name="Old">The old draft.</param>
/// <param name="New">The new draft.</param>
/// <param name="Articles">Articles with preamble, annexes and closing formula, in the order of the new draft; what was deleted stands where it stood.</param>
/// <param name="Divisions">Parts, chapters, sections and titles.</param>
/// <param name="Provisions">Every provision with words or a heading of its own, in the same order.</param>
/// <param name="Blocks">The same as running text.</param>
/// <param name="Modality">Changes of modal verbs.</param>
/// <param name="References">Cross-references that changed or whose targets did.</param>
/// <param name="Totals">The numbers.</param>
/// <param name="LaidOut">The <see cref="Lines"/>, put together when they are first asked for: only tracked changes need them.</param>
public sealed record DraftComparison(
    Instrument Old,
    Instrument New,
    ImmutableArray<AlignedProvision> Articles,
    ImmutableArray<AlignedProvision> Divisions,
    ImmutableArray<AlignedProvision> Provisions,
    ImmutableArray<RedlineBlock> Blocks,
    ImmutableArray<ModalityShift> Modality,
    ImmutableArray<ReferenceChange> References,
    DraftTotals Totals,
    Lazy<ImmutableArray<TrackedLine>> LaidOut)
{
    /// <summary>Below this share of kept words two documents are better read as two instruments than as two drafts of one.</summary>
    private const double LeastKeptShare = 0.2;

    /// <summary>Both drafts as lines: accepting all changes gives the new draft, rejecting all the old one.</summary>
    public ImmutableArray<TrackedLine> Lines => LaidOut.Value;

    /// <summary>True when the new document gives instructions to change a text and the old one does not: what it leaves out is then not deleted but stays in force.</summary>
    public bool NewIsAmendingAct => AmendingAct.Is(New) && !AmendingAct.Is(Old);

    /// <summary>True when so little wording is shared that the result is a table of correspondences rather than a redline.</summary>
    public bool AreUnrelated
    {
        get
        {
            var words = Totals.Words;
            var all = (2 * words.Kept) + words.Inserted + words.Deleted;
            return all > 200 && 2.0 * words.Kept / all < LeastKeptShare;
        }
    }
}
