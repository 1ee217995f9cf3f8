using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Compare.Codings;

namespace Compare.Reports;

/// <summary>
/// The columns by which codings leave the corpus and come back. An exported row carries its base: a short hash of every column as it was,
/// so that an edit is told from a row that the corpus has changed since.
/// </summary>
public static class EvidenceFields
{
    /// <summary>Six signs of Base64: of a million edits, one is overlooked with a chance of 1 in 70,000.</summary>
    private const int HashLength = 6;

    public static ImmutableArray<EvidenceField> All { get; } =
    [
        new("instrument_id", "Instrument id", false, e => e.InstrumentId, Words),
        new("safeguard_id", "Safeguard", false, e => e.SafeguardId, Words),
        new("pinpoint", "Address", true, e => e.Canonical, Words),
        new("pinpoint_label", "Provision", true, e => e.Pinpoint, Words),
        new("level", "Level", true, e => e.Level.Id(), LevelId),
        new("reading", "Reading", true, e => e.Reading, Words),
        new("powers", "Powers", true, e => e.Powers, List),
        new("data", "Data", true, e => e.Data, List),
        new("direction", "Direction", true, e => e.Direction, List),
        new("condition", "Condition", true, e => e.Condition, List),
        new("key_phrase", "Key phrase", true, e => e.KeyPhrase, Words),
        new("note", "Reasoning", true, e => e.Note, Words),
        new("basis", "Basis", true, e => e.Basis, BasisId),
        new("set_aside", "Read and set aside", true, e => e.SetAside, List),
        new("coder", "Coder", true, e => e.Coder, Words),
        new("coded_on", "Coded on", true, e => e.CodedOn, Words),
        new("source_url", "Source", true, e => e.SourceUrl, Words),
        new("instrument", "Instrument", false, e => e.Instrument, Words),
        new("group", "Group", false, e => e.Group, Words),
        new("safeguard", "Safeguard title", false, e => e.Safeguard, Words),
        new("abstract", "Provision in our own words", false, e => e.Abstract, Words),
        new("wording", "Official wording", false, e => e.Wording ?? "", Words),
        new("language", "Language", false, e => e.Language, Words),
        new("unverified", "Unverified", false, e => e.IsUnverified ? "true" : "false", YesNo),
    ];

    /// <summary>The hash of every column, in their order, joined by full stops.</summary>
    public static string Base(EvidenceRow row) => string.Join('.', All.Select(f => Hash(f.ValueOf(row))));

    /// <summary>The hash of a value in its canonical form; a hyphen for an empty one.</summary>
    public static string Hash(string canonical) =>
        canonical.Length == 0 ? "-" : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))[..HashLength];

    private static string Words(string text)
    {
        // Control characters are replaced in the workbook, and white space is not kept apart in the corpus.
        var clean = string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : char.IsControl(c) ? '\uFFFD' : c));
        return string.Join(' ', clean.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string List(string text) => string.Join("; ", text.Split(';').Select(Words).Where(t => t.Length > 0));

    private static string LevelId(string text)
    {
        var words = Words(text);
        foreach (var level in Levels.All)
        {
            if (Is(level.Id()) || Is(level.Words()) || Is(level.Symbol() + " " + level.Words()))
            {
                return level.Id();
            }
        }

        return words;

        bool Is(string name) => string.Equals(words, name, StringComparison.OrdinalIgnoreCase);
    }

    private static string BasisId(string text)
    {
        var words = Words(text);
        foreach (var basis in Enum.GetValues<Basis>())
        {
            if (string.Equals(words, basis.Words(), StringComparison.OrdinalIgnoreCase) || string.Equals(words, basis.Id(), StringComparison.OrdinalIgnoreCase))
            {
                return basis.Id();
            }
        }

        return words;
    }

    private static string YesNo(string text) => Words(text).ToLowerInvariant() switch { "yes" => "true", "no" => "false", var other => other };
}
