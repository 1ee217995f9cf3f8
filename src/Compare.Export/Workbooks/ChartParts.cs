using System.Collections.Immutable;
using System.Xml.Linq;

namespace Compare.Export.Workbooks;

/// <summary>
/// Puts the charts into the package that ClosedXML, which knows no charts, has saved: a drawing on the sheet, a part for each chart. Names and ids
/// are counted, so that the same charts are the same bytes.
/// </summary>
internal static class ChartParts
{
    private const string Drawing = "xl/drawings/drawing1.xml";
    private const string DrawingId = "rIdDrawing";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Three points, in EMU: a frame on the border of a row would print on the page before as well.</summary>
    private const int Inset = 38_100;

    private static readonly XNamespace Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = OfficeRelationships;
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>What stands after a drawing in a worksheet, in the order of the schema.</summary>
    private static readonly string[] AfterDrawing = ["legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    public static void Add(SortedDictionary<string, byte[]> parts, string sheet, ImmutableArray<ProfileChart> charts)
    {
        if (charts.IsEmpty)
        {
            return;
        }

        var part = StreamedSheets.PartOf(parts, sheet);
        var worksheet = ZipParts.Load(parts[part]);
        var drawing = new XElement(Sheets + "drawing", new XAttribute(R + "id", DrawingId));
        if (worksheet.Elements().FirstOrDefault(e => AfterDrawing.Contains(e.Name.LocalName)) is { } after)
        {
            after.AddBeforeSelf(drawing);
        }
        else
        {
            worksheet.Add(drawing);
        }

        parts[part] = ZipParts.Xml(worksheet);
        var ofSheet = StreamedSheets.RelationshipsOf(part);
        var relationships = parts.TryGetValue(ofSheet, out var existing) ? ZipParts.Load(existing) : new XElement(Package + "Relationships");
        relationships.Add(Relationship(DrawingId, "drawing", "/" + Drawing));
        parts[ofSheet] = ZipParts.Xml(relationships);
        parts[Drawing] = ZipParts.Xml(new XElement(
            Xdr + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", Xdr), new XAttribute(XNamespace.Xmlns + "a", A), charts.Select((c, i) => Anchor(c, i + 1, ProfileSheet.ChartColumn(c.Levels.Length)))));
        parts["xl/drawings/_rels/drawing1.xml.rels"] = ZipParts.Xml(new XElement(
            Package + "Relationships", charts.Select((_, i) => Relationship($"rId{i + 1}", "chart", $"/{ChartName(i + 1)}"))));
        var types = ZipParts.Load(parts["[Content_Types].xml"]);
        types.Add(Override(Drawing, "application/vnd.openxmlformats-officedocument.drawing+xml"));
        for (var i = 0; i < charts.Length; i++)
        {
            parts[ChartName(i + 1)] = ZipParts.Xml(ChartXml.Of(charts[i], sheet));
            types.Add(Override(ChartName(i + 1), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"));
        }

        parts["[Content_Types].xml"] = ZipParts.Xml(types);
    }

    private static string ChartName(int number) => $"xl/charts/chart{number}.xml";

    /// <summary>From the row above the heading of the table to the end of the block, over the whole column of charts.</summary>
    private static XElement Anchor(ProfileChart chart, int number, int column) => new(
        Xdr + "twoCellAnchor", new XAttribute("editAs", "oneCell"),
        Corner("from", column - 1, chart.HeaderRow - 2, Inset),
        Corner("to", column, chart.LastRow, 0),
        new XElement(
            Xdr + "graphicFrame", new XAttribute("macro", ""),
            new XElement(
                Xdr + "nvGraphicFramePr",
                new XElement(
                    Xdr + "cNvPr", new XAttribute("id", number + 1), new XAttribute("name", "Chart " + number), new XAttribute("descr", XmlText.Clean(chart.Description)),
                    new XAttribute("title", XmlText.Clean(chart.Title))),
                new XElement(Xdr + "cNvGraphicFramePr")),
            new XElement(Xdr + "xfrm", new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
            new XElement(A + "graphic", new XElement(
                A + "graphicData", new XAttribute("uri", ChartXml.C.NamespaceName),
                new XElement(ChartXml.C + "chart", new XAttribute(XNamespace.Xmlns + "c", ChartXml.C), new XAttribute(XNamespace.Xmlns + "r", R), new XAttribute(R + "id", $"rId{number}"))))),
        new XElement(Xdr + "clientData"));

    private static XElement Corner(string name, int column, int row, int inset) => new(
        Xdr + name, new XElement(Xdr + "col", column), new XElement(Xdr + "colOff", 0), new XElement(Xdr + "row", row), new XElement(Xdr + "rowOff", inset));

    private static XElement Relationship(string id, string type, string target) => new(
        Package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{OfficeRelationships}/{type}"), new XAttribute("Target", target));

    private static XElement Override(string part, string type) =>
        new(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type));
}
