namespace Compare.Documents;

/// <summary>How a document is to be read.</summary>
/// <param name="Format">The name of a format, or null to tell it by the content.</param>
/// <param name="Revisions">What to do with tracked changes.</param>
/// <param name="Limits">Within which bounds.</param>
public sealed record ReadingOptions(string? Format, Revisions Revisions, ReadingLimits Limits)
{
    public static ReadingOptions Default { get; } = new(null, Revisions.Accepted, ReadingLimits.Default);
}
