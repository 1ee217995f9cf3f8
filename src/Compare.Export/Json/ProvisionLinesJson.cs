using System.Text.Json;
using Compare.Documents;
using Compare.Instruments;

namespace Compare.Export.Json;

/// <summary>
/// The provisions of a document one a line (NDJSON), as <c>parse --ndjson</c> promises them (docs/scale.md): each line says by itself which
/// document it is of, so that the lines of many documents may be put one after the other.
/// </summary>
public static class ProvisionLinesJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ReadableJson.Encoder };

    /// <param name="source">The document.</param>
    /// <param name="instrument">What was read from it.</param>
    /// <param name="language">Language of its drafting convention (BCP 47).</param>
    public static ReadOnlyMemory<byte> Write(BlockDocument source, Instrument instrument, string language)
    {
        using var lines = new MemoryStream();
        using var json = new Utf8JsonWriter(lines, Options);
        var sha256 = source.Sha256;
        for (var i = 0; i < instrument.Provisions.Length; i++)
        {
            Write(json, instrument.Provisions[i], i + 1, source, sha256, instrument.Convention, language);
            json.Flush();
            json.Reset();
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Provision provision, int position, BlockDocument source, string sha256, string convention, string language)
    {
        json.WriteStartObject();
        json.WriteString("file", source.Name);
        json.WriteString("format", source.Format);
        json.WriteString("sha256", sha256);
        json.WriteString("convention", convention);
        json.WriteString("language", language);
        json.WriteNumber("position", position);
        json.WriteString("pinpoint", provision.Pinpoint.Canonical);
        json.WriteString("label", provision.Label);
        json.WriteString("kind", provision.Kind.DisplayName());
        json.WriteNumber("depth", provision.Depth);
        json.WriteString("designation", provision.Designation);
        json.WriteString("number", provision.Number);
        json.WriteString("heading", provision.Heading);
        json.WriteString("text", provision.Text);
        json.WriteString("continuation", provision.Continuation);
        json.WriteNumber("line", provision.Span.FirstLine);
        json.WriteEndObject();
    }
}
