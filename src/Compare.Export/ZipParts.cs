using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Compare.Export;

/// <summary>The container of Office files, written so that the same parts are the same bytes in every run.</summary>
internal static class ZipParts
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>The earliest time that a ZIP can hold; a real one would differ from run to run.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The parts in the order of their names, each written as it is put in.</summary>
    public static ReadOnlyMemory<byte> Write(SortedDictionary<string, Action<Stream>> parts) => Pack(parts, []);

    /// <param name="parts">The parts that are at hand.</param>
    /// <param name="streamed">What writes the parts that are too large for that, in this order after the others.</param>
    public static ReadOnlyMemory<byte> Write(SortedDictionary<string, byte[]> parts, IReadOnlyDictionary<string, Action<Stream>>? streamed = null) =>
        Pack(parts.Select(p => KeyValuePair.Create<string, Action<Stream>>(p.Key, target => target.Write(p.Value))), streamed ?? ImmutableDictionary<string, Action<Stream>>.Empty);

    /// <param name="small">Packed as small as can be.</param>
    /// <param name="large">Packed fast.</param>
    private static ReadOnlyMemory<byte> Pack(IEnumerable<KeyValuePair<string, Action<Stream>>> small, IEnumerable<KeyValuePair<string, Action<Stream>>> large)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in small)
            {
                Add(archive, name, CompressionLevel.SmallestSize, write);
            }

            foreach (var (name, write) in large)
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

    public static byte[] Xml(XElement root) => Encoding.UTF8.GetBytes(Declaration + root.ToString(SaveOptions.DisableFormatting));

    /// <summary>The same for an element whose content is made while it is written.</summary>
    public static void Xml(Stream target, XStreamingElement root)
    {
        target.Write(Encoding.UTF8.GetBytes(Declaration));
        using var xml = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, CloseOutput = false });
        root.WriteTo(xml);
    }
}
