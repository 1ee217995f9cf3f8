using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace Compare.Reading.Documents;

/// <summary>The words of a Markdown paragraph without its markup, cut at its line breaks.</summary>
internal static partial class MarkdownInlineText
{
    public static string[] Lines(ContainerInline inline, Action<string> leftOut)
    {
        var text = new StringBuilder();
        Append(inline, text, leftOut);
        return StrayEmphasis().Replace(text.ToString(), "").Split('\n');
    }

    /// <summary>Emphasis that an export glued to the next word, so that it is no emphasis any more: <c>*inter alia,*include</c>.</summary>
    [GeneratedRegex(@"(?<=[\p{L},;:.])\*(?=\p{L})|(?<=[\p{L},;:.])\*(?=[\s,;:.])|(?<=[\s(])\*(?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex StrayEmphasis();

    private static void Append(ContainerInline container, StringBuilder text, Action<string> leftOut)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlInline:
                    leftOut("HTML tag(s)");
                    break;
                case ContainerInline inner:
                    Append(inner, text, leftOut);
                    break;
                default:
                    text.Append(inline);
                    break;
            }
        }
    }
}
