using Compare.Documents;

namespace Compare.Instruments;

/// <summary>
/// One provision with its own words only: what stands in sub-provisions is in them. Designation, number, heading, text and, after the
/// sub-provisions, continuation hold every word of the source once and in order.
/// </summary>
/// <param name="Pinpoint">Its address, unique in the instrument.</param>
/// <param name="Label">The address as this instrument's lawyers write it: <c>Art. 15(2)</c>, <c>Pasal 21 ayat (1)</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Designation">The words before the number as printed (<c>Article</c>, <c>BAB</c>, <c>18 U.S.C. §</c>), or null.</param>
/// <param name="Number">The number as printed without its brackets, or null: <c>15</c>, <c>II</c>, <c>a</c>.</param>
/// <param name="Heading">The heading, or null.</param>
/// <param name="Depth">1 for the outermost provisions.</param>
/// <param name="Text">Its own words before any sub-provision (the chapeau, where there are some); paragraphs separated by a line feed; may be empty.</param>
/// <param name="Continuation">Its own words after the sub-provisions, or null.</param>
/// <param name="Span">Where it stands in the source, with its sub-provisions.</param>
public sealed record Provision(
    Pinpoint Pinpoint,
    string Label,
    ProvisionKind Kind,
    string? Designation,
    string? Number,
    string? Heading,
    int Depth,
    string Text,
    string? Continuation,
    SourceSpan Span)
{
    /// <summary>Its own words, chapeau and continuation together: what a coding's key phrase is looked up in and its fingerprint is made from.</summary>
    public string OwnWords => Continuation is null ? Text : Text.Length == 0 ? Continuation : Text + "\n" + Continuation;
}
