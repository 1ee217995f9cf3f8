using System.Xml;
using System.Xml.Linq;
using Compare.Documents;
using DocumentFormat.OpenXml.Packaging;

namespace Compare.Reading.Documents;

/// <summary>
/// One XML part of a Word file, read once and within the bounds: the body's children one after the other, so that a long document is never held as a tree.
/// The names of the strict format become those of the usual one.
/// </summary>
internal sealed class WordPart : IDisposable
{
    private const int NamePlaces = 64;
    private readonly ReadingLimits limits;
    private readonly System.Xml.XmlReader reader;

    /// <summary>The names met last, at places that follow from their letters: a document has few, and the reader gives the same strings for the same name.</summary>
    private readonly (string Uri, string Local, XName Name)[] names = new (string, string, XName)[NamePlaces];
    private int paragraphs;

    private WordPart(OpenXmlPart part, ReadingLimits limits, ExpansionCount expansion)
    {
        this.limits = limits;
        reader = System.Xml.XmlReader.Create(expansion.Watch(part.GetStream(FileMode.Open, FileAccess.Read)), SafeXml.Settings());
    }

    /// <summary>The whole part as a tree; null where the file has no such part.</summary>
    public static XElement? Load(OpenXmlPart? part, ReadingLimits limits, ExpansionCount expansion)
    {
        if (part is null)
        {
            return null;
        }

        using var opened = new WordPart(part, limits, expansion);
        opened.reader.MoveToContent();
        var root = opened.Element();
        opened.ReadToEnd();
        return root;
    }

    /// <summary>The elements of the body, each as a tree of its own; null where the part has no body.</summary>
    public static IEnumerable<XElement>? BodyOf(MainDocumentPart part, ReadingLimits limits, ExpansionCount expansion)
    {
        var opened = new WordPart(part, limits, expansion);
        if (opened.reader.MoveToContent() == XmlNodeType.Element && !opened.reader.IsEmptyElement && opened.Name() == WordNames.W + "document" && opened.FindBody())
        {
            return opened.Body();
        }

        opened.Dispose();
        return null;
    }

    public void Dispose() => reader.Dispose();

    private bool FindBody()
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                return false;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (Name() == WordNames.W + "body")
            {
                return true;
            }
            else
            {
                reader.Skip();
            }
        }

        return false;
    }

    private IEnumerable<XElement> Body()
    {
        using (this)
        {
            var hasChildren = !reader.IsEmptyElement;
            while (hasChildren && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    yield return Element();
                }
            }

            ReadToEnd();
        }
    }

    /// <summary>What follows is read although nothing in it is used: a file that was cut off must be known for one.</summary>
    private void ReadToEnd()
    {
        while (reader.Read())
        {
        }
    }

    /// <summary>The element that the reader stands at, to its end; by a loop, since a file may be nested deeper than a stack.</summary>
    private XElement Element()
    {
        var root = Start(out var isEmpty);
        var at = isEmpty ? null : root;
        while (at is not null && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "rPr" && at.Name.LocalName == "r":
                    PassOver();
                    break;
                case XmlNodeType.Element:
                    var child = Start(out isEmpty);
                    at.Add(child);
                    at = isEmpty ? at : child;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when HoldsText(at):
                    at.Add(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    at = at == root ? null : at.Parent;
                    break;
            }
        }

        return root;
    }

    /// <summary>How a run looks says nothing here; it often takes more room than its words.</summary>
    private void PassOver()
    {
        var (depth, isEmpty) = (reader.Depth, reader.IsEmptyElement);
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
            CheckDepth();
        }
    }

    private void CheckDepth()
    {
        if (reader.Depth > limits.Depth)
        {
            throw LimitException.Depth(limits.Depth, (reader as IXmlLineInfo)?.LineNumber ?? 0);
        }
    }

    private XElement Start(out bool isEmpty)
    {
        CheckDepth();
        isEmpty = reader.IsEmptyElement;
        var element = new XElement(Name());
        if (element.Name.LocalName == "p" && ++paragraphs > limits.Paragraphs)
        {
            throw LimitException.Paragraphs(limits.Paragraphs);
        }

        while (reader.MoveToNextAttribute())
        {
            // Marks of the editing session (w:rsidR …) and of white space stand on nearly every element and say nothing here; declarations of namespaces were used by now.
            if (!reader.LocalName.StartsWith("rsid", StringComparison.Ordinal) && reader.Prefix is not ("xmlns" or "xml") && reader.Name != "xmlns")
            {
                element.Add(new XAttribute(Name(), reader.Value));
            }
        }

        return element;
    }

    /// <summary>White space between elements is layout of the XML.</summary>
    private static bool HoldsText(XElement element) => element.Name.LocalName is "t" or "delText" or "instrText" or "delInstrText";

    private XName Name()
    {
        var (uri, local) = (reader.NamespaceURI, reader.LocalName);
        ref var known = ref names[(local.Length + (31 * local[0]) + (7 * local[^1])) % NamePlaces];
        if (!ReferenceEquals(known.Local, local) || !ReferenceEquals(known.Uri, uri))
        {
            known = (uri, local, WordNames.Usual(uri) + local);
        }

        return known.Name;
    }
}
