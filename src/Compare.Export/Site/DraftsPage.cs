using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Compare.Reports;

namespace Compare.Export.Site;

/// <summary><c>drafts.html</c>: the way to the draft comparisons that were added; a site without them has no such page.</summary>
internal static partial class DraftsPage
{
    public const string Address = "drafts.html";
    private const string Folder = "drafts/";

    public static SitePage Write(SiteContext site)
    {
        var main = Html.Of($"""
            <h1>Draft comparisons</h1>
            <p class="lead">Two drafts of one instrument held against each other, article by article.</p>
            <ul>{site.Sources.Drafts.Select(d => Html.Of($"<li><a href=\"{Folder}{string.Join('/', d.Path.Split('/').Select(Uri.EscapeDataString))}\">{Title(d)}</a></li>\n"))}</ul>

            """);
        return new SitePage(Address, "Draft comparisons", "Two drafts of one instrument held against each other.", "drafts", main);
    }

    /// <summary>The pages as they came, with a way back to the site before anything else in them but a link that skips it.</summary>
    public static IEnumerable<OutputFile> Files(SiteContext site) => site.Sources.Drafts.Select(d =>
    {
        var path = Folder + d.Path;
        var text = Encoding.UTF8.GetString(d.Content.Span);
        var body = PageBody().Match(text);
        var back = Html.Of($"\n<nav aria-label=\"Site\"><a href=\"{SitePage.RootFrom(path)}{Address}\">All draft comparisons</a></nav>");
        return body.Success ? OutputFiles.Text(path, text.Insert(body.Index + body.Length, back.Markup)) : d with { Path = path };
    });

    /// <summary>What the page calls itself, with its file's name where it calls itself nothing.</summary>
    private static string Title(OutputFile page)
    {
        var found = PageTitle().Match(Encoding.UTF8.GetString(page.Content.Span));
        var title = found.Success ? WebUtility.HtmlDecode(found.Groups[1].Value).Trim() : "";
        return title.Length > 0 ? title : Path.ChangeExtension(page.Path, null);
    }

    [GeneratedRegex(@"<title>([^<]*)</title>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PageTitle();

    [GeneratedRegex("<body[^>]*>(\\s*<a class=\"skip\"[^>]*>[^<]*</a>)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PageBody();
}
