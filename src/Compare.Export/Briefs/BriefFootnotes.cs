using System.Globalization;
using System.Xml.Linq;
using static Compare.Export.Briefs.Word;

namespace Compare.Export.Briefs;

/// <summary>The footnotes, numbered from 1 as they are called; the two before are the lines that Word asks for.</summary>
internal sealed class BriefFootnotes
{
    private readonly List<XElement> notes = [Separator(-1, "separator"), Separator(0, "continuationSeparator")];

    /// <summary>Adds a footnote and gives the mark that calls it.</summary>
    public XElement Call(IEnumerable<XElement> runs)
    {
        var id = notes.Count - 1;
        notes.Add(new XElement(
            W + "footnote",
            Attribute("id", id.ToString(CultureInfo.InvariantCulture)),
            Paragraph(BriefStyles.FootnoteText, Mark(new XElement(W + "footnoteRef")), Text(" "), runs)));
        return Mark(new XElement(W + "footnoteReference", Attribute("id", id.ToString(CultureInfo.InvariantCulture))));
    }

    public XElement Xml() => new(W + "footnotes", new XAttribute(XNamespace.Xmlns + "w", W), notes);

    private static XElement Mark(XElement content) => new(W + "r", new XElement(W + "rPr", Val("rStyle", BriefStyles.FootnoteReference)), content);

    private static XElement Separator(int id, string kind) => new(
        W + "footnote",
        Attribute("type", kind),
        Attribute("id", id.ToString(CultureInfo.InvariantCulture)),
        new XElement(
            W + "p",
            new XElement(W + "pPr", new XElement(W + "spacing", Attribute("after", 0), Attribute("line", 240), Attribute("lineRule", "auto"))),
            new XElement(W + "r", new XElement(W + kind))));
}
