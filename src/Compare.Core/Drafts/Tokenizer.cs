using System.Collections.Immutable;
using System.Text;

namespace Compare.Drafts;

/// <summary>
/// Cuts text into words, numbers and signs. A hyphen or an apostrophe between letters belongs to the word (<c>co-operation</c>,
/// <c>Party's</c>), a dot or comma between digits to the number (<c>1,000</c>); every other sign is a token of its own.
/// </summary>
public static class Tokenizer
{
    private const char SoftHyphen = '\u00ad';

    public static ImmutableArray<TextToken> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<TextToken>(text.Length / 5);
        var space = "";
        var blockStart = true;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]) || IsInvisible(text[i]))
            {
                blockStart |= text[i] == '\n';
                space = text[i] == '\n' || space == "\n" ? "\n" : char.IsWhiteSpace(text[i]) ? " " : space;
                i++;
                continue;
            }

            var end = blockStart ? LabelEnd(text, i) : 0;
            var kind = end > 0 ? TokenKind.Label : char.IsLetter(text[i]) ? TokenKind.Word : char.IsDigit(text[i]) ? TokenKind.Number : TokenKind.Sign;
            end = kind switch
            {
                TokenKind.Word => WordEnd(text, i),
                TokenKind.Number => NumberEnd(text, i),
                TokenKind.Sign => i + (char.IsSurrogatePair(text, i) ? 2 : 1),
                _ => end,
            };
            var printed = text[i..end];
            tokens.Add(new TextToken(printed, Key(printed), kind, tokens.Count == 0 ? "" : space));
            space = "";
            blockStart = false;
            i = end;
        }

        return tokens.ToImmutable();
    }

    /// <summary>The text without typographic choice: what is the same wording has the same key.</summary>
    public static string Key(string text)
    {
        var plain = true;
        foreach (var c in text)
        {
            plain &= c < 0x80;
        }

        if (plain)
        {
            return text;
        }

        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var folded = c switch
            {
                '“' or '”' or '„' or '‟' or '«' or '»' => '"',
                '‘' or '’' or '‚' or '‛' or '´' or '`' => '\'',
                '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
                _ => c,
            };
            if (!IsInvisible(folded))
            {
                key.Append(folded);
            }
        }

        return key.ToString().Replace("…", "...", StringComparison.Ordinal);
    }

    private static bool IsInvisible(char c) => c is SoftHyphen or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff';

    private static int WordEnd(string text, int at)
    {
        var i = at;
        while (i < text.Length)
        {
            var inner = char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark || IsInvisible(text[i]);
            var joined = text[i] is '-' or '‐' or '‑' or '\'' or '’' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            if (!inner && !joined)
            {
                break;
            }

            i++;
        }

        return i;
    }

    private static int NumberEnd(string text, int at)
    {
        var i = at;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i + 1]) && char.IsDigit(text[i - 1]))))
        {
            i++;
        }

        return i;
    }

    /// <summary>The end of an enumerator that opens a block and is followed by a space — "1. ", "a) ", "(iv) " — or 0.</summary>
    private static int LabelEnd(string text, int at)
    {
        var i = at + (text[at] == '(' ? 1 : 0);
        var start = i;
        while (i < text.Length && i - start < 5 && char.IsAsciiLetterOrDigit(text[i]))
        {
            i++;
        }

        var isNumber = i - start is 1 or 2 or 3 && text.AsSpan(start, i - start).IndexOfAnyExceptInRange('0', '9') < 0;
        var isLetter = i - start == 1 || (i - start <= 4 && Instruments.Numerals.FromRoman(text[start..i]) > 0);
        if (i >= text.Length || !(isNumber || isLetter))
        {
            return 0;
        }

        var closes = text[i] == ')' || (text[at] != '(' && text[i] == '.' && isNumber);
        return closes && i + 1 < text.Length && text[i + 1] == ' ' ? i + 1 : 0;
    }
}
