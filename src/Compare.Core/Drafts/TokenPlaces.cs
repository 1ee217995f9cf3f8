using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Where the tokens of several blocks put together come from.</summary>
internal readonly struct TokenPlaces
{
    private readonly ImmutableArray<Segment> segments;
    private readonly int[] starts;

    public TokenPlaces(ImmutableArray<Segment> segments)
    {
        this.segments = segments;
        starts = new int[segments.Length + 1];
        for (var s = 0; s < segments.Length; s++)
        {
            starts[s + 1] = starts[s] + segments[s].Tokens.Length;
        }
    }

    /// <summary>The block that holds a token, and the token's place in it.</summary>
    public (Segment Segment, int Token) At(int token)
    {
        var at = starts.AsSpan().BinarySearch(token);
        at = at < 0 ? ~at - 1 : at;
        return (segments[at], token - starts[at]);
    }
}
