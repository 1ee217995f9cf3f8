using Compare.Documents;

namespace Compare.Cli.Texts;

/// <summary>An official text that the user has, with what identifies its version.</summary>
/// <param name="Id">The instrument.</param>
/// <param name="Document">The file as read once: what is hashed is what is parsed.</param>
/// <param name="Language">BCP 47 tag, from <c>instruments.csv</c>: the language in which the instrument was coded.</param>
/// <param name="Date">ISO: the lock file's date if it records this very content, else the day on which the file was last written, in UTC.</param>
/// <param name="Sha256">Of the file's bytes now, in lower-case hexadecimal.</param>
/// <param name="Lock">What the lock file says of the instrument, or null; its SHA-256 differs from <paramref name="Sha256"/> when the file was changed since.</param>
internal sealed record OfficialText(string Id, SourceDocument Document, string Language, string Date, string Sha256, TextLockEntry? Lock)
{
    public string Path => Document.Name;

    /// <summary>In bytes.</summary>
    public long Size => Document.Content.Length;

    /// <summary>True when the lock file records this very content.</summary>
    public bool IsLocked => string.Equals(Lock?.Current.Sha256, Sha256, StringComparison.Ordinal);

    /// <summary>The version as a lock file would record it.</summary>
    public TextVersion Version => IsLocked ? Lock!.Current with { File = System.IO.Path.GetFileName(Path) } : new(System.IO.Path.GetFileName(Path), TextVersion.ByHand, Date, Size, Sha256);
}
