using System.Text.Json;

namespace Compare.Export.Json;

/// <summary>Arrays, written without repeating their brackets everywhere.</summary>
internal static class JsonExtensions
{
    private const int Piece = 1 << 16;

    /// <summary>An array of objects; <paramref name="write"/> writes the properties of one.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
            if (json.BytesPending >= Piece)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>An empty text means "none" in the report and is <c>null</c> here.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value) =>
        json.WriteString(name, string.IsNullOrEmpty(value) ? null : value);
}
