using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>One block of a provision's own words: its heading, or one paragraph of its text or continuation. The smallest thing that is aligned.</summary>
/// <param name="Index">Position in the draft.</param>
/// <param name="Unit">Index of its unit.</param>
/// <param name="Place">Index of its provision in the draft.</param>
/// <param name="Provision">Whose words they are.</param>
/// <param name="Part">Which part of them.</param>
/// <param name="Line">Which paragraph of that part, from 0.</param>
/// <param name="Tokens">Never empty.</param>
internal sealed record Segment(int Index, int Unit, int Place, Provision Provision, SegmentPart Part, int Line, ImmutableArray<TextToken> Tokens)
{
    /// <summary>The tokens' keys as numbers shared by both drafts; case counts.</summary>
    public required int[] Keys { get; init; }

    /// <summary>The words' keys in lower case as shared numbers: what similarity is judged by.</summary>
    public required int[] Words { get; init; }

    public int WordCount => Words.Length;
}
