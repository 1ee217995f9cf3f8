using System.Xml.Linq;
using ClosedXML.Excel;
using Compare.Codings;

namespace Compare.Export.Workbooks;

/// <summary>
/// A chart as DrawingML. Every piece of a bar has the level's colour, a grey line around it, and sign and number in it: <c>++: 3</c>; a grey print
/// still tells the levels apart. What stands in the cells is repeated in the chart, so that a program that computes nothing shows it too.
/// </summary>
internal static class ChartXml
{
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private const string CategoryAxis = "111111111";
    private const string ValueAxis = "222222222";
    private const string Outline = "767676";
    private const string Ink = "1A1A1A";

    /// <summary>In hundredths of a point.</summary>
    private const int TextSize = 900;
    private const int TitleSize = 1_100;
    private const int LabelSize = 800;

    /// <summary>A piece that is narrower than its label has none: one in so many of the whole width.</summary>
    private const int NarrowestLabelled = 18;

    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static XElement Of(ProfileChart chart, string sheet) => new(
        C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A),
        Val("date1904", 0),
        Val("lang", "en-GB"),
        Val("roundedCorners", 0),
        new XElement(
            C + "chart",
            new XElement(C + "title", new XElement(C + "tx", new XElement(C + "rich", Body(), Paragraph(TitleSize, isBold: true, Ink, chart.Title))), Val("overlay", 0)),
            Val("autoTitleDeleted", 0),
            new XElement(
                C + "plotArea",
                new XElement(C + "layout"),
                new XElement(
                    C + "barChart",
                    Val("barDir", "bar"), Val("grouping", "stacked"), Val("varyColors", 0),
                    chart.Levels.Select((l, i) => Series(chart, sheet, i)),
                    Val("gapWidth", 35), Val("overlap", 100), Val("axId", CategoryAxis), Val("axId", ValueAxis)),
                Bars(),
                Numbers(chart)),
            new XElement(C + "legend", Val("legendPos", "b"), Val("overlay", 0), Text(TextSize, Ink)),
            Val("plotVisOnly", 1),
            Val("dispBlanksAs", "gap")),
        new XElement(C + "spPr", Fill("FFFFFF"), Line("BFBFBF")),
        Text(TextSize, Ink));

    private static XElement Series(ProfileChart chart, string sheet, int index)
    {
        var (level, counts) = chart.Levels[index];
        var column = XLHelper.GetColumnLetterFromNumber(index + 2);
        var first = chart.HeaderRow + 1;
        var last = chart.HeaderRow + chart.Bars.Length;
        var (fill, text) = LevelColours.Of(level);
        return new XElement(
            C + "ser",
            Val("idx", index), Val("order", index),
            new XElement(C + "tx", Strings($"{sheet}!${column}${chart.HeaderRow}", [level.Label()])),
            new XElement(C + "spPr", Fill(fill[1..]), Line(Outline)),
            Val("invertIfNegative", 0),
            new XElement(
                C + "dLbls",
                new XElement(C + "numFmt", new XAttribute("formatCode", LabelFormat(level, chart.Longest)), new XAttribute("sourceLinked", 0)),
                new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
                Text(LabelSize, text[1..]),
                Val("showLegendKey", 0), Val("showVal", 1), Val("showCatName", 0), Val("showSerName", 0), Val("showPercent", 0), Val("showBubbleSize", 0)),
            new XElement(C + "cat", Strings($"{sheet}!$A${first}:$A${last}", chart.Bars)),
            new XElement(C + "val", new XElement(
                C + "numRef", new XElement(C + "f", $"{sheet}!${column}${first}:${column}${last}"),
                new XElement(C + "numCache", new XElement(C + "formatCode", "General"), Points([.. counts.Select(c => $"{c}")])))));
    }

    /// <summary><c>[&lt;3]"";"++: "0</c>: sign and number; nothing where there would be no room, and nothing for none.</summary>
    private static string LabelFormat(Level level, int longest) =>
        $"[<{Math.Max(1, (longest + NarrowestLabelled - 1) / NarrowestLabelled)}]\"\";\"{level.Symbol()}: \"0";

    private static XElement Bars() => new(
        C + "catAx",
        Val("axId", CategoryAxis), new XElement(C + "scaling", Val("orientation", "maxMin")), Val("delete", 0), Val("axPos", "l"), Val("majorTickMark", "none"),
        Val("minorTickMark", "none"), Val("tickLblPos", "low"), new XElement(C + "spPr", Line(Outline)), Text(TextSize, Ink), Val("crossAx", ValueAxis), Val("crosses", "autoZero"),
        Val("auto", 1), Val("lblAlgn", "ctr"), Val("lblOffset", 100), Val("noMultiLvlLbl", 0));

    /// <summary>The numbers stand in the bars; the axis only keeps the same length for the same number.</summary>
    private static XElement Numbers(ProfileChart chart) => new(
        C + "valAx",
        Val("axId", ValueAxis), new XElement(C + "scaling", Val("orientation", "minMax"), Val("max", Math.Max(1, chart.Longest)), Val("min", 0)), Val("delete", 1), Val("axPos", "t"),
        new XElement(C + "numFmt", new XAttribute("formatCode", "0"), new XAttribute("sourceLinked", 0)), Val("majorTickMark", "none"), Val("minorTickMark", "none"),
        Val("tickLblPos", "nextTo"), Val("crossAx", CategoryAxis), Val("crosses", "autoZero"), Val("crossBetween", "between"));

    private static XElement Strings(string address, IReadOnlyCollection<string> texts) =>
        new(C + "strRef", new XElement(C + "f", address), new XElement(C + "strCache", Points([.. texts.Select(XmlText.Clean)])));

    private static IEnumerable<XElement> Points(string[] values) =>
        values.Select((v, i) => new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", v))).Prepend(Val("ptCount", values.Length));

    private static XElement Text(int size, string colour) =>
        new(C + "txPr", Body(), new XElement(A + "p", new XElement(A + "pPr", Run("defRPr", size, isBold: false, colour)), new XElement(A + "endParaRPr", new XAttribute("lang", "en-GB"))));

    private static XElement Paragraph(int size, bool isBold, string colour, string text)
    {
        var run = Run("rPr", size, isBold, colour);
        run.SetAttributeValue("lang", "en-GB");
        return new XElement(
            A + "p", new XElement(A + "pPr", Run("defRPr", size, isBold, colour)), new XElement(A + "r", run, new XElement(A + "t", XmlText.Clean(text))));
    }

    private static XElement Run(string name, int size, bool isBold, string colour) => new(
        A + name, new XAttribute("sz", size), new XAttribute("b", isBold ? 1 : 0), Fill(colour), new XElement(A + "latin", new XAttribute("typeface", "Calibri")));

    private static object[] Body() => [new XElement(A + "bodyPr"), new XElement(A + "lstStyle")];

    private static XElement Fill(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement Line(string colour) => new(A + "ln", new XAttribute("w", 6_350), Fill(colour));

    private static XElement Val(string name, object value) => new(C + name, new XAttribute("val", value));
}
