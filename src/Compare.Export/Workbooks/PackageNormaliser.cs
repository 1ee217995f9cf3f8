using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>
/// Makes two saves of one workbook byte-identical. ClosedXML gives a new name to the core properties and new ids to the package's
/// relationships on every run, notes the user and the time, and the ZIP notes the time again; all of it is written anew here. The
/// compressed bytes are those of the runtime's own zlib, which <c>global.json</c> pins.
/// </summary>
internal static partial class PackageNormaliser
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string RootRelationships = "_rels/.rels";
    private const string Workbook = "xl/workbook.xml";
    private const string Worksheets = "xl/worksheets/";
    private const string Core = "docProps/core.xml";
    private const string App = "docProps/app.xml";

    private static readonly XNamespace Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The parts of the package, without those that are streamed into it.</summary>
    public static SortedDictionary<string, byte[]> Normalise(Stream saved, MatrixReport report, Action<SortedDictionary<string, byte[]>> addCharts)
    {
        var parts = Read(saved);
        addCharts(parts);
        foreach (var sheet in parts.Keys.Where(p => p.StartsWith(Worksheets, StringComparison.Ordinal) && p.EndsWith(".xml", StringComparison.Ordinal)).ToArray())
        {
            parts[sheet] = OutlineLevels.Correct(parts[sheet]);
        }

        parts[ContentTypes] = ZipParts.Xml(ContentTypesOf(parts[ContentTypes]));
        parts[RootRelationships] = ZipParts.Xml(RootRelationshipsXml());
        parts[Workbook] = ZipParts.Xml(WithAbsoluteTitles(parts[Workbook]));
        parts[Core] = ZipParts.Xml(DocumentProperties.Core(report));
        parts[App] = ZipParts.Xml(DocumentProperties.App("Microsoft Excel"));
        return parts;
    }

    private static SortedDictionary<string, byte[]> Read(Stream saved)
    {
        // The ordinal order puts [Content_Types].xml before every part, as readers expect it.
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            if (!IsProperties(entry.FullName))
            {
                using var buffer = new MemoryStream();
                using var content = entry.Open();
                content.CopyTo(buffer);
                parts[entry.FullName] = buffer.ToArray();
            }
        }

        return parts;
    }

    private static bool IsProperties(string part) =>
        part.StartsWith("docProps/", StringComparison.Ordinal) || part.StartsWith("package/", StringComparison.Ordinal);

    /// <summary><c>Matrix!A:C,Matrix!1:1</c> → <c>Matrix!$A:$C,Matrix!$1:$1</c>: LibreOffice repeats nothing without the signs.</summary>
    private static XElement WithAbsoluteTitles(byte[] original)
    {
        var workbook = ZipParts.Load(original);
        foreach (var name in workbook.Descendants(Sheets + "definedName").Where(n => (string?)n.Attribute("name") == "_xlnm.Print_Titles"))
        {
            name.Value = RelativeTitle().Replace(name.Value, "!$$$1:$$$2");
        }

        return workbook;
    }

    [GeneratedRegex("!([A-Z]+|[0-9]+):([A-Z]+|[0-9]+)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RelativeTitle();

    private static XElement ContentTypesOf(byte[] original)
    {
        var kept = ZipParts.Load(original).Elements()
            .Where(e => !IsProperties(((string?)e.Attribute("PartName") ?? "").TrimStart('/')))
            .OrderBy(e => (string?)e.Attribute("Extension") ?? "~", StringComparer.Ordinal)
            .ThenBy(e => (string?)e.Attribute("PartName"), StringComparer.Ordinal);
        return new XElement(
            Types + "Types",
            kept,
            Override(Core, "application/vnd.openxmlformats-package.core-properties+xml"),
            Override(App, "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
    }

    private static XElement Override(string part, string type) =>
        new(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type));

    private static XElement RootRelationshipsXml() => new(
        Relationships + "Relationships",
        Relationship("rId1", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", Workbook),
        Relationship("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Core),
        Relationship("rId3", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties", App));

    private static XElement Relationship(string id, string type, string target) => new(
        Relationships + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target));
}
