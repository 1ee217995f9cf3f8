using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>A unit or a provision of one draft with its counterparts in the other.</summary>
/// <param name="Old">Its addresses in the old draft; empty for what was inserted.</param>
/// <param name="New">Its addresses in the new draft; empty for what was deleted.</param>
/// <param name="Relation">What became of it.</param>
/// <param name="Moved">True when it stands out of order relative to its neighbours.</param>
/// <param name="Renumbered">True when its own number changed.</param>
/// <param name="Edited">True when its wording changed, apart from references that follow.</param>
/// <param name="Words">Of a unit: with everything inside it. Of a provision: its own.</param>
/// <param name="Score">How alike the counterparts are, from 0 to 1.</param>
/// <param name="Reason">Why they were taken for counterparts; empty for provisions.</param>
/// <param name="Heading">The redline of the heading; empty for a unit.</param>
/// <param name="Redline">The redline of the provision's own words; empty for a unit.</param>
public sealed record AlignedProvision(
    ImmutableArray<Pinpoint> Old,
    ImmutableArray<Pinpoint> New,
    AlignmentRelation Relation,
    bool Moved,
    bool Renumbered,
    bool Edited,
    WordCounts Words,
    double Score,
    string Reason,
    ImmutableArray<RedlinePiece> Heading,
    ImmutableArray<RedlinePiece> Redline)
{
    public bool IsUnchanged => Relation == AlignmentRelation.Matched && !Moved && !Renumbered && !Edited;
}
