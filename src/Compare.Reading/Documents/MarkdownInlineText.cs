using System.Text;
using Markdig.Syntax.Inlines;

namespace Compare.Reading.Documents;

/// <summary>The words of a Markdown paragraph without its markup, cut at its line breaks.</summary>
internal static class MarkdownInlineText
{
    public static string[] Lines(ContainerInline inline, Action<string> leftOut)
    {
        var text = new StringBuilder();
        Append(inline, text, leftOut);
        return text.ToString().Split('\n');
    }

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
