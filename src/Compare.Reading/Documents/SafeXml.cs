using System.Text;
using System.Xml;
using System.Xml.Linq;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>Loads XML without DTDs, entities and fetching, and no deeper than the bound.</summary>
internal static class SafeXml
{
    /// <summary>How much of a file's begin is searched for a document type.</summary>
    public const int HeadLength = 4096;

    public static XElement Load(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        Check(content, limits);
        using var stream = ContentStream.Of(content);
        using var reader = System.Xml.XmlReader.Create(stream, Settings());
        return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root ?? throw new XmlException("no root element");
    }

    /// <summary>Refuses a document type that defines anything: entities are the way to do harm with XML.</summary>
    public static void RefuseDocumentType(ReadOnlySpan<byte> begin)
    {
        var head = Encoding.Latin1.GetString(begin).Replace("\0", "", StringComparison.Ordinal);
        var doctype = head.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (doctype >= 0 && (head.IndexOf('>', doctype) is var end && (end < 0 || head.AsSpan(doctype, end - doctype).Contains('['))))
        {
            throw new LimitException(
                DiagnosticCodes.Forbidden,
                "The file brings its own document type with entities, which can be made to do harm and is not read. Take the part in <!DOCTYPE … [ … ]> out and try again.");
        }
    }

    /// <summary>Reads through once: the depth and the number of paragraphs (<c>p</c>) are within their bounds, and it is well-formed.</summary>
    public static void Check(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        RefuseDocumentType(content.Span[..Math.Min(content.Length, HeadLength)]);
        using var stream = ContentStream.Of(content);
        using var reader = System.Xml.XmlReader.Create(stream, Settings());
        var paragraphs = 0;
        while (reader.Read())
        {
            if (reader.Depth > limits.Depth)
            {
                throw LimitException.Depth(limits.Depth, (reader as IXmlLineInfo)?.LineNumber ?? 0);
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "p" && ++paragraphs > limits.Paragraphs)
            {
                throw LimitException.Paragraphs(limits.Paragraphs);
            }
        }
    }

    public static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
        CloseInput = true,
    };
}
