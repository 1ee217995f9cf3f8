using System.IO.Compression;
using System.Xml.Linq;
using Compare.Export.Drafts;
using Compare.Reports;
using Compare.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Compare.Tests.Drafts;

/// <summary>The Word document does what Word's own buttons do: accept all gives the new draft, reject all the old one.</summary>
public class WordExporterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Accepting_all_gives_the_new_draft_and_rejecting_all_the_old_one(bool nativeMoves)
    {
        var report = SampleDrafts.Standard;
        var body = Body(Export(report, nativeMoves));

        Assert.Equal(Draft(SampleDrafts.New), Decide(body, accept: true));
        Assert.Equal(Draft(SampleDrafts.Old), Decide(body, accept: false));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_measured_pair_round_trips(bool nativeMoves)
    {
        var shared = Repository.Shared();
        Assert.SkipWhen(shared is null, "The measured pair is not part of the project. Put the folder \"shared\" beside it, or name it in COMPARE_SHARED.");
        string Text(string name) => File.ReadAllText(Path.Combine(shared!, "drafts", "budapest-x1", name));
        var report = SampleDrafts.Report(Text("A.md"), Text("B.md"), []);
        var body = Body(Export(report, nativeMoves));

        Assert.Equal(Draft(Text("B.md")), Decide(body, accept: true));
        Assert.Equal(Draft(Text("A.md")), Decide(body, accept: false));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_document_is_valid(bool nativeMoves)
    {
        using var stream = new MemoryStream(Export(SampleDrafts.Standard, nativeMoves));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Author_and_date_are_those_asked_for_and_every_change_has_its_own_id()
    {
        var exported = new DraftWordExporter("A. <Reviewer>", "2026-11-23T10:00:00Z").Export(SampleDrafts.Standard).Value.Files[0].Content.ToArray();
        var changes = Body(exported).Descendants().Where(e => e.Name == W + "ins" || e.Name == W + "del").ToArray();

        Assert.NotEmpty(changes);
        Assert.All(changes, c => Assert.Equal(("A. <Reviewer>", "2026-11-23T10:00:00Z"), ((string)c.Attribute(W + "author")!, (string)c.Attribute(W + "date")!)));
        Assert.Distinct(changes.Select(c => (string)c.Attribute(W + "id")!));
    }

    [Fact]
    public void Moves_are_native_only_where_asked_for_and_come_in_pairs()
    {
        Assert.Empty(Body(Export(SampleDrafts.Standard, nativeMoves: false)).Descendants(W + "moveFromRangeStart"));

        var body = Body(Export(SampleDrafts.Standard, nativeMoves: true));
        var from = body.Descendants(W + "moveFromRangeStart").Select(e => (string)e.Attribute(W + "name")!).ToArray();
        Assert.NotEmpty(from);
        Assert.Equal(from.Order(StringComparer.Ordinal), body.Descendants(W + "moveToRangeStart").Select(e => (string)e.Attribute(W + "name")!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(Export(SampleDrafts.Standard, false), Export(SampleDrafts.Report(SampleDrafts.Old, SampleDrafts.New, SampleDrafts.Codings), false));

    private static byte[] Export(DraftReport report, bool nativeMoves) => new DraftWordExporter(nativeMoves: nativeMoves).Export(report).Value.Files[0].Content.ToArray();

    private static XElement Body(byte[] docx)
    {
        using var archive = new ZipArchive(new MemoryStream(docx));
        using var part = archive.GetEntry("word/document.xml")!.Open();
        return XElement.Load(part).Element(W + "body")!;
    }

    /// <summary>The lines of a draft by itself: those of its comparison with itself.</summary>
    private static string[] Draft(string text) =>
        [.. SampleDrafts.Report(text, text, []).Comparison.Lines.Select(l => Recovered.Folded(string.Concat(l.Pieces.Select(p => p.Text))))];

    /// <summary>What Word does: changes of one kind are taken away with their text, the others lose their mark; a paragraph whose mark goes goes too.</summary>
    private static string[] Decide(XElement body, bool accept)
    {
        XName[] gone = accept ? [W + "del", W + "moveFrom"] : [W + "ins", W + "moveTo"];
        var lines = new List<string>();
        foreach (var paragraph in body.Elements(W + "p"))
        {
            var mark = paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Elements().FirstOrDefault();
            var text = string.Concat(paragraph.Descendants().Where(e => (e.Name == W + "t" || e.Name == W + "delText" || e.Name == W + "br") && !e.Ancestors().Any(a => gone.Contains(a.Name)))
                .Select(e => e.Name == W + "br" ? "\n" : e.Value));
            if (mark is not null && gone.Contains(mark.Name))
            {
                Assert.Equal("", text); // nothing of a line that goes may stay and run into the next one
                continue;
            }

            lines.Add(Recovered.Folded(text));
        }

        return [.. lines];
    }
}
