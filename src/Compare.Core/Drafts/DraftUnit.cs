using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>What lawyers count — an article with all inside it, the preamble, a chapter's heading, an annex, the closing formula — before alignment.</summary>
/// <param name="Index">Position in the draft.</param>
/// <param name="Root">Its outermost provision.</param>
/// <param name="Class">Units are only ever aligned with units of their class.</param>
/// <param name="Segments">Range of its segments in the draft.</param>
internal sealed record DraftUnit(int Index, Provision Root, UnitClass Class, Range Segments)
{
    /// <summary>Its words without its heading, as shared numbers.</summary>
    public required int[] Words { get; init; }

    /// <summary>Its heading's words.</summary>
    public required int[] HeadingWords { get; init; }
}
