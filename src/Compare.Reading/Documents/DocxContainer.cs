using System.IO.Compression;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>Looks into a ZIP container before any library unpacks it: what it is, how much it really unpacks to, whether its XML keeps to the bounds.</summary>
internal static class DocxContainer
{
    private const int MostParts = 5000;

    public static void Check(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var zip = Open(stream);
        if (zip.Entries.Count > MostParts)
        {
            throw new LimitException(DiagnosticCodes.TooLarge, $"The file is an archive of {zip.Entries.Count} parts; {MostParts} are the most that a document has. Check that it is the right file.");
        }

        if (zip.GetEntry("[Content_Types].xml") is null || !zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new LimitException(DiagnosticCodes.UnknownFormat, What(zip));
        }

        long total = 0;
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            var isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            using var part = entry.Open();
            using var kept = new MemoryStream();
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                // What is counted is what comes out, not what the container says about itself.
                total += read;
                if (total > limits.ExpandedBytes)
                {
                    throw LimitException.Expanded(limits.ExpandedBytes);
                }

                if (isXml)
                {
                    kept.Write(buffer, 0, read);
                }
            }

            if (isXml && kept.Length > 0)
            {
                SafeXml.Check(kept.GetBuffer().AsMemory(0, (int)kept.Length), limits);
            }
        }
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
