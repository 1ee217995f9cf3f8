using System.Collections.Immutable;
using Compare.Codings;
using Compare.Export;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Compare.Tests.Export;

public class MarkdownMatrixExporterTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private static readonly ImmutableDictionary<string, string> Files = Exports.Texts(new MarkdownMatrixExporter());

    private static readonly ImmutableDictionary<string, MarkdownDocument> Pages =
        Files.ToImmutableDictionary(f => f.Key, f => Markdown.Parse(f.Value, Pipeline), StringComparer.Ordinal);

    [Fact]
    public void Every_link_leads_to_a_page_and_an_anchor_that_exist()
    {
        var checkedLinks = 0;
        foreach (var (path, page) in Pages)
        {
            foreach (var link in page.Descendants<LinkInline>().Where(l => !l.Url!.StartsWith("https://", StringComparison.Ordinal)))
            {
                var parts = link.Url!.Split('#');
                var target = parts[0].Length == 0 ? path : new Uri(new Uri("file:///" + path), parts[0]).AbsolutePath[1..];
                Assert.True(Pages.ContainsKey(target), $"{path} → {link.Url}");
                Assert.True(parts.Length == 1 || Anchors(Pages[target]).Contains(parts[1]), $"{path} → {link.Url}");
                checkedLinks++;
            }
        }

        Assert.True(checkedLinks > 100);
    }

    [Fact]
    public void The_anchor_of_a_provision_is_its_canonical_pinpoint()
    {
        foreach (var provision in Exports.Report.Provisions)
        {
            Assert.Contains(provision.Canonical.ToLowerInvariant(), Anchors(Pages[$"instruments/{provision.InstrumentId}.md"]));
        }
    }

    [Fact]
    public void Repeated_addresses_get_numbered_anchors_as_on_GitHub()
    {
        var provision = Exports.Report.Provisions.First(p => p.InstrumentId == "alpha");
        var report = Exports.Report.WithRows(
            [Exports.Report.EvidenceRows()[0] with { Canonical = "point_a" }], new[] { "facts", "point_A", "point_a" }.Select(c => provision with { Canonical = c }));
        var page = new MarkdownMatrixExporter().Export(report).Value.Files.Single(f => f.Path == "instruments/alpha.md");
        var document = Markdown.Parse(System.Text.Encoding.UTF8.GetString(page.Content.Span), Pipeline);
        Assert.Equal(["facts", "facts-1", "point_a", "point_a-1"], Anchors(document).Where(a => a.Contains("fact") || a.Contains("point")));
        Assert.Contains("#point_a-1", document.Descendants<LinkInline>().Select(l => l.Url));
    }

    [Fact]
    public void Every_answer_has_a_footnote_and_every_footnote_is_used()
    {
        var page = Pages["matrix.md"];
        var notes = page.Descendants<Footnote>().ToArray();
        Assert.Equal(Exports.Cells.Count(), notes.Length);
        Assert.Equal(notes.Length, page.Descendants<FootnoteLink>().Count(l => !l.IsBackLink));
        Assert.DoesNotContain(page.Descendants<LiteralInline>(), t => t.Content.ToString().Contains("[^", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_answer_says_its_level_in_words_and_whether_it_is_unverified()
    {
        var tables = Pages["matrix.md"].Descendants<Table>().Skip(2).ToArray();
        foreach (var (group, table) in Exports.Report.Groups.Zip(tables))
        {
            foreach (var (row, shown) in group.Rows.Zip(table.Skip(1).Cast<TableRow>()))
            {
                foreach (var (cell, text) in row.Cells.Zip(shown.Skip(1).Select(Text)))
                {
                    Assert.StartsWith(cell.Level.Symbol() + " " + cell.LevelWords, text, StringComparison.Ordinal);
                    Assert.Equal(cell.IsUnverified, text.Contains("unverified", StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public void Rows_of_a_table_have_as_many_cells_as_its_head()
    {
        foreach (var table in Pages.Values.SelectMany(p => p.Descendants<Table>()))
        {
            var columns = ((TableRow)table[0]).Count;
            Assert.All(table.Cast<TableRow>(), row => Assert.Equal(columns, row.Count));
        }

        Assert.Equal(2 + Exports.Report.Groups.Length, Pages["matrix.md"].Descendants<Table>().Count());
    }

    [Fact]
    public void Text_is_shown_as_it_is_and_never_as_markup()
    {
        Assert.All(Pages.Values, page => Assert.Empty(page.Descendants<HtmlBlock>()));
        Assert.All(Pages.Values, page => Assert.Empty(page.Descendants<HtmlInline>()));
        Assert.All(Pages.Values, page => Assert.Empty(page.Descendants<ListBlock>()));
        var awkward = SampleReport.Awkward.Replace("\n", " ", StringComparison.Ordinal);
        Assert.Contains(Pages["matrix.md"].Descendants<Footnote>(), f => Text(f).Contains(awkward, StringComparison.Ordinal));
        var cells = Pages["instruments/alpha.md"].Descendants<TableCell>().Select(Text);
        Assert.Contains(cells, c => c.StartsWith(SampleReport.Formula, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_begins_with_front_matter_and_one_title()
    {
        foreach (var (path, text) in Files)
        {
            Assert.Matches("^---\ntitle: \".*\"\ndescription: \".*\"\ncorpus_version: \"2026.1\"\n---\n\n# ", text);
            Assert.Equal(1, Pages[path].Descendants<HeadingBlock>().Count(h => h.Level == 1));
        }
    }

    [Fact]
    public void Official_wording_is_a_quotation_with_its_language()
    {
        var page = Pages["instruments/beta.md"];
        Assert.Contains(page.Descendants<QuoteBlock>(), q => Text(q) == SampleReport.Indonesian);
        Assert.Contains("Official wording (id):", Files["instruments/beta.md"], StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Anchors(MarkdownDocument page) =>
        [.. page.Descendants<HeadingBlock>().Select(h => h.GetAttributes().Id!)];

    private static string Text(MarkdownObject block) => string.Concat(block.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));
}
