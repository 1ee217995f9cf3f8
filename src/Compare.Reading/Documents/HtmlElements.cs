using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Compare.Reading.Documents;

/// <summary>What HTML elements are: blocks, headings, notes, or furniture of the page that holds no words of the text.</summary>
internal static class HtmlElements
{
    private const int LongestBoldHeading = 160;

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "p", "section", "summary", "td", "th", "tr", "title");

    /// <summary>Classes by which EUR-Lex, old and new, marks the headings of acts; the level is that of their parts.</summary>
    private static readonly FrozenDictionary<string, int> HeadingClasses = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["oj-doc-ti"] = 1,
        ["doc-ti"] = 1,
        ["oj-ti-section-1"] = 2,
        ["ti-section-1"] = 2,
        ["oj-ti-section-2"] = 3,
        ["ti-section-2"] = 3,
        ["oj-ti-annotation"] = 4,
        ["oj-ti-grseq-1"] = 4,
        ["ti-grseq-1"] = 4,
        ["oj-ti-art"] = 5,
        ["ti-art"] = 5,
        ["oj-sti-art"] = 6,
        ["sti-art"] = 6,
        ["title-division-1"] = 2,
        ["title-division-2"] = 3,
        ["title-article-norm"] = 5,
        ["stitle-article-norm"] = 6,
        ["msotitle"] = 1,
        ["msosubtitle"] = 2,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static int? HeadingLevel(IElement element)
    {
        if (element.LocalName is ['h', >= '1' and <= '6'])
        {
            return element.LocalName[1] - '0';
        }

        foreach (var name in element.ClassList)
        {
            if (HeadingClasses.TryGetValue(name, out var level))
            {
                return level;
            }
        }

        return element.LocalName is "p" or "center" && IsBoldThroughout(element) ? 6 : null;
    }

    /// <summary>Footnotes at the end of a page, as Word and publishers mark them.</summary>
    public static bool IsNote(IElement element) =>
        element.ClassList.Any(c => c is "oj-note" or "note" or "footnote" or "MsoFootnoteText" or "MsoEndnoteText") || element.GetAttribute("role") is "doc-footnote" or "doc-endnote";

    /// <summary>What an element is that carries no words of the text, or null.</summary>
    public static string? Furniture(IElement element)
    {
        switch (element.LocalName)
        {
            case "script" or "noscript":
                return "script(s)";
            case "style" or "link" or "meta" or "template" or "base":
                return "style(s) and other unseen element(s)";
            case "nav":
                return "navigation block(s)";
            case "button" or "input" or "select" or "textarea" or "iframe" or "object" or "embed" or "audio" or "video" or "canvas" or "svg" or "dialog":
                return "control(s) and embedded object(s)";
            case "a" or "span" when element.ClassList.Any(c => c is "msocomanchor" or "MsoCommentReference"):
                return "mark(s) of comments";
            case "p" when element.ClassList.Any(c => c.StartsWith("oj-hd-", StringComparison.Ordinal) || c is "hd-date" or "hd-lg" or "hd-ti" or "hd-oj"):
                return "line(s) of the masthead of the Official Journal";
            case "header" or "footer" when element.ParentElement?.LocalName == "body" && element.QuerySelector("h1, h2, h3, article") is null:
                return "page header(s) and footer(s)";
        }

        if (element.GetAttribute("role") is "navigation" or "search" or "banner" or "contentinfo")
        {
            return "navigation block(s)";
        }

        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (element.HasAttribute("hidden") || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
            || style.Contains("display:none", StringComparison.OrdinalIgnoreCase))
        {
            return "hidden element(s)";
        }

        return style.Contains("mso-element:header", StringComparison.OrdinalIgnoreCase) || style.Contains("mso-element:footer", StringComparison.OrdinalIgnoreCase) ? "page header(s) and footer(s)"
            : style.Contains("mso-element:comment", StringComparison.OrdinalIgnoreCase) ? "comment(s)"
            : null;
    }

    /// <summary>A bullet as Word exports it: a sign, or the letter o or a letter of a font of signs, where a list number would stand.</summary>
    public static bool IsBulletOfWord(IElement element) =>
        element.LocalName == "span" && element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase) == true
        && element.TextContent.Trim() is [var sign] && (!char.IsLetterOrDigit(sign) || sign is 'o' or 'Ø' or 'ü');

    /// <summary>A short paragraph all in bold that does not end like a sentence is a heading, as Word exports those made by hand.</summary>
    private static bool IsBoldThroughout(IElement element)
    {
        var bold = element.Children.Where(c => c.LocalName is "b" or "strong").ToArray();
        if (bold.Length == 0)
        {
            return false;
        }

        var all = element.TextContent.Trim();
        return all.Length is > 0 and <= LongestBoldHeading && bold.Sum(b => b.TextContent.Trim().Length) >= all.Length - bold.Length && all[^1] is not ('.' or ';' or ',' or ':')
            && Instruments.EnumeratorScanner.Scan(all).IsEmpty;
    }
}
