using System.Runtime.InteropServices;

namespace Compare.Reading.Documents;

/// <summary>A file's bytes for libraries that read streams.</summary>
internal static class ContentStream
{
    /// <summary>Without a copy where the bytes are an array, as they are nearly always.</summary>
    public static MemoryStream Of(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(content.ToArray(), writable: false);
}
