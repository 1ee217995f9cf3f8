using System.Xml.Linq;
using Compare.Documents;
using DocumentFormat.OpenXml.Packaging;

namespace Compare.Reading.Documents;

/// <summary>The parts of a Word file beside its body. DocumentFormat.OpenXml finds them; its typed model of their content, which costs most of the time, is not made.</summary>
internal sealed class WordParts(MainDocumentPart main, ReadingLimits limits, ExpansionCount expansion)
{
    private Dictionary<int, XElement>? footnotes;
    private Dictionary<int, XElement>? endnotes;

    public XElement? Styles => WordPart.Load(main.StyleDefinitionsPart, limits, expansion);

    public XElement? Numbering => WordPart.Load(main.NumberingDefinitionsPart, limits, expansion);

    /// <summary>Page headers and footers.</summary>
    public IEnumerable<XElement> Furniture => main.HeaderParts.Cast<OpenXmlPart>().Concat(main.FooterParts).Select(p => WordPart.Load(p, limits, expansion)).OfType<XElement>();

    public int Comments => WordPart.Load(main.WordprocessingCommentsPart, limits, expansion)?.Elements(WordNames.W + "comment").Count() ?? 0;

    public int Images => main.ImageParts.Count();

    public int EmbeddedObjects => main.EmbeddedObjectParts.Count() + main.EmbeddedPackageParts.Count();

    /// <summary>Relations to files outside, hyperlinks apart.</summary>
    public int OutsideFiles => main.ExternalRelationships.Count();

    public XElement? Footnote(int id) => (footnotes ??= Notes(main.FootnotesPart, "footnote")).GetValueOrDefault(id);

    public XElement? Endnote(int id) => (endnotes ??= Notes(main.EndnotesPart, "endnote")).GetValueOrDefault(id);

    private Dictionary<int, XElement> Notes(OpenXmlPart? part, string name)
    {
        var notes = new Dictionary<int, XElement>();
        foreach (var note in WordPart.Load(part, limits, expansion)?.Elements(WordNames.W + name) ?? [])
        {
            if (WordNames.Number(note.Attr("id")) is { } id)
            {
                notes.TryAdd(id, note);
            }
        }

        return notes;
    }
}
