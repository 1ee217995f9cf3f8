using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Compare.Export.Pages;

/// <summary>
/// Plain text as Markdown that shows exactly that text, on GitHub, in Pandoc and in the common site generators: every sign with a meaning
/// in one of them is escaped (<c>$</c>, <c>^</c> and <c>@</c> mean something to Pandoc, <c>{</c> to MDX and Liquid).
/// </summary>
internal static partial class MarkdownText
{
    private const string Special = "\\`*_{}[]|~^$@";

    private static readonly SearchValues<char> Plain = SearchValues.Create(" !\"#%'()+,-.0123456789:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Text on one line, fit for a table cell, a list item or a heading; web addresses become links.</summary>
    public static string Inline(string text) => IsPlain(text) ? text : Written(text);

    /// <summary>The same sign by sign, whatever the text.</summary>
    internal static string Written(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var done = 0;
        foreach (Match match in WebAddress().Matches(line))
        {
            Escape(result, line.AsSpan(done, match.Index - done));
            result.Append(Link(match.Value, match.Value));
            done = match.Index + match.Length;
        }

        Escape(result, line.AsSpan(done));
        return result.ToString();
    }

    /// <summary>True for one line of words and signs that mean nothing, with single spaces between: it is the Markdown of itself. No web address is without a slash.</summary>
    private static bool IsPlain(string text) =>
        text.AsSpan().IndexOfAnyExcept(Plain) < 0 && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>
    /// Paragraphs, each on one line, with a blank line between; a first sign that would begin a list or a heading is escaped.
    /// </summary>
    public static string Paragraphs(string text) =>
        string.Join("\n\n", text.ReplaceLineEndings("\n").Split('\n').Select(Inline).Where(p => p.Length > 0).Select(Start));

    /// <summary>A link; the label is plain text, the target an address or a relative path with an anchor.</summary>
    public static string Link(string label, string target)
    {
        var text = new StringBuilder(label.Length + target.Length + 8).Append('[');
        Escape(text, label.ReplaceLineEndings(" "));
        return text.Append("](").Append(Target(target)).Append(')').ToString();
    }

    /// <summary>A row of a pipe table; the cells are Markdown already.</summary>
    public static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |\n";

    /// <summary>The head of a pipe table. The widths matter to Pandoc only, which shares out the page by them.</summary>
    public static string Head(params IReadOnlyList<(string Text, int Width)> columns) =>
        Row(columns.Select(c => Inline(c.Text))) + Row(columns.Select(c => new string('-', Math.Max(3, c.Width))));

    private static void Escape(StringBuilder result, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            _ = text[i] switch
            {
                // Not every reader knows these after a backslash; all know the entity.
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '&' when char.IsAsciiLetter(next) || next == '#' => result.Append("&amp;"),
                '~' when char.IsWhiteSpace(next) => result.Append('~'),
                var c when Special.Contains(c, StringComparison.Ordinal) => result.Append('\\').Append(c),
                var c => result.Append(char.IsControl(c) ? ' ' : c),
            };
        }
    }

    private static string Start(string paragraph)
    {
        var match = BlockStart().Match(paragraph);
        return match.Success ? paragraph.Insert(match.Groups["sign"].Index, "\\") : paragraph;
    }

    private static string Target(string target)
    {
        var result = new StringBuilder(target.Length);
        foreach (var c in target)
        {
            result.Append(c is '(' or ')' or '<' or '>' or '|' or '\\' or '"' or '`' or '{' or '}' or '*' || c <= ' '
                ? Uri.HexEscape(c)
                : c.ToString());
        }

        return result.ToString();
    }

    /// <summary>Without the full stop or bracket that ends the sentence around it.</summary>
    [GeneratedRegex(@"https?://[^\s<>|""]*[^\s<>|"".,;:!?()\[\]'’”]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WebAddress();

    /// <summary><c>- a</c>, <c># a</c>, <c>1. a</c>, <c>(a) a</c>, <c>: a</c>: lists, headings, definitions to some reader.</summary>
    [GeneratedRegex(
        @"^(?:(?<sign>[-+=:%#])|\(?[A-Za-z0-9]{1,9}(?<sign>[.)])(?:\s|$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BlockStart();
}
