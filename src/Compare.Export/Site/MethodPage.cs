using Compare.Reports;

namespace Compare.Export.Site;

/// <summary><c>method.html</c>: how to read the matrix, what is verified, and the guidelines by which levels are judged.</summary>
internal static class MethodPage
{
    public static SitePage Write(SiteContext site)
    {
        var main = Html.Of($"""
            <h1>Method</h1>
            {site.Report.ReadMe.Select(Section)}<section>
            <h2 id="_levels">The levels</h2>
            <dl class="levels">{site.Report.Legend.Select(l => Html.Of($"<dt>{Parts.Level(l.Level)}</dt><dd>{l.Meaning}</dd>\n"))}</dl>
            </section>
            {Html.When(site.Sources.Guidelines.Length > 0, $"<section id=\"guidelines\" class=\"prose\">\n{Prose.Write(site.Sources.Guidelines, 1)}</section>\n")}
            """);
        return new SitePage("method.html", "Method", "How the matrix is made, what is verified, and how levels are judged.", "method", main);
    }

    private static Html Section(ProseSection section) =>
        Html.Of($"<section>\n<h2>{section.Heading}</h2>\n{section.Paragraphs.Select(p => Html.Of($"<p class=\"t\">{p}</p>\n"))}</section>\n");
}
