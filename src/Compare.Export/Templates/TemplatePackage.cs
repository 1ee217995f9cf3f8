using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Compare.Results;

namespace Compare.Export.Templates;

/// <summary>A workbook as its parts. A part that nobody changed is written with the bytes, the name, the place and the time that it had.</summary>
internal sealed class TemplatePackage
{
    /// <summary>What the parts may unpack to, in all.</summary>
    private const long MostBytes = 400L << 20;

    private readonly List<(string Name, DateTimeOffset Time, byte[] Content)> entries = [];
    private readonly Dictionary<string, int> index = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XDocument> parsed = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> changed = new(StringComparer.OrdinalIgnoreCase);

    private TemplatePackage(ZipArchive archive)
    {
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var buffer = new MemoryStream();
            var block = new byte[81920];
            int read;
            while ((read = content.Read(block)) > 0)
            {
                total += read;
                buffer.Write(block, 0, read);
                if (total > MostBytes)
                {
                    throw new TemplateException(DiagnosticCodes.TooLarge, $"The workbook unpacks to more than {MostBytes >> 20} MB, the most that is read. Check that it is the right file.");
                }
            }

            if (entry.FullName.Length == 0)
            {
                throw new InvalidDataException("An entry without a name.");
            }

            if (!index.TryAdd(Key(entry.FullName), entries.Count))
            {
                throw new TemplateException(DiagnosticCodes.Damaged, $"The workbook holds the part {entry.FullName} twice. Open it in a spreadsheet program and save it anew.");
            }

            entries.Add((entry.FullName, entry.LastWriteTime, buffer.ToArray()));
        }
    }

    public IEnumerable<string> Names => index.Keys;

    public static TemplatePackage Open(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            return new TemplatePackage(archive);
        }
        catch (Exception bad) when (bad is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new TemplateException(DiagnosticCodes.Damaged, "The workbook is damaged: its container cannot be unpacked. Open it in a spreadsheet program and save it anew.");
        }
    }

    public bool Has(string part) => index.ContainsKey(Key(part));

    /// <summary>A part as XML; changes to it are written only after <see cref="Change"/>.</summary>
    public XDocument Xml(string part)
    {
        if (parsed.TryGetValue(Key(part), out var known))
        {
            return known;
        }

        if (!index.TryGetValue(Key(part), out var at))
        {
            throw new TemplateException(DiagnosticCodes.Damaged, $"The workbook lacks its part {part}. Open it in a spreadsheet program and save it anew.");
        }

        try
        {
            using var stream = new MemoryStream(entries[at].Content, writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return parsed[Key(part)] = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            throw new TemplateException(DiagnosticCodes.Damaged, $"The workbook is damaged: its part {part} is no XML that can be read. Open it in a spreadsheet program and save it anew.");
        }
    }

    public void Change(string part) => changed.Add(Key(part));

    /// <summary>What a part leads to: id, type and full name of the target. What lies outside the package is left out.</summary>
    public IEnumerable<(string Id, string Type, string Target)> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..slash];
        var relations = $"{(folder.Length == 0 ? "" : folder + "/")}_rels/{part[(slash + 1)..]}.rels";
        return !Has(relations) ? [] : Xml(relations).Root!.Elements()
            .Where(e => e.Name.LocalName == "Relationship" && (string?)e.Attribute("TargetMode") != "External")
            .Select(e => ((string?)e.Attribute("Id") ?? "", (string?)e.Attribute("Type") ?? "", Full(folder, (string?)e.Attribute("Target") ?? "")));
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, time, content) in entries)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = time;
                using var target = entry.Open();
                target.Write(changed.Contains(Key(name)) ? Bytes(parsed[Key(name)]) : content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }

    private static string Full(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == "..")
            {
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            }
            else if (step.Length > 0 && step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private static string Key(string part) => part.TrimStart('/').Replace('\\', '/');
}
