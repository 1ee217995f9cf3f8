using System.Collections.Immutable;

namespace Compare.Documents;

/// <summary>A document as a sequence of blocks: what every reader makes, whatever the format, and all that the parser sees.</summary>
/// <param name="Name">The source's name, for messages.</param>
/// <param name="Format">The format it was read as: <c>markdown</c>, <c>text</c> …</param>
/// <param name="Sha256">SHA-256 of the source's bytes in lower-case hexadecimal.</param>
/// <param name="Blocks">In reading order; never default.</param>
public sealed record BlockDocument(string Name, string Format, string Sha256, ImmutableArray<Block> Blocks);
