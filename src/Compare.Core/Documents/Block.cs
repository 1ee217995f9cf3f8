namespace Compare.Documents;

/// <summary>One line or paragraph of running text in reading order, without markup, its number as printed still in front.</summary>
/// <param name="Text">The words, white space folded to single spaces; never empty.</param>
/// <param name="Hint">What the format says about it.</param>
/// <param name="Span">Where it stands in the source.</param>
public sealed record Block(string Text, StructuralHint Hint, SourceSpan Span);
