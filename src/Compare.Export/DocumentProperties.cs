using System.Xml.Linq;
using Compare.Export.Workbooks;
using Compare.Reports;

namespace Compare.Export;

/// <summary>The properties of Office files: title, subject, keywords and language, without any trace of a person or a time.</summary>
internal static class DocumentProperties
{
    private static readonly XNamespace CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace AppProperties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Elements = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static XElement Core(MatrixReport report) => new(
        CoreProperties + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XElement(Elements + "title", XmlText.Clean(report.Title)),
        new XElement(Elements + "subject", XmlText.Clean(report.Subtitle)),
        new XElement(CoreProperties + "keywords", XmlText.Clean(Keywords(report))),
        new XElement(Elements + "language", "en"),
        Time("created"),
        Time("modified"));

    /// <summary>What a search over a folder of files would ask for: the instruments and the groups of safeguards.</summary>
    private static string Keywords(MatrixReport report) => string.Join(
        "; ",
        report.Instruments.Select(i => i.ShortTitle).Concat(report.Groups.Select(g => g.Title)).Distinct(StringComparer.Ordinal).Prepend("human-rights safeguards"));

    public static XElement App(string application) => new(AppProperties + "Properties", new XElement(AppProperties + "Application", application));

    private static XElement Time(string name) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), "1980-01-01T00:00:00Z");
}
