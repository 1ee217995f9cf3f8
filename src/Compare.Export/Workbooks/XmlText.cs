using System.Text;

namespace Compare.Export.Workbooks;

/// <summary>Text that XML can hold.</summary>
internal static class XmlText
{
    /// <summary>XML holds no control character and no half of a surrogate pair; a mark stands in its place. Lines end in LF.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(IsAllowed(rune) ? rune : Rune.ReplacementChar);
        }

        return clean.ToString();
    }

    private static bool IsAllowed(Rune rune) =>
        rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF));
}
