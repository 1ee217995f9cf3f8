namespace Compare.Documents;

/// <summary>What the format itself says about a block's place in the structure; the parser trusts it over its own guesses.</summary>
/// <param name="HeadingLevel">1 for the outermost heading; null when the block is not marked as a heading.</param>
/// <param name="IsBullet">True for an unnumbered list item.</param>
/// <param name="IsNewParagraph">False for a line that follows the previous one without a blank line between, as in wrapped text.</param>
public readonly record struct StructuralHint(int? HeadingLevel = null, bool IsBullet = false, bool IsNewParagraph = true)
{
    /// <summary>What the format calls the provision that this block opens, in Akoma Ntoso's words (<c>article</c>, <c>paragraph</c>, <c>point</c>), or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The number the format gives that provision, as printed (<c>Article 15</c>, <c>(a)</c>); the block's text begins with it. Null when it gives none.</summary>
    public string? Number { get; init; }

    /// <summary>The address the format gives that provision (<c>art_15__para_2</c>, <c>/us/usc/t18/s2523/b</c>); held against the printed numbers. Null when it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>For a numbered block inside an article: how many numbered blocks of the same article enclose it, 0 for none; null when the format does not say.</summary>
    public int? Depth { get; init; }

    /// <summary>True for what belongs to the provision before it and opens none: a footnote, the quoted words of an amendment.</summary>
    public bool OpensNothing { get; init; }
}
