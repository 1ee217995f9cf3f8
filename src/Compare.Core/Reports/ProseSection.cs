using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>A heading and its paragraphs, plain text.</summary>
public sealed record ProseSection(string Heading, ImmutableArray<string> Paragraphs);
