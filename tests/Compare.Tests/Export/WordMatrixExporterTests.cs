using System.IO.Compression;
using System.Xml.Linq;
using Compare.Codings;
using Compare.Export;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Compare.Tests.Export;

/// <summary>The Word briefing: valid, with real headings, tables, footnotes and contents, and readable in LibreOffice.</summary>
public sealed class WordMatrixExporterTests : IDisposable
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly byte[] Briefing = Assert.Single(new WordMatrixExporter().Export(Exports.Report).Value.Files).Content.ToArray();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compare-brief-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void It_is_valid_OpenXML()
    {
        using var stream = new MemoryStream(Briefing);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Headings_follow_groups_and_safeguards_and_the_contents_lead_to_them()
    {
        var document = Part("word/document.xml");
        var headings = document.Descendants(W + "p").Where(p => Style(p).StartsWith("Heading", StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            Exports.Report.Groups.SelectMany(g => g.Rows.Select(r => $"{r.SafeguardId} {r.Title}").Prepend(g.Title)),
            headings.Select(Text).Where(t => Exports.Report.Groups.Any(g => t == g.Title || g.Rows.Any(r => t == $"{r.SafeguardId} {r.Title}"))));
        var bookmarks = headings.ToDictionary(h => (string)h.Descendants(W + "bookmarkStart").Single().Attribute(W + "name")!, Text, StringComparer.Ordinal);
        var contents = document.Descendants(W + "hyperlink").ToArray();
        Assert.Equal(headings.Length, contents.Length);
        Assert.All(contents, c => Assert.StartsWith(bookmarks[(string)c.Attribute(W + "anchor")!], Text(c), StringComparison.Ordinal));
        Assert.Equal(headings.Select(h => Style(h)[^1]), contents.Select(c => Style(c.Parent!)[^1]));
    }

    [Fact]
    public void Every_table_repeats_its_header_row_and_says_what_it_is()
    {
        var tables = Part("word/document.xml").Descendants(W + "tbl").ToArray();
        Assert.Equal(8 + 3, tables.Length);
        Assert.All(tables, t => Assert.Single(t.Elements(W + "tr"), r => r.Descendants(W + "tblHeader").Any()));
        Assert.All(tables, t => Assert.NotEqual("", (string)t.Descendants(W + "tblCaption").Single().Attribute(W + "val")!));
        Assert.All(tables, t => Assert.All(t.Elements(W + "tr"), r => Assert.Equal(t.Descendants(W + "gridCol").Count(), r.Elements(W + "tc").Count())));
    }

    [Fact]
    public void Every_answer_has_its_level_in_words_and_a_footnote_with_its_provisions()
    {
        var document = Part("word/document.xml");
        var notes = Part("word/footnotes.xml").Elements().Where(f => f.Attribute(W + "type") is null).ToDictionary(f => (string)f.Attribute(W + "id")!, Text);
        var calls = document.Descendants(W + "footnoteReference").Select(r => (string)r.Attribute(W + "id")!).ToArray();
        Assert.Equal(notes.Keys.Order(StringComparer.Ordinal), calls.Order(StringComparer.Ordinal));
        var text = Text(document);
        foreach (var (cell, id) in Exports.Cells.Zip(calls))
        {
            Assert.All(cell.Pinpoints, p => Assert.Contains(p.Label, notes[id], StringComparison.Ordinal));
            Assert.Contains(cell.EvidenceIds.IsEmpty ? "Series 1" : $"Evidence: {cell.EvidenceIds[0]}", notes[id], StringComparison.Ordinal);
            Assert.Contains($"{cell.Level.Symbol()} {cell.LevelWords}", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_key_phrase_bears_its_language() =>
        Assert.Contains(Part("word/footnotes.xml").Descendants(W + "r"), r => (string?)r.Descendants(W + "lang").SingleOrDefault()?.Attribute(W + "val") == "id");

    [Fact]
    public void LibreOffice_opens_it_and_numbers_its_pages()
    {
        var file = Path.Combine(folder.FullName, "briefing.docx");
        File.WriteAllBytes(file, Briefing);
        OtherProgramsTests.Run(
            "libreoffice", "--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--convert-to", "pdf", "--outdir", folder.FullName, file);
        var text = OtherProgramsTests.Run("pdftotext", "-layout", Path.ChangeExtension(file, ".pdf"), "-");
        Assert.Matches(@"(?m)^ *At a glance ?\.{5,} *2", text);
        Assert.Contains("Page 1 of ", text, StringComparison.Ordinal);
        Assert.Contains("unverified", text, StringComparison.Ordinal);
    }

    private static string Style(XElement paragraph) => (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "";

    private static string Text(XElement element) => string.Concat(element.Descendants(W + "t").Select(t => t.Value));

    private static XElement Part(string name)
    {
        using var archive = new ZipArchive(new MemoryStream(Briefing));
        using var part = archive.GetEntry(name)!.Open();
        return XElement.Load(part);
    }
}
