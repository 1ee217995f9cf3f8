using System.Text;
using System.Xml;
using System.Xml.Linq;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Documents;

/// <summary>Loads XML without DTDs, entities and fetching, and no deeper than the bound.</summary>
internal static class SafeXml
{
    public static XElement Load(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        Check(content, limits);
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var reader = System.Xml.XmlReader.Create(stream, Settings());
        return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root ?? throw new XmlException("no root element");
    }

    /// <summary>Reads through once: the depth and, in a Word file, the number of paragraphs are within their bounds, and it is well-formed.</summary>
    public static void Check(ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        var head = Encoding.Latin1.GetString(content.Span[..Math.Min(content.Length, 4096)]).Replace("\0", "", StringComparison.Ordinal);
        var doctype = head.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (doctype >= 0 && (head.IndexOf('>', doctype) is var end && (end < 0 || head.AsSpan(doctype, end - doctype).Contains('['))))
        {
            throw new LimitException(
                DiagnosticCodes.Forbidden,
                "The file brings its own document type with entities, which can be made to do harm and is not read. Take the part in <!DOCTYPE … [ … ]> out and try again.");
        }

        using var stream = new MemoryStream(content.ToArray(), writable: false);
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

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
        CloseInput = true,
    };
}
