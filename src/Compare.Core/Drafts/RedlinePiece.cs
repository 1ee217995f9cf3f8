namespace Compare.Drafts;

/// <summary>A stretch of text that was kept, inserted or deleted. Kept and deleted pieces in order are the old text, kept and inserted ones the new text.</summary>
/// <param name="Op">What happened to it.</param>
/// <param name="Text">As printed; never empty.</param>
/// <param name="IsReference">True for the number of a cross-reference that follows its target: shown, but no edit of substance.</param>
public sealed record RedlinePiece(RedlineOp Op, string Text, bool IsReference = false);
