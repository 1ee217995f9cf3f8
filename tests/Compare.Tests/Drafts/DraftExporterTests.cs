using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Compare.Export.Drafts;
using Compare.Reports;
using Compare.Results;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Compare.Tests.Drafts;

/// <summary>What every output of a comparison promises.</summary>
public class DraftExporterTests
{
    private static readonly IDraftExporter[] All = [new DraftMarkdownExporter(), new DraftHtmlExporter(), new DraftWordExporter(), new DraftExcelExporter(), new DraftJsonExporter()];

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        var again = SampleDrafts.Report(SampleDrafts.Old, SampleDrafts.New, SampleDrafts.Codings);

        Assert.All(All, e => Assert.Equal(e.Export(SampleDrafts.Standard).Value.Files[0].Content.ToArray(), e.Export(again).Value.Files[0].Content.ToArray()));
    }

    [Fact]
    public void Every_output_says_what_was_not_compared() => Assert.All(All, e => Assert.Contains("Pictures.", Readable(e, SampleDrafts.Standard), StringComparison.Ordinal));

    [Fact]
    public void The_first_page_says_what_was_lost()
    {
        var summary = SampleDrafts.Standard.Summary;

        Assert.StartsWith("Safeguards lost: 1. DUE-1 User notification (strong to silent: Art. 4 (old), the provision is deleted", summary[0], StringComparison.Ordinal);
        Assert.Contains("AUT-1", summary[1], StringComparison.Ordinal);
        Assert.Contains(summary, s => s.StartsWith("shall → may, 1 time (weakened): Art. 3(1)", StringComparison.Ordinal));
        Assert.Contains(summary, s => s.Contains("Art. 5 → Art. 2", StringComparison.Ordinal) && s.Contains("moved", StringComparison.Ordinal));
        Assert.Contains(summary, s => s.Contains("1 article was split: Art. 6 → Art. 5 and Art. 6", StringComparison.Ordinal));
        Assert.Contains(summary, s => s.Contains("1 article was inserted: Art. 7", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_that_only_repeats_the_label_stands_once()
    {
        var page = Readable(new DraftHtmlExporter(), SampleDrafts.Standard);

        Assert.Contains(">Preamble</h", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Preamble. Preamble", page + Readable(new DraftMarkdownExporter(), SampleDrafts.Standard), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_marks_changes_and_leaves_the_rest_alone()
    {
        var text = Readable(new DraftMarkdownExporter(), SampleDrafts.Standard);

        Assert.Contains("A judge ~~shall~~ **may** approve every order before crew data are taken.", text, StringComparison.Ordinal);
        Assert.Contains("shall **, where possible,** be erased", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<name>", text, StringComparison.Ordinal);
        Assert.Contains("was Art. 2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("score", text, StringComparison.Ordinal);
        Assert.Contains("score", Readable(new DraftMarkdownExporter(explain: true), SampleDrafts.Standard), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_no_script_a_policy_that_fits_its_style_and_changes_with_names()
    {
        var page = Readable(new DraftHtmlExporter(), SampleDrafts.Standard);
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", page, StringComparison.Ordinal);
        Assert.Contains("<del><span class=\"vh\">[deleted: </span>shall<span class=\"vh\">]</span></del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins><span class=\"vh\">[inserted: </span>may<span class=\"vh\">]</span></ins>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;name&gt; &amp; berth", page, StringComparison.Ordinal);
        Assert.Contains("@media print", style, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_id_of_the_page_is_used_once_and_every_link_has_its_target()
    {
        var page = Readable(new DraftHtmlExporter(), SampleDrafts.Standard);
        var ids = Attributes(page, " id=\"").ToArray();

        Assert.Distinct(ids);
        Assert.All(Attributes(page, " href=\"#"), target => Assert.Contains(target, ids));
    }

    [Fact]
    public void The_workbook_is_valid_and_its_redline_is_rich_text()
    {
        var bytes = new DraftExcelExporter().Export(SampleDrafts.Standard).Value.Files[0].Content.ToArray();
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        var log = Sheet(bytes, 3);
        Assert.Equal(SampleDrafts.Standard.ChangeLog.Length + 1, log.Descendants(S + "row").Count());
        Assert.Contains(log.Descendants(S + "r"), r => r.Descendants(S + "strike").Any() && r.Value.Trim() == "shall");
        Assert.Contains(log.Descendants(S + "r"), r => r.Descendants(S + "u").Any() && r.Value.Trim() == "may");
        Assert.NotNull(log.Element(S + "autoFilter"));
    }

    [Fact]
    public void What_is_longer_than_a_cell_is_cut_and_said()
    {
        var words = string.Join(' ', Enumerable.Range(0, 9_000).Select(i => $"word{i}"));
        var exported = new DraftExcelExporter().Export(SampleDrafts.Report("## Article 1\n\nShort.", $"## Article 1\n\n{words}", []));

        Assert.Equal(DiagnosticCodes.CellCut, Assert.Single(exported.Diagnostics).Code);
        Assert.All(Sheet(exported.Value.Files[0].Content.ToArray(), 3).Descendants(S + "is"), cell => Assert.InRange(cell.Value.Length, 1, 32_767));
    }

    [Fact]
    public void Json_has_the_fields_of_the_contract()
    {
        using var json = JsonDocument.Parse(new DraftJsonExporter().Export(SampleDrafts.Standard).Value.Files[0].Content);
        var root = json.RootElement;

        Assert.Equal(1, root.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(("old.md", "markdown", "00"), (Text(root, "old", "file"), Text(root, "old", "format"), Text(root, "old", "sha256")));
        foreach (var row in root.GetProperty("articles").EnumerateArray().Concat(root.GetProperty("provisions").EnumerateArray()))
        {
            Assert.Contains(row.GetProperty("relation").GetString(), (string[])["matched", "inserted", "deleted", "split", "merged"]);
            _ = (row.GetProperty("old").GetArrayLength(), row.GetProperty("new").GetArrayLength(), row.GetProperty("moved").GetBoolean(), row.GetProperty("renumbered").GetBoolean(), row.GetProperty("edited").GetBoolean());
            _ = row.GetProperty("words").GetProperty("inserted").GetInt32() + row.GetProperty("words").GetProperty("deleted").GetInt32() + row.GetProperty("words").GetProperty("kept").GetInt32();
        }

        Assert.All(root.GetProperty("provisions").EnumerateArray().SelectMany(p => p.GetProperty("redline").EnumerateArray()), p => Assert.Contains(Text(p, "op"), (string[])["keep", "insert", "delete"]));
        var shift = root.GetProperty("modality")[0];
        Assert.Equal(("art_2__para_1", "art_3__para_1", "shall", "may", "weakened"), (Text(shift, "old"), Text(shift, "new"), Text(shift, "from"), Text(shift, "to"), Text(shift, "effect")));
        var reference = root.GetProperty("references")[0];
        Assert.Equal(("art_4", "Article 2", "Article 3", true), (Text(reference, "new"), Text(reference, "from"), Text(reference, "to"), reference.GetProperty("follows").GetBoolean()));
        var lost = root.GetProperty("safeguards").EnumerateArray().Single(s => Text(s, "safeguard") == "DUE-1");
        Assert.Equal(("strong", "silent", "lost"), (Text(lost, "old"), Text(lost, "new"), Text(lost, "effect")));
        Assert.Equal("art_4", Text(lost.GetProperty("because")[0], "old"));
        Assert.Equal(1, root.GetProperty("totals").GetProperty("moved").GetInt32());
        Assert.Equal("Pictures.", root.GetProperty("notCompared")[0].GetString());
    }

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static XElement Sheet(byte[] xlsx, int number)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(xlsx));
        using var part = archive.GetEntry($"xl/worksheets/sheet{number}.xml")!.Open();
        return XElement.Load(part);
    }

    private static string? Text(JsonElement element, params string[] path) => path.Aggregate(element, (e, name) => e.GetProperty(name)).GetString();

    private static IEnumerable<string> Attributes(string page, string start)
    {
        for (var at = page.IndexOf(start, StringComparison.Ordinal); at >= 0; at = page.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            yield return page[(at + start.Length)..page.IndexOf('"', at + start.Length)];
        }
    }

    /// <summary>The text of a file; of an Office file, that of all its parts.</summary>
    private static string Readable(IDraftExporter exporter, DraftReport report)
    {
        var content = exporter.Export(report).Value.Files[0].Content.ToArray();
        if (exporter.Format is not ("docx" or "xlsx"))
        {
            return Encoding.UTF8.GetString(content);
        }

        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(content));
        return string.Concat(archive.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
