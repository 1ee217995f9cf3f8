using Compare.Documents;

namespace Compare.Cli.Verbs;

/// <summary>What the user asked of <c>treaty site</c>.</summary>
/// <param name="Corpus">Folder of the corpus, or null for the shipped one.</param>
/// <param name="Texts">Folder of official texts, or null for none.</param>
/// <param name="Drafts">Folder with pages that <c>treaty diff</c> made, or null for none.</param>
/// <param name="Address">Where the site will stand, or null where that is not known.</param>
/// <param name="Limits">Bounds on reading texts and drafts, or null for the usual ones.</param>
internal sealed record SiteChoice(string? Corpus, string? Texts = null, string? Drafts = null, string? Address = null, ReadingLimits? Limits = null)
{
    /// <summary>Formats of the matrix offered for download; none given stands for <see cref="SiteVerb.DefaultDownloads"/>.</summary>
    public IReadOnlyList<string> Downloads { get; init; } = [];
}
