using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compare.Export;

/// <summary>
/// JSON that a person can read: indented, LF, letters beyond ASCII as they are. It is never put into HTML, where that would be unsafe.
/// </summary>
public static class ReadableJson
{
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = Encoder };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        Write(stream, write);
        return stream.ToArray();
    }

    /// <summary>The same into a stream; <see cref="Json.JsonExtensions.WriteObjects"/> passes on what has been written, so that a long array need not be held.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
    }
}
