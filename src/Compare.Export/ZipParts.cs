using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Compare.Export;

/// <summary>The container of Office files, written so that the same parts are the same bytes in every run.</summary>
internal static class ZipParts
{
    /// <summary>The earliest time that a ZIP can hold; a real one would differ from run to run.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="parts">The parts that are at hand.</param>
    /// <param name="streamed">What writes the parts that are too large for that, in this order after the others.</param>
    public static ReadOnlyMemory<byte> Write(SortedDictionary<string, byte[]> parts, IReadOnlyDictionary<string, Action<Stream>>? streamed = null)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                Add(archive, name, CompressionLevel.SmallestSize, target => target.Write(content));
            }

            foreach (var (name, write) in streamed ?? ImmutableDictionary<string, Action<Stream>>.Empty)
            {
                Add(archive, name, CompressionLevel.Fastest, write);
            }
        }

        // Not copied: it may be long.
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    private static void Add(ZipArchive archive, string name, CompressionLevel compression, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, compression);
        entry.LastWriteTime = Epoch;
        using var target = entry.Open();
        write(target);
    }

    public static byte[] Xml(XElement root) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root.ToString(SaveOptions.DisableFormatting));
}
