using System.Globalization;
using System.Xml.Linq;

namespace Compare.Reading.Documents;

/// <summary>The names in a Word file's XML that are read here, and their attributes' values.</summary>
internal static class WordNames
{
    /// <summary>WordprocessingML (ECMA-376).</summary>
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Formulas.</summary>
    public static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>Markup compatibility: the same content for new and for old programs.</summary>
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static readonly XName ValName = W + "val";

    /// <summary>The usual namespace for one of the strict format.</summary>
    public static XNamespace Usual(string uri) => uri switch
    {
        "http://purl.oclc.org/ooxml/wordprocessingml/main" => W,
        "http://purl.oclc.org/ooxml/officeDocument/math" => M,
        _ => XNamespace.Get(uri),
    };

    /// <summary>The first element inside another; null where there is none.</summary>
    public static XElement? FirstElement(this XElement parent) => parent.HasElements ? parent.FirstNode as XElement ?? NextElement(parent.FirstNode!) : null;

    /// <summary>The element after a node; null where there is none.</summary>
    public static XElement? NextElement(this XNode node)
    {
        var next = node.NextNode;
        while (next is not null and not XElement)
        {
            next = next.NextNode;
        }

        return (XElement?)next;
    }

    /// <summary><c>w:val</c> of a child: <c>&lt;w:pStyle w:val="Heading1"/&gt;</c>.</summary>
    public static string? Val(this XElement? parent, string child) => parent?.Element(W + child)?.Attribute(ValName)?.Value;

    public static string? Attr(this XElement element, string name) => element.Attribute(W + name)?.Value;

    /// <summary>A whole number. A value that is none (<c>numId="j"</c>) counts as absent: one bad attribute must not cost the whole document.</summary>
    public static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch; null for what is neither yes nor no.</summary>
    public static bool? Switch(string? value) => value switch
    {
        "1" or "true" or "on" => true,
        "0" or "false" or "off" => false,
        _ => null,
    };
}
