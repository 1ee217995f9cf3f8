using System.Collections.Immutable;
using Compare.Drafts;

namespace Compare.Reports;

/// <summary>One paragraph or point in a section.</summary>
/// <param name="Label">Its number in the new draft: <c>(2)</c>; empty for unnumbered text.</param>
/// <param name="Note">What became of it apart from its words: <c>was Art. 17(3)</c>, <c>deleted</c>, <c>moved here</c>; or empty.</param>
/// <param name="Depth">0 for the article's own text, 1 for paragraphs, 2 for points.</param>
/// <param name="Redline">Its text.</param>
/// <param name="IsChanged">True when its words changed.</param>
public sealed record DraftParagraph(string Label, string Note, int Depth, ImmutableArray<RedlinePiece> Redline, bool IsChanged);
