using System.Collections.Immutable;
using Compare.Documents;

namespace Compare.Instruments;

/// <summary>A line inside a basic unit with every way in which its beginning can be read as a list number.</summary>
/// <param name="Text">The line's words, number included.</param>
/// <param name="Candidates">The readings of the number; empty when there is none.</param>
/// <param name="Block">The block that it is, or stands in.</param>
/// <param name="IsFirst">True for the first line of its block: what the format says of the block holds for it.</param>
internal sealed record ListLine(string Text, ImmutableArray<Enumerator> Candidates, Block Block, bool IsFirst)
{
    /// <summary>What the format says about it.</summary>
    public StructuralHint Hint => IsFirst ? Block.Hint : Block.Hint with { IsNewParagraph = true, IsBullet = false, Unit = null, Number = null, Depth = null };

    /// <summary>Where it stands.</summary>
    public SourceSpan Span => Block.Span;
}
