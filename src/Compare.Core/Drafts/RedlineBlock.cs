using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>One block of text in the order of the new draft, with what was deleted at the place where it stood.</summary>
/// <param name="Old">The old provisions whose words it holds; empty when inserted.</param>
/// <param name="New">The new provision whose words it is; the default value when deleted.</param>
/// <param name="Part">Which part of the provision.</param>
/// <param name="Redline">Its text.</param>
/// <param name="OldBlocks">Positions of its blocks in the old draft; empty when inserted.</param>
/// <param name="NewBlock">Its position in the new draft, or -1.</param>
/// <param name="InOrder">True when it stands in the same order on both sides and is one block on each: what a tracked change can show in place.</param>
public sealed record RedlineBlock(
    ImmutableArray<Pinpoint> Old, Pinpoint New, SegmentPart Part, ImmutableArray<RedlinePiece> Redline, ImmutableArray<int> OldBlocks, int NewBlock, bool InOrder);
