using System.Collections.Immutable;
using System.Text.Json;
using Compare.Export;
using Compare.Results;

namespace Compare.Cli.Texts;

/// <summary>
/// The lock file of a folder of official texts, <c>texts.lock.json</c>: for each instrument the file, its address, date, size and SHA-256,
/// and the versions it replaced. Written in the order of the ids, so that the same state gives the same bytes.
/// </summary>
internal sealed record TextLock(ImmutableSortedDictionary<string, TextLockEntry> Texts)
{
    public const string FileName = "texts.lock.json";

    public static TextLock Empty { get; } = new(ImmutableSortedDictionary.Create<string, TextLockEntry>(StringComparer.Ordinal));

    public TextLockEntry? Find(string id) => Texts.GetValueOrDefault(id);

    public TextLock With(string id, TextLockEntry entry) => new(Texts.SetItem(id, entry));

    /// <summary>The lock of a folder; empty when there is none yet.</summary>
    public static Result<TextLock> Read(string folder)
    {
        if (OutputFiles.Settle(folder) is { } unsettled)
        {
            return Result.Failure<TextLock>(unsettled);
        }

        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return Result.Success(Empty);
        }

        var document = InputFiles.Document(path);
        if (!document.TryGetValue(out var source))
        {
            return Result.Failure<TextLock>(document.Diagnostics);
        }

        try
        {
            using var json = JsonDocument.Parse(source.Content);
            var texts = Empty.Texts.ToBuilder();
            foreach (var text in json.RootElement.GetProperty("texts").EnumerateObject())
            {
                var earlier = text.Value.TryGetProperty("earlier", out var list) ? list.EnumerateArray().Select(Version).ToImmutableArray() : [];
                texts[text.Name] = new TextLockEntry(Version(text.Value), earlier);
            }

            return Result.Success(new TextLock(texts.ToImmutable()));
        }
        catch (Exception bad) when (bad is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Result.Failure<TextLock>(Diagnostic.Error(
                DiagnosticCodes.BadTextLock, "The lock file of the texts is damaged. Move it away and add the texts again.", new Place(path)));
        }
    }

    public ReadOnlyMemory<byte> ToBytes() => ReadableJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteStartObject("texts");
        foreach (var (id, entry) in Texts)
        {
            json.WriteStartObject(id);
            Write(json, entry.Current);
            if (!entry.Earlier.IsEmpty)
            {
                WriteEarlier(json, entry.Earlier);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>The versions that were replaced, as the lock file and <c>text list --json</c> write them.</summary>
    public static void WriteEarlier(Utf8JsonWriter json, ImmutableArray<TextVersion> versions)
    {
        json.WriteStartArray("earlier");
        foreach (var version in versions)
        {
            json.WriteStartObject();
            Write(json, version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TextVersion version)
    {
        json.WriteString("file", version.File);
        json.WriteString("address", version.Address);
        json.WriteString("date", version.Date);
        json.WriteNumber("size", version.Size);
        json.WriteString("sha256", version.Sha256);
        foreach (var (name, value) in new[] { ("convention", version.Convention), ("format", version.Format), ("revisions", version.Revisions) })
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }
    }

    private static TextVersion Version(JsonElement element)
    {
        var version = new TextVersion(Word("file"), Word("address"), Word("date"), element.GetProperty("size").GetInt64(), Word("sha256")) { Convention = WordOrNull("convention"), Format = WordOrNull("format"), Revisions = WordOrNull("revisions") };

        // A lock file may come from somebody else: it must not lead out of its folder.
        return version.File.Length > 0 && string.Equals(version.File, Path.GetFileName(version.File), StringComparison.Ordinal) && version.Sha256.Length == 64 && version.Sha256.All(char.IsAsciiHexDigitLower) && TextReading.IsKnown(version)
            ? version
            : throw new FormatException();

        string? WordOrNull(string name) => element.TryGetProperty(name, out var word) ? word.GetString() : null;

        string Word(string name) => element.GetProperty(name).GetString() ?? throw new FormatException();
    }
}
