using System.Xml.Linq;
using Compare.Export.Workbooks;
using static Compare.Export.Briefs.Word;

namespace Compare.Export.Briefs;

/// <summary>The styles of the briefing, so that an office can put its own in their place: nothing but levels is formatted by hand.</summary>
internal static class BriefStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string ContentsHeading = "TOCHeading";
    public const string Contents1 = "TOC1";
    public const string Contents2 = "TOC2";
    public const string Question = "Question";
    public const string Table = "BriefTable";
    public const string TableHeader = "TableHeader";
    public const string TableText = "TableText";
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteReference = "FootnoteReference";
    public const string Footer = "Footer";
    public const string Emphasis = "Strong";

    /// <summary>Where the page numbers of the contents stand, in twentieths of a point.</summary>
    private const int ContentsTab = 9638;

    private static readonly string[] Sides = ["top", "left", "bottom", "right"];
    private static readonly string[] Borders = [.. Sides, "insideH", "insideV"];

    public static XElement Xml() => new(
        W + "styles",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(
            W + "docDefaults",
            new XElement(W + "rPrDefault", new XElement(
                W + "rPr",
                new XElement(W + "rFonts", Attribute("ascii", "Calibri"), Attribute("hAnsi", "Calibri"), Attribute("eastAsia", "Calibri"), Attribute("cs", "Calibri")),
                Val("sz", 21), Val("szCs", 21),
                new XElement(W + "lang", Attribute("val", "en-GB"), Attribute("eastAsia", "en-GB"), Attribute("bidi", "ar-SA")))),
            new XElement(W + "pPrDefault", new XElement(W + "pPr", Spacing(0, 120, 264)))),
        Style("Normal", "Normal", null, null, null, isDefault: true),
        Style(Title, "Title", [Spacing(0, 80)], [new XElement(W + "b"), Val("color", Palette.Hex(Palette.HeaderFill)), Val("sz", 44)], "Normal"),
        Style(Subtitle, "Subtitle", [Spacing(0, 240)], [Val("color", Palette.Hex(Palette.Muted)), Val("sz", 24)], "Normal"),
        Style(Heading1, "heading 1", [Keep(), Spacing(360, 120), Val("outlineLvl", 0)], [new XElement(W + "b"), Val("color", Palette.Hex(Palette.HeaderFill)), Val("sz", 32)], "Normal"),
        Style(Heading2, "heading 2", [Keep(), Spacing(280, 80), Val("outlineLvl", 1)], [new XElement(W + "b"), Val("color", Palette.Hex(Palette.Link)), Val("sz", 25)], "Normal"),
        Style(ContentsHeading, "TOC Heading", [Keep(), Spacing(240, 120)], [new XElement(W + "b"), Val("color", Palette.Hex(Palette.HeaderFill)), Val("sz", 32)], "Normal"),
        Style(Contents1, "toc 1", [Tabs(), Spacing(100, 20)], [new XElement(W + "b")], "Normal"),
        Style(Contents2, "toc 2", [Tabs(), Spacing(0, 10), new XElement(W + "ind", Attribute("left", 240))], null, "Normal"),
        Style(Question, "Question", [Keep(), Spacing(0, 100)], [new XElement(W + "i")], "Normal"),
        Style(TableText, "Table Text", [Spacing(0, 40, 240)], [Val("sz", 18)], "Normal"),
        Style(TableHeader, "Table Header", [Keep(), Spacing(20, 20, 240)], [new XElement(W + "b"), Val("color", "FFFFFF"), Val("sz", 18)], "Normal"),
        Style(FootnoteText, "footnote text", [Spacing(0, 20, 240)], [Val("sz", 16)], "Normal"),
        Style(Footer, "footer", [new XElement(W + "tabs", Tab("right", ContentsTab))], [Val("color", Palette.Hex(Palette.Muted)), Val("sz", 17)], "Normal"),
        CharacterStyle(FootnoteReference, "footnote reference", Val("vertAlign", "superscript")),
        CharacterStyle(Emphasis, "Strong", new XElement(W + "b")),
        TableStyle());

    private static XElement Style(string id, string name, XElement[]? paragraph, XElement[]? run, string? basedOn, bool isDefault = false) => new(
        W + "style",
        Attribute("type", "paragraph"),
        isDefault ? Attribute("default", "1") : null,
        Attribute("styleId", id),
        Val("name", name),
        basedOn is null ? null : Val("basedOn", basedOn),
        new XElement(W + "qFormat"),
        paragraph is null ? null : new XElement(W + "pPr", paragraph),
        run is null ? null : new XElement(W + "rPr", run));

    private static XElement CharacterStyle(string id, string name, XElement property) => new(
        W + "style", Attribute("type", "character"), Attribute("styleId", id), Val("name", name), new XElement(W + "rPr", property));

    private static XElement TableStyle() => new(
        W + "style",
        Attribute("type", "table"),
        Attribute("styleId", Table),
        Val("name", "Brief Table"),
        new XElement(
            W + "tblPr",
            new XElement(W + "tblBorders", Borders.Select(side => new XElement(
                W + side, Attribute("val", "single"), Attribute("sz", 4), Attribute("space", 0), Attribute("color", Palette.Hex(Palette.Line))))),
            new XElement(W + "tblCellMar", Sides.Select(side => new XElement(
                W + side, Attribute("w", side is "left" or "right" ? 85 : 40), Attribute("type", "dxa"))))),
        new XElement(
            W + "tblStylePr",
            Attribute("type", "firstRow"),
            new XElement(W + "tcPr", new XElement(W + "shd", Attribute("val", "clear"), Attribute("color", "auto"), Attribute("fill", Palette.Hex(Palette.HeaderFill))))));

    private static XElement Keep() => new(W + "keepNext");

    private static XElement Tabs() => new(W + "tabs", Tab("right", ContentsTab, "dot"));

    private static XElement Tab(string kind, int position, string? leader = null) => new(
        W + "tab", Attribute("val", kind), leader is null ? null : Attribute("leader", leader), Attribute("pos", position));

    private static XElement Spacing(int before, int after, int? line = null) => new(
        W + "spacing", Attribute("before", before), Attribute("after", after), line is { } height ? new[] { Attribute("line", height), Attribute("lineRule", "auto") } : null);
}
