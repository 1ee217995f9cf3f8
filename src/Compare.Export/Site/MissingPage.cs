namespace Compare.Export.Site;

/// <summary>
/// <c>404.html</c>, which web hosts (GitHub Pages among them) show in place of a page that is not there. It may be shown at any address, so
/// it finds the others by the path of the site's address, where that is known; else it helps at the root alone.
/// </summary>
internal static class MissingPage
{
    public const string Path = "404.html";

    public static SitePage Write(SiteContext site)
    {
        var root = Uri.TryCreate(site.Sources.Address, UriKind.Absolute, out var address) ? address.AbsolutePath : "";
        var main = Html.Of($"""
            <h1>There is no such page</h1>
            <p class="lead">The address may be mistyped, or the provision that it names may have been amended.</p>
            <ul><li><a href="{root}index.html">The matrix</a></li><li><a href="{root}search.html">Search</a></li><li><a href="{root}sitemap.html">All pages</a></li></ul>

            """);
        return new SitePage(Path, "There is no such page", "The address may be mistyped.", "missing", main) { Root = root };
    }
}
