using System.Text.Json.Serialization;

namespace Compare.Export.Parquet;

// The columns of docs/scale.md, in their order; the names are what an engine shows. Null stands for "there is none", and an empty list for "no entry".

/// <summary>A row of <c>instruments</c>.</summary>
internal sealed record InstrumentRecord
{
    [JsonPropertyName("instrument")]
    public string? Instrument { get; init; }

    [JsonPropertyName("short_title")]
    public string? ShortTitle { get; init; }

    [JsonPropertyName("title")]
    public string? Title { get; init; }

    [JsonPropertyName("kind")]
    public string? Kind { get; init; }

    [JsonPropertyName("issuer")]
    public string? Issuer { get; init; }

    [JsonPropertyName("adopted")]
    public string? Adopted { get; init; }

    [JsonPropertyName("in_force")]
    public string? InForce { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }

    [JsonPropertyName("language")]
    public string? Language { get; init; }

    [JsonPropertyName("convention")]
    public string? Convention { get; init; }

    [JsonPropertyName("citation")]
    public string? Citation { get; init; }

    [JsonPropertyName("official_url")]
    public string? OfficialUrl { get; init; }

    [JsonPropertyName("text_version")]
    public string? TextVersion { get; init; }

    [JsonPropertyName("corpus_version")]
    public string? CorpusVersion { get; init; }
}

/// <summary>A row of <c>provisions</c>; the instrument is the partition.</summary>
internal sealed record ProvisionRecord
{
    [JsonPropertyName("position")]
    public int Position { get; init; }

    [JsonPropertyName("pinpoint")]
    public string? Pinpoint { get; init; }

    [JsonPropertyName("label")]
    public string? Label { get; init; }

    [JsonPropertyName("kind")]
    public string? Kind { get; init; }

    [JsonPropertyName("depth")]
    public int Depth { get; init; }

    [JsonPropertyName("number")]
    public string? Number { get; init; }

    [JsonPropertyName("heading")]
    public string? Heading { get; init; }

    [JsonPropertyName("abstract")]
    public string? Abstract { get; init; }
}

/// <summary>A row of <c>codings</c>; the instrument is the partition.</summary>
internal sealed record CodingRecord
{
    [JsonPropertyName("position")]
    public int Position { get; init; }

    [JsonPropertyName("safeguard")]
    public string? Safeguard { get; init; }

    [JsonPropertyName("pinpoint")]
    public string? Pinpoint { get; init; }

    [JsonPropertyName("label")]
    public string? Label { get; init; }

    [JsonPropertyName("level")]
    public string? Level { get; init; }

    [JsonPropertyName("level_order")]
    public int LevelOrder { get; init; }

    [JsonPropertyName("is_ranked")]
    public bool IsRanked { get; init; }

    [JsonPropertyName("powers")]
    public List<string> Powers { get; init; } = [];

    [JsonPropertyName("data")]
    public List<string> Data { get; init; } = [];

    [JsonPropertyName("direction")]
    public List<string> Direction { get; init; } = [];

    [JsonPropertyName("condition")]
    public List<string> Condition { get; init; } = [];

    [JsonPropertyName("key_phrase")]
    public string? KeyPhrase { get; init; }

    [JsonPropertyName("note")]
    public string? Note { get; init; }

    [JsonPropertyName("coder")]
    public string? Coder { get; init; }

    [JsonPropertyName("coded_on")]
    public string? CodedOn { get; init; }

    [JsonPropertyName("basis")]
    public string? Basis { get; init; }

    [JsonPropertyName("is_unverified")]
    public bool IsUnverified { get; init; }

    [JsonPropertyName("source_url")]
    public string? SourceUrl { get; init; }

    [JsonPropertyName("fingerprint")]
    public string? Fingerprint { get; init; }

    [JsonPropertyName("reading")]
    public string? Reading { get; init; }

    [JsonPropertyName("set_aside")]
    public List<string> SetAside { get; init; } = [];
}

/// <summary>A row of <c>alignments</c>; the two instruments are the partition.</summary>
internal sealed record AlignmentRecord
{
    [JsonPropertyName("position")]
    public int Position { get; init; }

    [JsonPropertyName("old_pinpoints")]
    public List<string> OldPinpoints { get; init; } = [];

    [JsonPropertyName("new_pinpoints")]
    public List<string> NewPinpoints { get; init; } = [];

    [JsonPropertyName("relation")]
    public string? Relation { get; init; }

    [JsonPropertyName("is_moved")]
    public bool IsMoved { get; init; }

    [JsonPropertyName("is_renumbered")]
    public bool IsRenumbered { get; init; }

    [JsonPropertyName("is_edited")]
    public bool IsEdited { get; init; }

    [JsonPropertyName("words_kept")]
    public int WordsKept { get; init; }

    [JsonPropertyName("words_inserted")]
    public int WordsInserted { get; init; }

    [JsonPropertyName("words_deleted")]
    public int WordsDeleted { get; init; }

    [JsonPropertyName("score")]
    public double Score { get; init; }
}
