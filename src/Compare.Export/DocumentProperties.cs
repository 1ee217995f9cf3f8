using System.Xml.Linq;
using Compare.Export.Workbooks;

namespace Compare.Export;

/// <summary>The properties of Office files: title, subject and language, without any trace of a person or a time.</summary>
internal static class DocumentProperties
{
    private static readonly XNamespace CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace AppProperties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Elements = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static XElement Core(string title, string subject) => new(
        CoreProperties + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XElement(Elements + "title", XmlText.Clean(title)),
        new XElement(Elements + "subject", XmlText.Clean(subject)),
        new XElement(Elements + "language", "en"),
        Time("created"),
        Time("modified"));

    public static XElement App(string application) => new(AppProperties + "Properties", new XElement(AppProperties + "Application", application));

    private static XElement Time(string name) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), "1980-01-01T00:00:00Z");
}
