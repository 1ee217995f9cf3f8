namespace Compare.Drafts;

/// <summary>Which part of a provision's own words a stretch of text is.</summary>
public enum SegmentPart
{
    Heading,

    /// <summary>The words before any sub-provision.</summary>
    Text,

    /// <summary>The words after the sub-provisions.</summary>
    Continuation,
}
