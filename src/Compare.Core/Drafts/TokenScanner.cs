using System.Globalization;

namespace Compare.Drafts;

/// <summary>Where one token after another stands in a text; <see cref="Tokenizer"/> says what a token is.</summary>
internal ref struct TokenScanner(ReadOnlySpan<char> text)
{
    private const char SoftHyphen = '\u00ad';

    private readonly ReadOnlySpan<char> text = text;
    private bool isBlockStart = true;
    private bool isFirst = true;
    private int at;

    /// <summary>The token as printed.</summary>
    public ReadOnlySpan<char> Printed { get; private set; }

    public TokenKind Kind { get; private set; }

    /// <summary>The white space before it: empty, a space or a line feed.</summary>
    public string Space { get; private set; } = "";

    public static bool IsInvisible(char c) => c is SoftHyphen or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff';

    /// <summary>Goes on to the next token; false at the end.</summary>
    public bool Next()
    {
        var space = "";
        for (; at < text.Length && (char.IsWhiteSpace(text[at]) || IsInvisible(text[at])); at++)
        {
            isBlockStart |= text[at] == '\n';
            space = text[at] == '\n' || space == "\n" ? "\n" : char.IsWhiteSpace(text[at]) ? " " : space;
        }

        if (at >= text.Length)
        {
            return false;
        }

        var end = isBlockStart ? LabelEnd(at) : 0;
        Kind = end > 0 ? TokenKind.Label : char.IsLetter(text[at]) ? TokenKind.Word : char.IsDigit(text[at]) ? TokenKind.Number : TokenKind.Sign;
        end = Kind switch
        {
            TokenKind.Word => WordEnd(at),
            TokenKind.Number => NumberEnd(at),
            TokenKind.Sign => at + (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1),
            _ => end,
        };
        Printed = text[at..end];
        Space = isFirst ? "" : space;
        isFirst = false;
        isBlockStart = false;
        at = end;
        return true;
    }

    private readonly int WordEnd(int from)
    {
        var i = from;
        while (i < text.Length)
        {
            var c = text[i];
            var inner = char.IsAsciiLetterOrDigit(c) || (c > '\u007f' && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || IsInvisible(c)));
            var joined = c is '-' or '‐' or '‑' or '\'' or '’' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            if (!inner && !joined)
            {
                break;
            }

            i++;
        }

        return i;
    }

    private readonly int NumberEnd(int from)
    {
        var i = from;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i + 1]) && char.IsDigit(text[i - 1]))))
        {
            i++;
        }

        return i;
    }

    /// <summary>The end of an enumerator that opens a block and is followed by a space — "1. ", "a) ", "(iv) " — or 0.</summary>
    private readonly int LabelEnd(int from)
    {
        var i = from + (text[from] == '(' ? 1 : 0);
        var start = i;
        while (i < text.Length && i - start < 5 && char.IsAsciiLetterOrDigit(text[i]))
        {
            i++;
        }

        if (i + 1 >= text.Length || text[i] is not (')' or '.') || text[i + 1] != ' ')
        {
            return 0;
        }

        var label = text[start..i];
        var isNumber = label.Length is 1 or 2 or 3 && label.IndexOfAnyExceptInRange('0', '9') < 0;
        var isLetter = label.Length == 1 || (label.Length <= 4 && Instruments.Numerals.FromRoman(label.ToString()) > 0);
        var closes = text[i] == ')' || (text[from] != '(' && isNumber);
        return closes && (isNumber || isLetter) ? i + 1 : 0;
    }
}
