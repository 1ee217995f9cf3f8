using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Compare.Codings;
using Compare.Export;
using Compare.Export.Site;
using Compare.Reports;
using Compare.Tests.Support;

namespace Compare.Tests.Export.Site;

/// <summary>What holds for every page, read as files.</summary>
public class SiteFormTests
{
    private static readonly string[] UrlAttributes = ["href", "src"];

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        var again = SiteExporter.Export(SampleReport.Create(), Sites.Sources).Files;

        Assert.Equal(Sites.Sample.Keys.Order(StringComparer.Ordinal), again.Select(f => f.Path).Order(StringComparer.Ordinal));
        Assert.All(again, f => Assert.True(f.Content.Span.SequenceEqual(Sites.Sample[f.Path].Span), f.Path));
    }

    [Fact]
    public void An_empty_report_makes_a_site() =>
        Assert.NotEmpty(SiteExporter.Export(new MatrixReport("Title", "Subtitle", "1", [], [], [], [], ReportDetails.Of([]), [], []), new SiteSources("", "", "", [], [])).Files);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_link_leads_to_a_file_and_a_place_in_it(bool isShipped)
    {
        var site = isShipped ? Sites.Shipped : Sites.Sample;
        var ids = Sites.Pages(site).ToDictionary(p => p, p => Sites.Page(site, p).Descendants().Attributes("id").Select(a => a.Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var links = Sites.Pages(site).Where(p => p != "404.html").SelectMany(p => Sites.Page(site, p).Descendants().Attributes().Where(a => UrlAttributes.Contains(a.Name.LocalName)).Select(a => (Page: p, a.Value))).ToArray();

        Assert.True(links.Length > 500);
        Assert.All(links.Distinct(), link =>
        {
            if (link.Value.StartsWith("https://", StringComparison.Ordinal) || link.Value.StartsWith("http://", StringComparison.Ordinal))
            {
                return;
            }

            Assert.False(link.Value.StartsWith('/'), $"{link.Page}: {link.Value} is not relative");
            var target = new Uri(new Uri("http://x/a/b/" + link.Page), link.Value);
            Assert.StartsWith("/a/b/", target.AbsolutePath, StringComparison.Ordinal);
            var path = Uri.UnescapeDataString(target.AbsolutePath["/a/b/".Length..]);
            Assert.True(site.ContainsKey(path), $"{link.Page}: {link.Value} leads to no file");
            if (target.Fragment.Length > 1 && ids.TryGetValue(path, out var places))
            {
                Assert.True(places.Contains(Uri.UnescapeDataString(target.Fragment[1..])), $"{link.Page}: {link.Value} leads to no place");
            }
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ids_are_unique_on_each_page(bool isShipped)
    {
        var site = isShipped ? Sites.Shipped : Sites.Sample;
        Assert.All(Sites.Pages(site), p => Assert.Distinct(Sites.Page(site, p).Descendants().Attributes("id").Select(a => a.Value)));
    }

    [Fact]
    public void Every_cell_coding_and_provision_of_the_corpus_has_its_address()
    {
        var report = ShippedCorpus.Report;
        var ids = Sites.Pages(Sites.Shipped).ToDictionary(p => p, p => Sites.Page(Sites.Shipped, p).Descendants().Attributes("id").Select(a => a.Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

        Assert.All(report.Groups.SelectMany(g => g.Rows).SelectMany(r => r.Cells), c => Assert.Contains(c.InstrumentId, ids[$"safeguards/{c.SafeguardId}.html"]));
        Assert.All(report.Evidence, e => Assert.Contains(e.Id, ids[$"safeguards/{e.SafeguardId}.html"]));
        Assert.All(report.Provisions, p => Assert.Contains(p.Canonical, ids[$"instruments/{p.InstrumentId}.html"]));
    }

    [Fact]
    public void Every_page_carries_the_policy_and_nothing_that_it_would_stop()
    {
        Assert.All(Sites.Pages(Sites.Sample), path =>
        {
            var page = Sites.Page(Sites.Sample, path);
            var policy = Assert.Single(page.Descendants("meta"), m => (string?)m.Attribute("http-equiv") == "Content-Security-Policy");
            Assert.Equal(Layout.Policy, (string?)policy.Attribute("content"));
            Assert.Empty(page.Descendants("style"));
            Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.All(page.Descendants("script"), s => Assert.True(s.Attribute("src") is not null || (string?)s.Attribute("type") == "application/ld+json"));
            Assert.All(page.Descendants("a").Attributes("href"), a => Assert.DoesNotContain("javascript:", a.Value, StringComparison.OrdinalIgnoreCase));
        });
        Assert.DoesNotContain("unsafe", Layout.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_the_corpus_is_text_on_the_page()
    {
        var page = Sites.Page(Sites.Sample, "instruments/alpha.html");

        Assert.Empty(Sites.Pages(Sites.Sample).SelectMany(p => Sites.Page(Sites.Sample, p).Descendants("tag")));
        Assert.Contains(page.Descendants("p"), p => p.Value.ReplaceLineEndings("\n") == SampleReport.Awkward);
    }

    [Fact]
    public void Prose_keeps_no_raw_markup_and_no_link_but_to_the_web()
    {
        var prose = Sites.Page(Sites.Sample, "method.html").Descendants("section").Single(s => (string?)s.Attribute("id") == "guidelines");

        Assert.Empty(prose.Descendants("b").Concat(prose.Descendants("script")).Concat(prose.Descendants("i")));
        Assert.Contains("<script>alert(1)</script>", prose.Value, StringComparison.Ordinal);
        Assert.Equal(["https://example.org/a"], prose.Descendants("a").Attributes("href").Select(a => a.Value));
        Assert.Contains("a trick", prose.Value, StringComparison.Ordinal);
        Assert.All(prose.Descendants("th"), th => Assert.Equal("col", (string?)th.Attribute("scope")));
    }

    [Fact]
    public void What_is_not_English_says_so()
    {
        var page = Sites.Page(Sites.Sample, "safeguards/GEN-1.html");
        var beta = page.Descendants("section").Single(s => (string?)s.Attribute("id") == "beta");

        Assert.All(beta.Descendants("q").Concat(beta.Descendants("blockquote")), q => Assert.Equal("id", (string?)q.Attribute("lang")));
        Assert.NotEmpty(beta.Descendants("blockquote"));
        Assert.DoesNotContain(page.Descendants("section").Single(s => (string?)s.Attribute("id") == "alpha").Descendants("q"), q => q.Attribute("lang") is not null);
    }

    [Fact]
    public void Every_level_is_said_in_words_and_every_unverified_answer_says_so()
    {
        var cells = Sites.Page(Sites.Sample, "index.html").Descendants("td").Where(td => td.Attribute("data-level") is not null).ToArray();
        var views = Exports.Cells.ToArray();

        Assert.Equal(views.Length, cells.Length);
        Assert.All(views.Zip(cells), pair =>
        {
            Assert.Equal(pair.First.Level.Id(), (string?)pair.Second.Attribute("data-level"));
            Assert.Contains(pair.First.LevelWords, pair.Second.Value, StringComparison.Ordinal);
            Assert.Equal(pair.First.IsUnverified, pair.Second.Value.Contains("unverified", StringComparison.Ordinal));
            Assert.All(pair.First.Pinpoints.Take(4), p => Assert.Contains(p.Label, pair.Second.Value, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Draft_comparisons_are_linked_where_there_are_any()
    {
        Assert.Contains(Sites.Page(Sites.Sample, "drafts.html").Descendants("a"), a => (string?)a.Attribute("href") == "drafts/a%20%26%20b.html" && a.Value == "Draft & more");
        Assert.Contains("drafts/a & b.html", Sites.Sample.Keys);
        Assert.Contains("<nav aria-label=\"Site\"><a href=\"../drafts.html\">", Sites.Text(Sites.Sample, "drafts/a & b.html"), StringComparison.Ordinal);
        Assert.Equal("old.md compared with new.md", Assert.Single(Sites.Page(Sites.Shipped, "drafts.html").Descendants("main").Descendants("a")).Value);
        var without = SiteExporter.Export(SampleReport.Create(), Sites.Sources with { Drafts = [] }).Files;
        Assert.DoesNotContain(without, f => f.Path.Contains("draft", StringComparison.Ordinal));
        Assert.DoesNotContain("drafts.html", System.Text.Encoding.UTF8.GetString(without.Single(f => f.Path == "index.html").Content.Span), StringComparison.Ordinal);
    }

    /// <summary>A host shows this page at any address, so its links go by the path of the site's own.</summary>
    [Fact]
    public void The_page_for_what_is_missing_finds_the_others_from_anywhere()
    {
        var links = Sites.Page(Sites.Sample, "404.html").Descendants().Attributes().Where(a => UrlAttributes.Contains(a.Name.LocalName) && !a.Value.Contains("://", StringComparison.Ordinal) && a.Value != "#main").Select(a => a.Value).ToArray();

        Assert.True(links.Length > 8);
        Assert.All(links, l => Assert.True(l.StartsWith("/compare/", StringComparison.Ordinal) && Sites.Sample.ContainsKey(l["/compare/".Length..].Split('#')[0]), l));
        Assert.DoesNotContain(Sites.Page(Sites.Shipped, "404.html").Descendants().Attributes("href"), a => a.Value.StartsWith('/'));
    }

    [Fact]
    public void A_source_that_all_codings_of_an_answer_share_is_named_once()
    {
        var report = ShippedCorpus.Report;
        var cell = report.Groups[0].Rows[0].Cells.First(c => report.Evidence.Count(e => c.EvidenceIds.Contains(e.Id)) > 1);
        var sources = report.Evidence.Where(e => cell.EvidenceIds.Contains(e.Id)).Select(e => e.SourceUrl).Distinct().ToArray();
        var answer = Sites.Page(Sites.Shipped, $"safeguards/{cell.SafeguardId}.html").Descendants("section").Single(s => (string?)s.Attribute("id") == cell.InstrumentId);

        Assert.Equal(sources, answer.Descendants("a").Attributes("href").Select(a => a.Value).Where(sources.Contains));
    }

    [Fact]
    public void Table_heads_have_a_scope() =>
        Assert.All(Sites.Pages(Sites.Shipped).SelectMany(p => Sites.Page(Sites.Shipped, p).Descendants("th")), th => Assert.NotNull(th.Attribute("scope")));

    [Fact]
    public void Text_on_the_colour_of_a_level_can_be_read() => Assert.All(Levels.All, level =>
    {
        var (fill, text) = LevelColours.Of(level);
        Assert.True(Contrast(fill, text) >= 4.5, level.Id());
    });

    [Fact]
    public void The_feed_and_the_sitemap_are_what_their_formats_ask()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(Sites.Text(Sites.Sample, "changes.xml")).Root!;
        Assert.Equal(["2026-11-20T00:00:00Z", "2026-11-23T00:00:00Z"], feed.Elements(atom + "entry").Elements(atom + "updated").Select(e => e.Value));
        Assert.Equal("2026-11-23T00:00:00Z", feed.Element(atom + "updated")!.Value);
        Assert.Distinct(feed.Descendants(atom + "id").Select(e => e.Value));
        Assert.DoesNotContain("<b>", feed.Descendants(atom + "content").Last().Value, StringComparison.Ordinal);

        var sitemap = XDocument.Parse(Sites.Text(Sites.Sample, "sitemap.xml")).Root!;
        Assert.Equal(Sites.Pages(Sites.Sample).Where(p => p != "404.html").Select(p => "https://example.org/compare/" + p), sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("sitemap.xml", Sites.Shipped.Keys);
    }

    [Fact]
    public void Linked_data_is_json_and_names_the_dataset_and_every_safeguard()
    {
        var script = Sites.Page(Sites.Shipped, "index.html").Descendants("script").Single(s => (string?)s.Attribute("type") == "application/ld+json").Value;
        using var json = JsonDocument.Parse(script);
        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToArray();

        Assert.Equal(["Dataset", "DefinedTermSet"], graph.Select(g => g.GetProperty("@type").GetString()));
        Assert.Equal(ShippedCorpus.Report.Codebook.Select(c => c.Id), graph[1].GetProperty("hasDefinedTerm").EnumerateArray().Select(t => t.GetProperty("termCode").GetString()));
        Assert.Equal(Sites.Shipped.Keys.Count(k => k.StartsWith("data/", StringComparison.Ordinal)) - 2, graph[0].GetProperty("distribution").GetArrayLength());
    }

    [Fact]
    public void The_site_of_the_corpus_is_small()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in Sites.Shipped)
            {
                using var entry = zip.CreateEntry(path, CompressionLevel.SmallestSize).Open();
                entry.Write(content.Span);
            }
        }

        Assert.InRange(packed.Length, 100_000, 2_000_000);
    }

    private static double Contrast(string a, string b)
    {
        double[] light = [Luminance(a), Luminance(b)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Convert.FromHexString(colour[1..]).Select(v => v / 255.0).Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
