namespace Compare.Cli.Verbs;

/// <summary>What the user asked <c>treaty diff</c> for.</summary>
internal sealed record DiffOptions
{
    public required string Old { get; init; }

    public required string New { get; init; }

    public string? Convention { get; init; }

    public string? Out { get; init; }

    public IReadOnlyCollection<string> Formats { get; init; } = [];
}
