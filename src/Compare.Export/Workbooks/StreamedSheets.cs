using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Compare.Export.Workbooks;

/// <summary>
/// Puts the rows of <see cref="StreamedSheet"/>s into the package that the workbook's model saved: the sheet's part is written anew, with everything that the model knows of it, and its
/// rows and links from the report.
/// </summary>
internal static class StreamedSheets
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly string Hyperlink = Office.NamespaceName + "/hyperlink";

    /// <summary>What writes each part of the package, in their order: first those that the model saved, then streamed sheets, each before its relationships, for its links to the web are found while its rows are written.</summary>
    public static IReadOnlyList<KeyValuePair<string, Action<Stream>>> Among(SortedDictionary<string, byte[]> parts, IReadOnlyCollection<StreamedSheet> streamed)
    {
        var writers = new List<KeyValuePair<string, Action<Stream>>>();
        var shared = ModelCells.Shared(ZipParts.Load(parts["xl/sharedStrings.xml"]));
        foreach (var table in streamed)
        {
            var path = PartOf(parts, table.Sheet);
            var sheet = ZipParts.Load(parts[path]);
            var cells = new ModelCells(sheet, shared);
            var relationships = RelationshipsOf(path);
            var kept = ZipParts.Load(parts.GetValueOrDefault(relationships) ?? Encoding.UTF8.GetBytes($"<Relationships xmlns=\"{Package}\"/>"))
                .Elements().Where(e => !string.Equals((string?)e.Attribute("Type"), Hyperlink, StringComparison.Ordinal)).ToArray();
            foreach (var known in kept.Select(e => ((string)e.Attribute("Target")!).TrimStart('/')).Where(t => t.StartsWith("xl/tables/", StringComparison.Ordinal)))
            {
                parts[known] = ZipParts.Xml(ToTheLastRow(ZipParts.Load(parts[known]), table));
            }

            parts.Remove(path);
            parts.Remove(relationships);
            IEnumerable<KeyValuePair<string, string>> web = [];
            writers.Add(new(path, stream =>
            {
                using var links = new LinkLog();
                Write(stream, sheet, table, cells, links);
                web = links.Web;
            }));
            writers.Add(new(relationships, stream => stream.Write(ZipParts.Xml(new XElement(
                Package + "Relationships",
                kept,
                web.Select(l => new XElement(Package + "Relationship", new XAttribute("Id", l.Value), new XAttribute("Type", Hyperlink), new XAttribute("Target", l.Key), new XAttribute("TargetMode", "External"))))))));
        }

        return [.. parts.Select(p => KeyValuePair.Create<string, Action<Stream>>(p.Key, target => target.Write(p.Value))), .. writers];
    }

    private static void Write(Stream stream, XElement sheet, StreamedSheet table, ModelCells cells, LinkLog links)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false, CheckCharacters = false, NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("x", "worksheet", Main.NamespaceName);
        xml.WriteAttributeString("xmlns", "r", null, Office.NamespaceName);
        foreach (var known in sheet.Elements())
        {
            var part = new XElement(known);
            switch (part.Name.LocalName)
            {
                case "dimension":
                    part.SetAttributeValue("ref", "A1:" + Links.Place(table.End, table.Columns));
                    part.WriteTo(xml);
                    break;
                case "cols":
                    new XElement(part.Name, table.ColumnsOf([.. part.Elements()])).WriteTo(xml);
                    break;
                case "sheetFormatPr":
                    part.SetAttributeValue("outlineLevelRow", table.Outline > 0 ? table.Outline : null);
                    part.WriteTo(xml);
                    break;
                case "sheetData":
                    xml.WriteStartElement("sheetData", Main.NamespaceName);
                    xml.WriteString("");
                    WriteKept(xml, part, row => row < table.First);
                    xml.Flush();
                    AddKept(links, sheet, table);
                    table.WriteRows(stream, cells, links);
                    WriteKept(xml, part, row => row > table.Last && row <= table.End);
                    xml.WriteEndElement();
                    break;
                case "hyperlinks":
                    xml.Flush();
                    links.WriteTo(stream);
                    break;
                default:
                    foreach (var range in part.DescendantsAndSelf().Attributes("sqref"))
                    {
                        range.Value = table.AppliesTo(range.Value);
                    }

                    part.WriteTo(xml);
                    break;
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteKept(XmlWriter xml, XElement rows, Func<int, bool> isKept) => rows.Elements().Where(r => isKept((int)r.Attribute("r")!)).ToList().ForEach(r => r.WriteTo(xml));

    /// <summary>The links in the rows that are the model's. None of them leads out of the workbook.</summary>
    private static void AddKept(LinkLog links, XElement sheet, StreamedSheet table)
    {
        foreach (var link in sheet.Elements(Main + "hyperlinks").Elements())
        {
            var cell = (string)link.Attribute("ref")!;
            var row = int.Parse(cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), CultureInfo.InvariantCulture);
            if (row < table.First || (row > table.Last && row <= table.End))
            {
                links.Add(cell, (string)link.Attribute("location")!);
            }
        }
    }

    private static XElement ToTheLastRow(XElement known, StreamedSheet table)
    {
        foreach (var range in known.DescendantsAndSelf().Attributes("ref"))
        {
            range.Value = ToTheLastRow(range.Value, table);
        }

        return known;
    }

    private static string ToTheLastRow(string range, StreamedSheet table) =>
        range.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') + table.End.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of the part of a sheet.</summary>
    public static string PartOf(SortedDictionary<string, byte[]> parts, string sheet)
    {
        var id = (string)ZipParts.Load(parts["xl/workbook.xml"]).Descendants(Main + "sheet").Single(s => string.Equals((string?)s.Attribute("name"), sheet, StringComparison.Ordinal)).Attribute(Office + "id")!;
        var target = (string)ZipParts.Load(parts["xl/_rels/workbook.xml.rels"]).Elements().Single(r => string.Equals((string?)r.Attribute("Id"), id, StringComparison.Ordinal)).Attribute("Target")!;
        return target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    /// <summary>The name of the part with the relationships of a part.</summary>
    public static string RelationshipsOf(string part) => part[..(part.LastIndexOf('/') + 1)] + "_rels/" + part[(part.LastIndexOf('/') + 1)..] + ".rels";
}
