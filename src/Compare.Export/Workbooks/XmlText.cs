using System.Buffers;
using System.Text;

namespace Compare.Export.Workbooks;

/// <summary>Text that XML can hold.</summary>
internal static class XmlText
{
    /// <summary>What most texts are made of, and no text that is made of it needs a change.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(['\t', '\n', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    /// <summary>XML holds no control character and no half of a surrogate pair; a mark stands in its place. Lines end in LF.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(IsAllowed(rune) ? rune : Rune.ReplacementChar);
        }

        return clean.ToString();
    }

    /// <summary>False for what is not clean, and for what is written with surrogates, which is looked at more closely.</summary>
    private static bool IsClean(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAnyExcept(Plain)) >= 0; text = text[(at + 1)..])
        {
            if (char.IsControl(text[at]) || char.IsSurrogate(text[at]) || text[at] is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAllowed(Rune rune) =>
        rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF));
}
