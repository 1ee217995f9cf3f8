using System.Globalization;
using System.Xml.Linq;
using Compare.Reports;
using static Compare.Export.Briefs.Word;

namespace Compare.Export.Briefs;

/// <summary>The parts of the Word file and how they hang together.</summary>
internal static class BriefPackage
{
    public const string FooterId = "rId4";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static ReadOnlyMemory<byte> Write(MatrixReport report)
    {
        return ZipParts.Write(new SortedDictionary<string, Action<Stream>>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = target => target.Write(ZipParts.Xml(ContentTypes())),
            ["_rels/.rels"] = target => target.Write(ZipParts.Xml(RootRelationships())),
            ["docProps/core.xml"] = target => target.Write(ZipParts.Xml(DocumentProperties.Core(report))),
            ["docProps/app.xml"] = target => target.Write(ZipParts.Xml(DocumentProperties.App("Microsoft Office Word"))),
            ["word/_rels/document.xml.rels"] = target => target.Write(ZipParts.Xml(DocumentRelationships())),
            ["word/document.xml"] = target => ZipParts.Xml(target, BriefDocument.Xml(report)),
            ["word/footnotes.xml"] = target => ZipParts.Xml(target, BriefFootnotes.Xml(report)),
            ["word/footer1.xml"] = target => target.Write(ZipParts.Xml(Footer(report))),
            ["word/settings.xml"] = target => target.Write(ZipParts.Xml(Settings())),
            ["word/styles.xml"] = target => target.Write(ZipParts.Xml(BriefStyles.Xml())),
        });
    }

    private static XElement ContentTypes() => new(
        Types + "Types",
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        Default("xml", "application/xml"),
        Override("word/document.xml", WordTypes + "document.main+xml"),
        Override("word/footnotes.xml", WordTypes + "footnotes+xml"),
        Override("word/footer1.xml", WordTypes + "footer+xml"),
        Override("word/settings.xml", WordTypes + "settings+xml"),
        Override("word/styles.xml", WordTypes + "styles+xml"),
        Override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        Override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"));

    private static XElement Default(string extension, string type) => new(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));

    private static XElement Override(string part, string type) => new(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type));

    private static XElement RootRelationships() => new(
        Relationships + "Relationships",
        Relationship("rId1", Relations + "officeDocument", "word/document.xml"),
        Relationship("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        Relationship("rId3", Relations + "extended-properties", "docProps/app.xml"));

    private static XElement DocumentRelationships() => new(
        Relationships + "Relationships",
        Relationship("rId1", Relations + "styles", "styles.xml"),
        Relationship("rId2", Relations + "settings", "settings.xml"),
        Relationship("rId3", Relations + "footnotes", "footnotes.xml"),
        Relationship(FooterId, Relations + "footer", "footer1.xml"));

    private static XElement Relationship(string id, string type, string target) =>
        new(Relationships + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target));

    private static XElement Footer(MatrixReport report) => new(
        W + "ftr",
        new XAttribute(XNamespace.Xmlns + "w", W),
        Paragraph(
            BriefStyles.Footer,
            Text($"Corpus {report.CorpusVersion}. Levels are about the text of the instruments."),
            new XElement(W + "r", new XElement(W + "tab")),
            Text("Page "), Field("PAGE", "1"), Text(" of "), Field("NUMPAGES", "1")));

    private static XElement Settings() => new(
        W + "settings",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(W + "zoom", Attribute("percent", 100)),
        Val("defaultTabStop", 567),
        new XElement(W + "footnotePr", Note(-1), Note(0)),
        new XElement(
            W + "compat",
            new XElement(
                W + "compatSetting", Attribute("name", "compatibilityMode"), Attribute("uri", "http://schemas.microsoft.com/office/word"), Attribute("val", "15"))),
        new XElement(W + "themeFontLang", Attribute("val", "en-GB")));

    private static XElement Note(int id) => new(W + "footnote", Attribute("id", id.ToString(CultureInfo.InvariantCulture)));
}
