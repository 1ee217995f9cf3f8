using System.IO.Compression;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>
/// Looks into a ZIP container before any library unpacks it: what it is, and whether the parts that a library reads to find its way (types and relations)
/// keep to the bounds. Parts with text are counted and checked where they are read (<see cref="WordPart"/>); the others are never unpacked.
/// </summary>
internal static class DocxContainer
{
    private const int MostParts = 5000;

    public static void Check(ReadOnlyMemory<byte> content, ReadingLimits limits, ExpansionCount expansion)
    {
        using var stream = ContentStream.Of(content);
        using var zip = Open(stream);
        if (zip.Entries.Count > MostParts)
        {
            throw new LimitException(DiagnosticCodes.TooLarge, $"The file is an archive of {zip.Entries.Count} parts; {MostParts} are the most that a document has. Check that it is the right file.");
        }

        if (zip.GetEntry("[Content_Types].xml") is null || !zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new LimitException(DiagnosticCodes.UnknownFormat, What(zip));
        }

        if (zip.Entries.Sum(e => e.Length) > limits.ExpandedBytes)
        {
            throw LimitException.Expanded(limits.ExpandedBytes);
        }

        var head = new byte[SafeXml.HeadLength];
        foreach (var entry in zip.Entries)
        {
            var isWay = entry.FullName == "[Content_Types].xml" || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            if (isWay)
            {
                SafeXml.Check(Unpack(entry, expansion), limits);
            }
            else if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                using var part = entry.Open();
                var read = part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
                SafeXml.RefuseDocumentType(head.AsSpan(0, read));
            }
        }
    }

    private static ReadOnlyMemory<byte> Unpack(ZipArchiveEntry entry, ExpansionCount expansion)
    {
        using var kept = new MemoryStream();
        using var part = expansion.Watch(entry.Open());
        part.CopyTo(kept);
        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }

    private static ZipArchive Open(MemoryStream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new LimitException(DiagnosticCodes.Damaged, "The Word file is damaged or cut off: its container has no table of contents. Get it again, or open it in Word and save it anew.");
        }
    }

    private static string What(ZipArchive zip)
    {
        bool Has(string name) => zip.Entries.Any(e => e.FullName.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        var what = Has("xl/") ? "an Excel workbook" : Has("ppt/") ? "a PowerPoint presentation" : Has("mimetype") && Has("content.xml") ? "an OpenDocument file" : null;
        return what is null
            ? "This is a ZIP archive, not a document. Unpack it and name the document in it."
            : $"This is {what}, which is not read. Save its text as .docx, PDF or plain text and try again.";
    }
}
