using System.Xml.Linq;
using Compare.Codings;
using Compare.Export.Workbooks;

namespace Compare.Export.Briefs;

/// <summary>The few elements of WordprocessingML that a briefing needs.</summary>
internal static class Word
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An element with <c>w:val</c>.</summary>
    public static XElement Val(string name, object value) => new(W + name, Attribute("val", value));

    public static XAttribute Attribute(string name, object value) => new(W + name, value);

    public static XElement Paragraph(string? style, params object?[] content) =>
        new(W + "p", style is null ? null : new XElement(W + "pPr", Val("pStyle", style)), content);

    /// <summary>A run of text; line breaks become breaks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">A character style, or null.</param>
    /// <param name="language">Language tag where it is not that of the document, or null.</param>
    public static XElement Text(string text, string? style = null, string? language = null) => new(
        W + "r",
        style is null && language is null
            ? null
            : new XElement(W + "rPr", style is null ? null : Val("rStyle", style), language is null ? null : Val("lang", language)),
        XmlText.Clean(text).Split('\n').SelectMany((line, i) => i == 0 ? new[] { Line(line) } : [new XElement(W + "br"), Line(line)]));

    /// <summary>A field that Word and LibreOffice compute; until then it shows <paramref name="shown"/>.</summary>
    public static IEnumerable<XElement> Field(string code, string shown, bool isDirty = false) =>
    [
        new(W + "r", new XElement(W + "fldChar", Attribute("fldCharType", "begin"), isDirty ? Attribute("dirty", "true") : null)),
        new(W + "r", new XElement(W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), $" {code} ")),
        new(W + "r", new XElement(W + "fldChar", Attribute("fldCharType", "separate"))),
        Text(shown),
        new(W + "r", new XElement(W + "fldChar", Attribute("fldCharType", "end"))),
    ];

    /// <summary>A table with a repeated header row, rows that do not break across pages, and a description for screen readers.</summary>
    /// <param name="caption">What the table is.</param>
    /// <param name="widths">Widths of the columns in twentieths of a point.</param>
    /// <param name="header">Texts of the header row.</param>
    /// <param name="rows">Cells, made with <see cref="Cell"/> while the table is written, since there may be many.</param>
    public static XStreamingElement Table(string caption, int[] widths, IEnumerable<string> header, IEnumerable<IEnumerable<XElement>> rows) => new(
        W + "tbl",
        new XElement(
            W + "tblPr",
            Val("tblStyle", BriefStyles.Table),
            new XElement(W + "tblW", Attribute("w", widths.Sum()), Attribute("type", "dxa")),
            new XElement(W + "tblLayout", Attribute("type", "fixed")),
            new XElement(W + "tblLook", Attribute("val", "0420"), Attribute("firstRow", "1"), Attribute("lastRow", "0"), Attribute("firstColumn", "0"), Attribute("lastColumn", "0"), Attribute("noHBand", "0"), Attribute("noVBand", "1")),
            Val("tblCaption", XmlText.Clean(caption))),
        new XElement(W + "tblGrid", widths.Select(w => new XElement(W + "gridCol", Attribute("w", w)))),
        new XElement(
            W + "tr",
            new XElement(W + "trPr", new XElement(W + "cantSplit"), new XElement(W + "tblHeader")),
            header.Zip(widths, (text, width) => Cell(width, null, Paragraph(BriefStyles.TableHeader, Text(text))))),
        rows.Select(row => new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit")), row)));

    public static XElement Cell(int width, Level? level, params object[] paragraphs) => new(
        W + "tc",
        new XElement(
            W + "tcPr",
            new XElement(W + "tcW", Attribute("w", width), Attribute("type", "dxa")),
            level is { } shown ? new XElement(W + "shd", Attribute("val", "clear"), Attribute("color", "auto"), Attribute("fill", Palette.Hex(Palette.Of(shown).Fill))) : null),
        paragraphs);

    /// <summary>The level in the colours that it has everywhere, in words and with its sign.</summary>
    public static XElement LevelText(Level level, string mark = "") => new(
        W + "r",
        new XElement(W + "rPr", new XElement(W + "b"), Val("color", Palette.Hex(Palette.Of(level).Text))),
        Line(level.Label() + (mark.Length > 0 ? "\u00A0· " + mark : "")));

    private static XElement Line(string text) => new(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text.Replace('\t', ' '));
}
