using System.Collections.Immutable;
using Compare.Documents;

namespace Compare.Instruments;

/// <summary>A line inside a basic unit with every way in which its beginning can be read as a list number.</summary>
/// <param name="Text">The line's words, number included.</param>
/// <param name="Candidates">The readings of the number; empty when there is none.</param>
/// <param name="Hint">What the format says about it.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ListLine(string Text, ImmutableArray<Enumerator> Candidates, StructuralHint Hint, SourceSpan Span);
