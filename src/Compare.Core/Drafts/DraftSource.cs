namespace Compare.Drafts;

/// <summary>Where a draft came from.</summary>
/// <param name="File">The name as the user gave it.</param>
/// <param name="Format">The format it was read as.</param>
/// <param name="Hash">The <see cref="Sha256"/>, worked out when it is first asked for: only some outputs name it.</param>
public sealed record DraftSource(string File, string Format, Lazy<string> Hash)
{
    public DraftSource(string file, string format, string sha256)
        : this(file, format, new Lazy<string>(sha256))
    {
    }

    /// <summary>SHA-256 of its bytes.</summary>
    public string Sha256 => Hash.Value;
}
