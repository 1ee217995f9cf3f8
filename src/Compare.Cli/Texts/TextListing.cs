using System.Collections.Immutable;
using System.Globalization;
using Compare.Export;
using Compare.Instruments;

namespace Compare.Cli.Texts;

/// <summary>What <c>treaty text list</c> shows: one line an instrument, or JSON with the same and the earlier versions.</summary>
internal static class TextListing
{
    public static string Line(InstrumentMetadata metadata, OfficialTextFolder folder, int idWidth) => folder.Find(metadata.Id) is { } text
        ? $"{metadata.Id.PadRight(idWidth)}  {text.Language}  {text.Date}  {text.Size.ToString("N0", CultureInfo.InvariantCulture),11} bytes  {text.Sha256[..12]}  {text.Version.File}  {State(folder, metadata.Id)}, {text.Version.Address}"
        : $"{metadata.Id.PadRight(idWidth)}  {State(folder, metadata.Id)}";

    public static ReadOnlyMemory<byte> Json(ImmutableArray<InstrumentMetadata> instruments, OfficialTextFolder folder) => ReadableJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("folder", folder.Folder);
        json.WriteStartArray("texts");
        foreach (var metadata in instruments)
        {
            var text = folder.Find(metadata.Id);
            json.WriteStartObject();
            json.WriteString("id", metadata.Id);
            json.WriteString("language", metadata.Language);
            json.WriteString("officialUrl", metadata.OfficialUrl);
            json.WriteString("state", State(folder, metadata.Id));
            json.WriteString("file", text?.Version.File);
            json.WriteString("address", text?.Version.Address);
            json.WriteString("date", text?.Date);
            if (text is null)
            {
                json.WriteNull("size");
            }
            else
            {
                json.WriteNumber("size", text.Size);
            }

            json.WriteString("sha256", text?.Sha256);
            TextLock.WriteEarlier(json, folder.Lock.Find(metadata.Id)?.Earlier ?? []);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string State(OfficialTextFolder folder, string id) => (folder.Find(id), folder.Lock.Find(id)) switch
    {
        (null, null) => "absent",
        (null, _) => "missing, though the lock file records it",
        ({ Lock: null }, _) => "not in the lock file",
        ({ IsLocked: false }, _) => "changed since it was recorded",
        _ => "as recorded",
    };
}
