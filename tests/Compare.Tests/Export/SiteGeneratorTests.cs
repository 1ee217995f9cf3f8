using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Compare.Export;
using Compare.Export.Drafts;
using Compare.Tests.Drafts;
using Compare.Tests.Support;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Compare.Tests.Export;

/// <summary>
/// The Markdown pages drop into Hugo, Jekyll, MkDocs and Docusaurus (docs/publishing.md). What each of them needs is checked on the files; those that are
/// installed also build them, and every link between the pages they build leads to a page and a place in it.
/// </summary>
public sealed class SiteGeneratorTests : IDisposable
{
    /// <summary>The template for links that the page on publishing gives to users of Hugo.</summary>
    private static readonly string HugoLinks = File.ReadAllText(Path.Combine(Repository.Root, "docs", "publishing.md")).ReplaceLineEndings("\n").Split("\n```\n")[1];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseFootnotes().Build();
    private static readonly ImmutableDictionary<string, string> Sample = Pages(new MarkdownMatrixExporter().Export(Exports.Report).Value.Files);
    private static readonly Lazy<ImmutableDictionary<string, string>> Shipped = new(() => Pages(new MarkdownMatrixExporter().Export(ShippedCorpus.Report).Value.Files));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compare-generators-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Front_matter_is_YAML_with_a_title(bool isShipped) => Assert.All(isShipped ? Shipped.Value : Sample, page =>
    {
        var lines = page.Value.Split("\n---\n")[0].Split('\n');
        Assert.Equal("---", lines[0]);

        // A key, a colon, a JSON string: JSON strings are YAML strings.
        var values = lines[1..].ToDictionary(l => l[..l.IndexOf(": ", StringComparison.Ordinal)], l => JsonSerializer.Deserialize<string>(l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..])!, StringComparer.Ordinal);
        Assert.All(values, v => Assert.False(string.IsNullOrWhiteSpace(v.Value), $"{page.Key}: {v.Key}"));
        Assert.Equal(["title", "description"], values.Keys.Where(k => k != "corpus_version"));
    });

    /// <summary>Raw HTML is dropped by some and stops Docusaurus, whose pages are MDX; so do a bare brace and a bare less-than sign. Liquid (Jekyll) and shortcodes (Hugo) begin with two braces.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_markup_or_code_to_a_generator(bool isShipped) => Assert.All(isShipped ? Shipped.Value : Sample, page =>
    {
        var body = page.Value[(page.Value.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        var document = Markdown.Parse(page.Value, Pipeline);
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.DoesNotMatch(@"(?<!\\)[{}<]", body);
        Assert.DoesNotMatch(@"\{[{%]", page.Value);
        Assert.DoesNotMatch("(?m)^(import|export) ", body);
        Assert.All(document.Descendants<CodeInline>(), c => Assert.DoesNotMatch("[{}<>]", c.Content));
        Assert.DoesNotMatch(@"(?m)^\[\^[^\]]+\]: ", body); // Jekyll's plugin for relative links would pass over the note
    });

    /// <summary>Marks of changes begin and end where a reader of Markdown sees them begin and end, next to commas too.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_mark_is_left_as_signs(bool isShipped) => Assert.All(isShipped ? Shipped.Value : Sample, page =>
    {
        var marks = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();
        Assert.DoesNotContain(Markdown.Parse(page.Value, marks).Descendants<LiteralInline>(), t => t.Content.ToString() is var words && (words.Contains("**", StringComparison.Ordinal) || words.Contains("~~", StringComparison.Ordinal)));
    });

    [Fact]
    public void Links_are_relative_and_lead_to_a_page() => Assert.All(Shipped.Value, page =>
    {
        foreach (var url in Markdown.Parse(page.Value, Pipeline).Descendants<LinkInline>().Select(l => l.Url!).Where(u => !u.StartsWith("https://", StringComparison.Ordinal) && !u.StartsWith("http://", StringComparison.Ordinal)))
        {
            var path = url.Split('#')[0];
            Assert.True(path.Length == 0 || Shipped.Value.ContainsKey(new Uri(new Uri("file:///" + page.Key), path).AbsolutePath[1..]), $"{page.Key} → {url}");
        }
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hugo_builds_them(bool isShipped)
    {
        Write("config.toml", "baseURL = \"https://example.org/sub/\"\ntitle = \"T\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\", \"404\"]\n");
        Write("layouts/_default/single.html", "<html><body>{{ .Content }}</body></html>");
        Write("layouts/_default/list.html", "<html><body>{{ .Content }}</body></html>");
        Write("layouts/_default/_markup/render-link.html", HugoLinks);
        Write("content/compare", isShipped);
        Run("hugo", "--source", folder.FullName, "--destination", Path.Combine(folder.FullName, "built"));
        Check(isShipped, "compare/matrix/index.html");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Jekyll_builds_them(bool isShipped)
    {
        Write("_config.yml", "title: T\nbaseurl: /sub\nplugins: [jekyll-relative-links]\n");
        Write("compare", isShipped);
        Run("jekyll", "build", "--source", folder.FullName, "--destination", Path.Combine(folder.FullName, "built"), "--disable-disk-cache");
        Check(isShipped, "compare/matrix.html");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void MkDocs_builds_them(bool isShipped)
    {
        Write("mkdocs.yml", "site_name: T\nsite_url: https://example.org/sub/\nmarkdown_extensions:\n  - footnotes\n  - tables\n");
        Write("docs/index.md", "# Home\n\n[The matrix](compare/matrix.md)\n");
        Write("docs/compare", isShipped);
        Run("mkdocs", "build", "--strict", "--quiet", "--config-file", Path.Combine(folder.FullName, "mkdocs.yml"), "--site-dir", Path.Combine(folder.FullName, "built"));
        Check(isShipped, "compare/matrix/index.html");
    }

    private static ImmutableDictionary<string, string> Pages(IEnumerable<Compare.Reports.OutputFile> files)
    {
        var draft = new DraftMarkdownExporter(isPage: true).Export(SampleDrafts.Standard).Value.Files;
        return files.Concat(draft).ToImmutableDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);
    }

    private static void Run(string program, params string[] arguments) => OtherProgramsTests.Run(program, arguments);

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Write(string place, bool isShipped)
    {
        foreach (var (path, text) in isShipped ? Shipped.Value : Sample)
        {
            Write(Path.Combine(place, path), text);
        }
    }

    /// <summary>The tables are tables, the notes are notes, and links between pages lead to a page and a place in it.</summary>
    private void Check(bool isShipped, string matrix)
    {
        var root = Path.Combine(folder.FullName, "built");
        var built = Directory.EnumerateFiles(root, "*.html", SearchOption.AllDirectories)
            .ToDictionary(f => "/sub/" + Path.GetRelativePath(root, f).Replace("/index.html", "/", StringComparison.Ordinal), File.ReadAllText, StringComparer.Ordinal);
        var report = isShipped ? ShippedCorpus.Report : Exports.Report;
        var page = built["/sub/" + matrix.Replace("/index.html", "/", StringComparison.Ordinal)];
        Assert.True(Regex.Count(page, "<table") >= report.Groups.Length + 2);
        Assert.True(Regex.Count(page, "<sup") >= report.Groups.SelectMany(g => g.Rows).Sum(r => r.Cells.Count));
        Assert.DoesNotMatch(@"\[\^|\| ---", page);

        var places = built.ToDictionary(b => b.Key, b => Regex.Matches(b.Value, " id=\"?([^\"> ]+)").Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var followed = 0;
        foreach (var (path, text) in built.Where(b => b.Key.StartsWith("/sub/compare/", StringComparison.Ordinal)))
        {
            foreach (var href in Regex.Matches(text, "<a [^>]*href=\"?([^\"> ]+)").Select(m => m.Groups[1].Value).Where(h => !h.StartsWith("http", StringComparison.Ordinal) && h != "#"))
            {
                Assert.DoesNotContain(".md", href, StringComparison.Ordinal);
                var target = new Uri(new Uri("http://x" + path), href);
                if (!target.AbsolutePath.StartsWith("/sub/compare/", StringComparison.Ordinal))
                {
                    continue; // the theme's own
                }

                Assert.True(places.TryGetValue(target.AbsolutePath, out var ids), $"{path} → {href}");
                Assert.True(target.Fragment.Length == 0 || ids.Contains(Uri.UnescapeDataString(target.Fragment[1..])), $"{path} → {href}");
                followed++;
            }
        }

        Assert.True(followed > 20);
    }
}
