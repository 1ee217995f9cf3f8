using System.Xml.Linq;
using Compare.Documents;
using DocumentFormat.OpenXml.Packaging;

namespace Compare.Reading.Documents;

/// <summary>The parts of a Word file beside its body. DocumentFormat.OpenXml finds them; its typed model of their content, which costs most of the time, is not made.</summary>
internal sealed class WordParts(MainDocumentPart main, ReadingLimits limits, ExpansionCount expansion)
{
    // Read before the body is, which may come from another thread: a container gives one part at a time.
    private readonly Lazy<Dictionary<int, XElement>> footnotes = Begun(() => Notes(main.FootnotesPart, "footnote", limits, expansion));
    private readonly Lazy<Dictionary<int, XElement>> endnotes = Begun(() => Notes(main.EndnotesPart, "endnote", limits, expansion));

    public XElement? Styles => WordPart.Load(main.StyleDefinitionsPart, limits, expansion);

    public XElement? Numbering => WordPart.Load(main.NumberingDefinitionsPart, limits, expansion);

    /// <summary>Page headers and footers.</summary>
    public IEnumerable<XElement> Furniture => main.HeaderParts.Cast<OpenXmlPart>().Concat(main.FooterParts).Select(p => WordPart.Load(p, limits, expansion)).OfType<XElement>();

    public int Comments => WordPart.Load(main.WordprocessingCommentsPart, limits, expansion)?.Elements(WordNames.W + "comment").Count() ?? 0;

    public int Images => main.ImageParts.Count();

    public int EmbeddedObjects => main.EmbeddedObjectParts.Count() + main.EmbeddedPackageParts.Count();

    /// <summary>Relations to files outside, hyperlinks apart.</summary>
    public int OutsideFiles => main.ExternalRelationships.Count();

    public XElement? Footnote(int id) => footnotes.Value.GetValueOrDefault(id);

    public XElement? Endnote(int id) => endnotes.Value.GetValueOrDefault(id);

    /// <summary>A value that is made now; what was wrong with it is said when it is asked for.</summary>
    private static Lazy<Dictionary<int, XElement>> Begun(Func<Dictionary<int, XElement>> make)
    {
        var value = new Lazy<Dictionary<int, XElement>>(make);
        try
        {
            _ = value.Value;
        }
#pragma warning disable CA1031 // It is kept and thrown again.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        return value;
    }

    private static Dictionary<int, XElement> Notes(OpenXmlPart? part, string name, ReadingLimits limits, ExpansionCount expansion)
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
