namespace Compare.Cli.Texts;

/// <summary>One version of an official text as the lock file records it.</summary>
/// <param name="File">Its file name in the folder of texts, without a path.</param>
/// <param name="Address">Where it was downloaded, or <see cref="ByHand"/>.</param>
/// <param name="Date">The day it was stored, ISO, in UTC.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal.</param>
internal sealed record TextVersion(string File, string Address, string Date, long Size, string Sha256)
{
    /// <summary>The address of a text that the user gave as a file.</summary>
    public const string ByHand = "added by hand";

    /// <summary>The drafting convention it was added with, or null for that of its instrument.</summary>
    public string? Convention { get; init; }

    /// <summary>The format it was said to have, or null to tell it by the content.</summary>
    public string? Format { get; init; }

    /// <summary>How its tracked changes are read: <c>rejected</c>, <c>refuse</c>, or null for accepted.</summary>
    public string? Revisions { get; init; }
}
