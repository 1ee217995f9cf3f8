using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Compare.Tests.Documents;

/// <summary>Makes small documents by hand, so that a test can say exactly what is in them.</summary>
internal static class Samples
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    /// <summary>A Word file with this body; the other parts are left away where they are null.</summary>
    public static byte[] Docx(string body, string? numbering = null, string? styles = null, string? footnotes = null, string? endnotes = null, string? comments = null, string? header = null, string relationships = "", string section = "")
    {
        var parts = new List<(string Name, string Kind, string Root, string? Content)>
        {
            ("numbering", "numbering", "w:numbering", numbering), ("styles", "styles", "w:styles", styles), ("footnotes", "footnotes", "w:footnotes", footnotes),
            ("endnotes", "endnotes", "w:endnotes", endnotes), ("comments", "comments", "w:comments", comments), ("header1", "header", "w:hdr", header),
        };
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["word/document.xml"] = $"<w:document {W}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>",
            ["_rels/.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        };
        var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>");
        var links = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var (name, kind, root, content) in parts.Where(p => p.Content is not null))
        {
            files[$"word/{name}.xml"] = $"<{root} {W}>{content}</{root}>";
            types.Append($"<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>");
            links.Append($"<Relationship Id=\"x{name}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{name}.xml\"/>");
        }

        files["word/_rels/document.xml.rels"] = links + relationships + "</Relationships>";
        files["[Content_Types].xml"] = types + "</Types>";
        return Zip(files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value)));
    }

    public static byte[] Zip(IReadOnlyDictionary<string, byte[]> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A paragraph of a Word file.</summary>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A numbered paragraph of a Word file.</summary>
    public static string Numbered(string text, int list, int level) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A PDF: pages of lines, each with its place and size.</summary>
    public static byte[] Pdf(params (string Text, double X, double Y, double Size, bool Bold)[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var plain = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var bold = builder.AddStandard14Font(Standard14Font.TimesBold);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (text, x, y, size, isBold) in lines)
            {
                page.AddText(text, size, new PdfPoint(x, y), isBold ? bold : plain);
            }
        }

        return builder.Build();
    }

    /// <summary>An instrument of three articles, in words of our own, as plain text.</summary>
    public const string Small = """
        Agreement on Lighthouses

        Preamble

        The Parties to this Agreement,

        Considering that ships need light;

        Have agreed as follows:

        CHAPTER I - GENERAL

        Article 1 Terms

        For the purposes of this Agreement:

        (a) "lamp" means whatever shines;

        (b) "keeper" means whoever tends a lamp.

        Article 2 Duties

        1. Each Party shall keep its lamps lit.

        2. A keeper may sleep by day.

        Article 3 Costs

        Each Party shall bear its own costs.
        """;
}
