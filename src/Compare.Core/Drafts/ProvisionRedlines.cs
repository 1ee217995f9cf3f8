using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Collects blocks under their provisions.</summary>
/// <param name="provisions">How many provisions there are.</param>
internal sealed class ProvisionRedlines(int provisions)
{
    private readonly ImmutableArray<RedlinePiece>[] headings = new ImmutableArray<RedlinePiece>[provisions];
    private readonly ImmutableArray<RedlinePiece>[] texts = new ImmutableArray<RedlinePiece>[provisions];
    private readonly Dictionary<int, ImmutableArray<RedlinePiece>.Builder> longer = [];

    /// <param name="provision">Its place.</param>
    /// <param name="block">The next block of it.</param>
    public void Add(int provision, RedlineBlock block)
    {
        if (block.Part == SegmentPart.Heading)
        {
            headings[provision] = headings[provision].IsDefaultOrEmpty ? block.Redline : headings[provision].AddRange(block.Redline);
            return;
        }

        ref var text = ref texts[provision];
        if (text.IsDefaultOrEmpty)
        {
            text = block.Redline;
            return;
        }

        if (!longer.TryGetValue(provision, out var pieces))
        {
            longer.Add(provision, pieces = text.ToBuilder());
        }

        if (!block.Redline.IsEmpty)
        {
            pieces.Add(block.Redline[0] with { Text = "\n" + block.Redline[0].Text });
            pieces.AddRange(block.Redline.AsSpan()[1..]);
        }
    }

    public (ImmutableArray<RedlinePiece> Heading, ImmutableArray<RedlinePiece> Text) Of(int provision) =>
        (headings[provision].IsDefault ? [] : headings[provision], longer.TryGetValue(provision, out var pieces) ? pieces.ToImmutable() : texts[provision].IsDefault ? [] : texts[provision]);
}
