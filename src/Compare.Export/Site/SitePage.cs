namespace Compare.Export.Site;

/// <summary>One page before it is dressed.</summary>
/// <param name="Path">From the root of the site: <c>safeguards/GEN-1.html</c>.</param>
/// <param name="Title">For the browser's title bar and for search engines.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Kind">Class of the main element; print styles go by it.</param>
/// <param name="Main">Its content, with one level-one heading.</param>
internal sealed record SitePage(string Path, string Title, string Description, string Kind, Html Main)
{
    /// <summary>Linked data for search engines, as JSON in which nothing can end a script element; or empty.</summary>
    public string LinkedData { get; init; } = "";

    /// <summary>Scripts besides the one of every page.</summary>
    public string ExtraScript { get; init; } = "";

    /// <summary>From this page to the root of the site.</summary>
    public string Root { get; init; } = RootFrom(Path);

    public static string RootFrom(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
}
