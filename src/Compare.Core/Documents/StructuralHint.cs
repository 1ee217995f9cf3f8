namespace Compare.Documents;

/// <summary>What the format itself says about a block's place in the structure; the parser trusts it over its own guesses.</summary>
/// <param name="HeadingLevel">1 for the outermost heading; null when the block is not marked as a heading.</param>
/// <param name="IsBullet">True for an unnumbered list item.</param>
/// <param name="IsNewParagraph">False for a line that follows the previous one without a blank line between, as in wrapped text.</param>
public readonly record struct StructuralHint(int? HeadingLevel = null, bool IsBullet = false, bool IsNewParagraph = true);
