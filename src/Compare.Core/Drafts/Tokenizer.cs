using System.Collections.Immutable;
using System.Text;

namespace Compare.Drafts;

/// <summary>
/// Cuts text into words, numbers and signs. A hyphen or an apostrophe between letters belongs to the word (<c>co-operation</c>,
/// <c>Party's</c>), a dot or comma between digits to the number (<c>1,000</c>); every other sign is a token of its own.
/// </summary>
public static class Tokenizer
{
    public static ImmutableArray<TextToken> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<TextToken>(text.Length / 5);
        var scanner = new TokenScanner(text);
        while (scanner.Next())
        {
            var printed = scanner.Printed.ToString();
            tokens.Add(new TextToken(printed, Key(printed), scanner.Kind, scanner.Space));
        }

        return tokens.ToImmutable();
    }

    /// <summary>The text without typographic choice: what is the same wording has the same key.</summary>
    public static string Key(string text)
    {
        if (Ascii.IsValid(text))
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
            if (!TokenScanner.IsInvisible(folded))
            {
                key.Append(folded);
            }
        }

        return key.ToString().Replace("…", "...", StringComparison.Ordinal);
    }
}
