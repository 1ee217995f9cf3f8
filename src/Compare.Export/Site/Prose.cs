using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Compare.Export.Site;

/// <summary>
/// Markdown prose as markup: raw HTML off, only web addresses and places on the page as links, pictures left out, headings one step lower
/// because the page has its own title.
/// </summary>
internal static class Prose
{
    private const int LowestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static Html Write(string markdown, int lowerHeadingsBy)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + lowerHeadingsBy, LowestHeading);
        }

        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Tame(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => SiteContext.WebAddress(l.Url) is null).ToArray())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        foreach (var cell in document.Descendants<TableRow>().Where(r => r.IsHeader).SelectMany(r => r.Descendants<TableCell>()))
        {
            cell.GetAttributes().AddProperty("scope", "col");
        }

        // Escaped text holds no "<table>": what looks like one here is one.
        var parts = document.ToHtml(Pipeline).Replace("</table>", "</table></div>", StringComparison.Ordinal).Split("<table>");
        return new Html(parts[0] + string.Concat(parts.Skip(1).Select((part, i) =>
            $"<div class=\"scroll\" role=\"region\" aria-label=\"Table {i + 1}\" tabindex=\"0\"><table class=\"list\">{part}")));
    }

    /// <summary>A link into a checkout leads nowhere from here, and any scheme but the web's is no business of a page.</summary>
    private static void Tame(LinkInline link)
    {
        if (!link.IsImage && SiteContext.WebAddress(link.Url ?? "") is not null)
        {
            link.GetAttributes().AddProperty("rel", "noopener noreferrer");
            return;
        }

        var words = new ContainerInline();
        link.ReplaceBy(words, copyChildren: true);
    }
}
