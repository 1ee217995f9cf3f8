using System.Text.RegularExpressions;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary>
/// <c>changes.html</c> and the Atom feed <c>changes.xml</c>. An entry is dated by the ISO date in its heading, else by the newest coding of
/// the corpus: there is no clock here, and the same corpus gives the same feed.
/// </summary>
internal static partial class ChangesPage
{
    private sealed record Entry(string Heading, string Markdown, string Date);

    public static SitePage Write(SiteContext site)
    {
        var entries = Entries(site);
        var main = Html.Of($"""
            <h1>Changes</h1>
            <p class="lead">This site shows corpus version {site.Report.CorpusVersion}. <a href="changes.xml" type="application/atom+xml">Follow the changes by feed (Atom)</a>.</p>
            {entries.Select(e => Html.Of($"<section class=\"prose\" id=\"{Anchor(e)}\">\n<h2>{e.Heading}</h2>\n{Prose.Write(e.Markdown, 1)}</section>\n"))}
            """);
        return new SitePage("changes.html", "Changes", "What changed from version to version.", "changes", main);
    }

    public static OutputFile Feed(SiteContext site)
    {
        var entries = Entries(site);
        var updated = entries.Select(e => e.Date).Append(site.LastCoded).Max(StringComparer.Ordinal);
        var address = site.Sources.Address;
        var feed = Html.Of($"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
            <title>{site.Report.Title}: changes</title>
            <id>urn:compare:changes</id>
            <updated>{updated}T00:00:00Z</updated>
            <author><name>{Citations.Author}</name></author>
            <link rel="self" href="{address}changes.xml" type="application/atom+xml"/>
            <link rel="alternate" href="{address}changes.html" type="text/html"/>
            {entries.Select(e => Html.Of($"""
                <entry>
                <title>{e.Heading}</title>
                <id>urn:compare:changes:{Anchor(e)}</id>
                <updated>{e.Date}T00:00:00Z</updated>
                <link rel="alternate" href="{address}changes.html#{Anchor(e)}"/>
                <content type="html">{Prose.Write(e.Markdown, 1).Markup}</content>
                </entry>

                """))}</feed>

            """);
        return OutputFiles.Text("changes.xml", feed.Markup);
    }

    private static Entry[] Entries(SiteContext site)
    {
        var parts = ("\n" + site.Sources.Changes.ReplaceLineEndings("\n")).Split("\n## ")[1..];
        var entries = parts.Select(p => p.Split('\n', 2)).Select(p => new Entry(p[0].Trim(), p.Length > 1 ? p[1].Trim() : "", IsoDate().Match(p[0]) is { Success: true } date ? date.Value : site.LastCoded)).ToArray();
        return entries.Length > 0
            ? entries
            : [new Entry($"Corpus version {site.Report.CorpusVersion}", site.Report.Subtitle.Replace("_", "\\_", StringComparison.Ordinal), site.LastCoded)];
    }

    /// <summary>The first word of the heading, which is the version.</summary>
    private static string Anchor(Entry entry) => "v" + NotInVersion().Replace(entry.Heading.Split(' ', ',')[0].ToLowerInvariant(), "-");

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"[^a-z0-9.]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NotInVersion();
}
