using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Compare.Documents;

/// <summary>A document as a sequence of blocks: what every reader makes, whatever the format, and all that the parser sees.</summary>
/// <param name="Format">The format it was read as: <c>markdown</c>, <c>text</c> …</param>
/// <param name="Blocks">In reading order; never default.</param>
/// <param name="Source">The document as it came.</param>
public sealed record BlockDocument(string Format, ImmutableArray<Block> Blocks, SourceDocument Source)
{
    /// <summary>The source's name, for messages.</summary>
    public string Name => Source.Name;

    /// <summary>SHA-256 of the source's bytes in lower-case hexadecimal. Worked out when asked for: loading the system's cryptography takes longer than reading a short text.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Source.Content.Span));
}
