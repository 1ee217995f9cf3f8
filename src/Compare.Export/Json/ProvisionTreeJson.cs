using System.Collections.Immutable;
using System.Text.Json;
using Compare.Documents;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Export.Json;

/// <summary>Writes a provision tree as <c>parse --json</c> promises it (schema version 1). The field <c>designation</c> holds the words before a number.</summary>
public static class ProvisionTreeJson
{
    public static ReadOnlyMemory<byte> Write(BlockDocument source, Instrument instrument, ImmutableArray<Diagnostic> diagnostics) => ReadableJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteStartObject("source");
        json.WriteString("file", source.Name);
        json.WriteString("format", source.Format);
        json.WriteString("sha256", source.Sha256);
        json.WriteEndObject();
        json.WriteString("convention", instrument.Convention);
        json.WriteStartArray("provisions");
        foreach (var provision in instrument.Provisions)
        {
            Write(json, provision);
        }

        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", diagnostic.Message);
            json.WriteString("place", diagnostic.Place.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Provision provision)
    {
        json.WriteStartObject();
        json.WriteString("pinpoint", provision.Pinpoint.Canonical);
        json.WriteString("label", provision.Label);
        json.WriteString("kind", provision.Kind.DisplayName());
        json.WriteString("designation", provision.Designation);
        json.WriteString("number", provision.Number);
        json.WriteString("heading", provision.Heading);
        json.WriteNumber("depth", provision.Depth);
        json.WriteString("text", provision.Text);
        json.WriteString("continuation", provision.Continuation);
        json.WriteStartObject("lines");
        json.WriteNumber("first", provision.Span.FirstLine);
        json.WriteNumber("last", provision.Span.LastLine);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
