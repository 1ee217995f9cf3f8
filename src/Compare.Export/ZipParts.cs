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

    /// <summary>The parts in their order, each written as it is put in, packed as small as can be.</summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<KeyValuePair<string, Action<Stream>>> parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            AddAll(archive, parts, CompressionLevel.SmallestSize);
        }

        // Not copied: it may be long.
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    /// <summary>The same, packed fast, for what may be too long to be held.</summary>
    /// <param name="target">Gets the package piece by piece; the same bytes, whatever it is.</param>
    /// <param name="parts">The parts in their order.</param>
    public static void Write(Stream target, IEnumerable<KeyValuePair<string, Action<Stream>>> parts)
    {
        using var onward = new OnwardStream(part => target.Write(part));
        using var archive = new ZipArchive(onward, ZipArchiveMode.Create, leaveOpen: true);
        AddAll(archive, parts, CompressionLevel.Fastest);
    }

    private static void AddAll(ZipArchive archive, IEnumerable<KeyValuePair<string, Action<Stream>>> parts, CompressionLevel compression)
    {
        foreach (var (name, write) in parts)
        {
            Add(archive, name, compression, write);
        }
    }

    private static void Add(ZipArchive archive, string name, CompressionLevel compression, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, compression);
        entry.LastWriteTime = Epoch;
        using var target = entry.Open();
        write(target);
    }

    public static XElement Load(byte[] part)
    {
        using var stream = new MemoryStream(part);
        return XElement.Load(stream);
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
