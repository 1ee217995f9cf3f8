using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Compare.Cli.Verbs;
using Compare.Export.Site;
using Compare.Reports;
using Compare.Tests.Cli;
using Compare.Tests.Support;

namespace Compare.Tests.Export.Site;

/// <summary>The site of the awkward sample and the site of the shipped corpus, made once.</summary>
internal static class Sites
{
    public static SiteSources Sources { get; } = new(
        "# Guidelines\n\nRaw <b onclick=\"x()\">markup</b> and <script>alert(1)</script>, [a file](../corpus/x.csv), [a trick](javascript:alert(1)), [the web](https://example.org/a).\n\n| a | b |\n|---|---|\n| 1 | <i>2</i> |\n",
        "# Changelog\n\n## 2.0.0, 2026-11-20\n\n- Second.\n\n## 1.0.0\n\n- First & <b>bold</b>.\n",
        "https://example.org/compare/",
        [new OutputFile("matrix.json", new byte[3_000])],
        [new OutputFile("a & b.html", Encoding.UTF8.GetBytes("<!DOCTYPE html><html lang=\"en\"><head><title>Draft &amp; more</title></head><body><p>Draft</p></body></html>"))]);

    private static readonly Lazy<ImmutableDictionary<string, ReadOnlyMemory<byte>>> SharedSample = new(() => Map(SiteExporter.Export(Exports.Report, Sources)));
    private static readonly Lazy<ImmutableDictionary<string, ReadOnlyMemory<byte>>> SharedShipped = new(() => Map(SiteVerb.Build(new SiteChoice(ShippedCorpus.Folder, Drafts: Drafts())).Value));

    /// <summary>As it is published: with the comparison of the two drafts of the worked example that <c>treaty diff</c> makes.</summary>
    private static string Drafts()
    {
        var folder = Directory.CreateTempSubdirectory("compare-drafts-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var drafts = Path.Combine(Repository.Root, "docs", "examples", "harbour");
        Run.Treaty("diff", Path.Combine(drafts, "old.md"), Path.Combine(drafts, "new.md"), "--codings", Path.Combine(drafts, "codings.csv"), "--corpus", ShippedCorpus.Folder, "--format", "html", "--out", folder);
        return folder;
    }

    public static ImmutableDictionary<string, ReadOnlyMemory<byte>> Sample => SharedSample.Value;

    public static ImmutableDictionary<string, ReadOnlyMemory<byte>> Shipped => SharedShipped.Value;

    public static string Text(ImmutableDictionary<string, ReadOnlyMemory<byte>> site, string path) => Encoding.UTF8.GetString(site[path].Span);

    /// <summary>Every page, the draft comparisons among them.</summary>
    public static IEnumerable<string> AllPages(ImmutableDictionary<string, ReadOnlyMemory<byte>> site) => site.Keys.Where(k => k.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The pages that the exporter writes; a draft comparison is taken as it is.</summary>
    public static IEnumerable<string> Pages(ImmutableDictionary<string, ReadOnlyMemory<byte>> site) => site.Keys.Where(k => k.EndsWith(".html", StringComparison.Ordinal) && !k.StartsWith("drafts/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>A page as a tree. That it parses as XML proves that everything in it is closed and escaped.</summary>
    public static XElement Page(ImmutableDictionary<string, ReadOnlyMemory<byte>> site, string path) => XDocument.Parse(Text(site, path)).Root!;

    private static ImmutableDictionary<string, ReadOnlyMemory<byte>> Map(ExportedFiles files) =>
        files.Files.ToImmutableDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
}
