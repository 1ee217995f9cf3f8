using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Compare.Export.Workbooks;

/// <summary>
/// Puts the rows of <see cref="StreamedTable"/>s into the package that the workbook's model saved: the sheet's part is written anew, with everything that the model knows of it, and its
/// rows and links from the report.
/// </summary>
internal static class StreamedSheets
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly string Hyperlink = Office.NamespaceName + "/hyperlink";

    /// <summary>Takes the parts of streamed sheets out of the package and returns what writes them instead; links to the web are added to it while the rows are written.</summary>
    public static IReadOnlyDictionary<string, Action<Stream>> Take(SortedDictionary<string, byte[]> parts, IEnumerable<StreamedTable> tables)
    {
        var writers = new Dictionary<string, Action<Stream>>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var path = PartOf(parts, table.Sheet);
            var sheet = Load(parts[path]);
            var links = new Dictionary<string, string>(StringComparer.Ordinal);
            var relationships = RelationshipsOf(path);
            var kept = Load(parts.GetValueOrDefault(relationships) ?? Encoding.UTF8.GetBytes($"<Relationships xmlns=\"{Package}\"/>"))
                .Elements().Where(e => !string.Equals((string?)e.Attribute("Type"), Hyperlink, StringComparison.Ordinal)).ToArray();
            foreach (var known in kept.Select(e => ((string)e.Attribute("Target")!).TrimStart('/')).Where(t => t.StartsWith("xl/tables/", StringComparison.Ordinal)))
            {
                parts[known] = ZipParts.Xml(ToTheLastRow(Load(parts[known]), table));
            }

            parts.Remove(path);
            parts.Remove(relationships);
            writers[path] = stream => Write(stream, sheet, table, links);

            // Written after the sheet, so that the links are known.
            writers[relationships] = stream => stream.Write(ZipParts.Xml(new XElement(
                Package + "Relationships",
                kept,
                links.Select(l => new XElement(Package + "Relationship", new XAttribute("Id", l.Value), new XAttribute("Type", Hyperlink), new XAttribute("Target", l.Key), new XAttribute("TargetMode", "External"))))));
        }

        return writers;
    }

    private static void Write(Stream stream, XElement sheet, StreamedTable table, Dictionary<string, string> links)
    {
        var styles = sheet.Descendants(Main + "c").ToDictionary(c => (string)c.Attribute("r")!, c => (string?)c.Attribute("s") ?? "0", StringComparer.Ordinal);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false, CheckCharacters = false, NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("x", "worksheet", Main.NamespaceName);
        xml.WriteAttributeString("xmlns", "r", null, Office.NamespaceName);
        foreach (var part in sheet.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "dimension":
                    part.SetAttributeValue("ref", ToTheLastRow((string)part.Attribute("ref")!, table));
                    part.WriteTo(xml);
                    break;
                case "sheetFormatPr":
                    part.SetAttributeValue("outlineLevelCol", null);
                    part.SetAttributeValue("outlineLevelRow", table.Outline > 0 ? table.Outline : null);
                    part.WriteTo(xml);
                    break;
                case "sheetData":
                    xml.WriteStartElement("sheetData", Main.NamespaceName);
                    part.Elements().Where(r => (int)r.Attribute("r")! <= WorkbookMap.HeaderRow).ToList().ForEach(r => r.WriteTo(xml));
                    xml.Flush();
                    table.WriteRows(stream, styles);
                    xml.WriteEndElement();
                    break;
                case "hyperlinks":
                    WriteLinks(xml, table, links);
                    break;
                default:
                    part.WriteTo(xml);
                    break;
            }
        }

        xml.WriteEndElement();
    }

    private static XElement ToTheLastRow(XElement known, StreamedTable table)
    {
        foreach (var range in known.DescendantsAndSelf().Attributes("ref"))
        {
            range.Value = ToTheLastRow(range.Value, table);
        }

        return known;
    }

    private static string ToTheLastRow(string range, StreamedTable table) =>
        range.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') + (table.Rows + WorkbookMap.HeaderRow).ToString(CultureInfo.InvariantCulture);

    private static void WriteLinks(XmlWriter xml, StreamedTable table, Dictionary<string, string> links)
    {
        if (table.Found.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("hyperlinks", Main.NamespaceName);
        foreach (var (cell, target) in table.Found)
        {
            xml.WriteStartElement("hyperlink", Main.NamespaceName);
            xml.WriteAttributeString("ref", cell);
            if (target[0] == '\'')
            {
                xml.WriteAttributeString("location", target);
            }
            else
            {
                if (!links.TryGetValue(target, out var id))
                {
                    links.Add(target, id = "rIdLink" + (links.Count + 1).ToString(CultureInfo.InvariantCulture));
                }

                xml.WriteAttributeString("id", Office.NamespaceName, id);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The name of the part of a sheet.</summary>
    public static string PartOf(SortedDictionary<string, byte[]> parts, string sheet)
    {
        var id = (string)Load(parts["xl/workbook.xml"]).Descendants(Main + "sheet").Single(s => string.Equals((string?)s.Attribute("name"), sheet, StringComparison.Ordinal)).Attribute(Office + "id")!;
        var target = (string)Load(parts["xl/_rels/workbook.xml.rels"]).Elements().Single(r => string.Equals((string?)r.Attribute("Id"), id, StringComparison.Ordinal)).Attribute("Target")!;
        return target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    private static string RelationshipsOf(string part) => part[..(part.LastIndexOf('/') + 1)] + "_rels/" + part[(part.LastIndexOf('/') + 1)..] + ".rels";

    private static XElement Load(byte[] part)
    {
        using var stream = new MemoryStream(part);
        return XElement.Load(stream);
    }
}
