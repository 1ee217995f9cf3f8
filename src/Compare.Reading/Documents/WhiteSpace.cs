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

    /// <summary>Most lines are as they should be.</summary>
    private static bool IsFolded(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if ((c == ' ' && before == ' ') || (c != ' ' && (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' || char.IsWhiteSpace(c) || char.IsControl(c))))
            {
                return false;
            }

            before = c;
        }

        return before != ' ' || text.Length == 0;
    }
}
