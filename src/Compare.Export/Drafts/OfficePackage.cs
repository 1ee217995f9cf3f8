using System.IO.Compression;
using System.Text;

namespace Compare.Export.Drafts;

/// <summary>An Office file put together from its parts. The same parts give the same bytes: no clock, no user, entries in the order given.</summary>
internal static class OfficePackage
{
    /// <summary>The earliest time that a ZIP can hold; a real one would differ from run to run.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8;

    public static byte[] Write(IEnumerable<(string Path, string Xml)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in parts)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var target = entry.Open();
                target.Write(Declaration);
                target.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return stream.ToArray();
    }

    public static string ContentTypes(params IEnumerable<(string Part, string Type)> parts) =>
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""
        + string.Concat(parts.Select(p => $"<Override PartName=\"/{p.Part}\" ContentType=\"{p.Type}\"/>")) + "</Types>";

    public static string Relationships(params IEnumerable<(string Id, string Type, string Target)> relationships) =>
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        + string.Concat(relationships.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}\" Target=\"{r.Target}\"/>")) + "</Relationships>";
}
