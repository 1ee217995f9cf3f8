using System.Text;

namespace Compare.Reading.Documents;

/// <summary>White space of all kinds becomes single spaces; soft hyphens and zero-width marks, which are no characters of a word, go.</summary>
internal static class WhiteSpace
{
    public static string Fold(string text)
    {
        if (IsFolded(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF')
            {
                continue;
            }

            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                pending = folded.Length > 0;
                continue;
            }

            if (pending)
            {
                folded.Append(' ');
                pending = false;
            }

            folded.Append(c);
        }

        return folded.ToString();
    }

    private static bool IsFolded(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text.Length == 0 || (text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal));
        }

        var afterSpace = true;
        foreach (var c in text)
        {
            if (c == ' ' ? afterSpace : c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' || (c is < '!' or > '~' && (char.IsWhiteSpace(c) || char.IsControl(c))))
            {
                return false;
            }

            afterSpace = c == ' ';
        }

        return !afterSpace;
    }
}
