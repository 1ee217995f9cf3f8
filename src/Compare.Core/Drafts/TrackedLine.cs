using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>One printed line (a paragraph of the document) with its changes.</summary>
/// <param name="Op">Keep when it stands in both drafts; insert or delete when the whole line does not.</param>
/// <param name="Kind">Kind of the provision it belongs to.</param>
/// <param name="Depth">0 for what stands outermost in its unit, then one more for each level.</param>
/// <param name="IsHeading">True for a heading.</param>
/// <param name="Pieces">Its text with the number in front. Kept and deleted pieces are the old line, kept and inserted ones the new line.</param>
/// <param name="Move">A number that a line shares with its other half where it moved without a change of words; 0 otherwise.</param>
public sealed record TrackedLine(RedlineOp Op, ProvisionKind Kind, int Depth, bool IsHeading, ImmutableArray<RedlinePiece> Pieces, int Move);
