using Compare.Documents;
using Compare.Export.Drafts;

namespace Compare.Cli.Verbs;

/// <summary>What the user asked <c>treaty diff</c> for.</summary>
internal sealed record DiffOptions
{
    public required string Old { get; init; }

    public required string New { get; init; }

    public string? Convention { get; init; }

    /// <summary>How both drafts, and official texts, are read.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>An instrument of the corpus or a codings table; null for the codings of OLD where that is an instrument.</summary>
    public string? Codings { get; init; }

    public string? Corpus { get; init; }

    public string? Texts { get; init; }

    /// <summary>Folder to write into; null to print.</summary>
    public string? Out { get; init; }

    public IReadOnlyCollection<string> Formats { get; init; } = [];

    public bool Explain { get; init; }

    public string Author { get; init; } = DraftWordExporter.DefaultAuthor;

    public string Date { get; init; } = DraftWordExporter.DefaultDate;

    public bool NativeMoves { get; init; }

    /// <summary>A reviewer's decisions on the proposed codings.</summary>
    public string? Accept { get; init; }

    /// <summary>Findings that end the program with exit code 1.</summary>
    public IReadOnlyCollection<string> FailOn { get; init; } = [];
}
