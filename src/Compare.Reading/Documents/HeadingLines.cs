using Compare.Instruments;

namespace Compare.Reading.Documents;

/// <summary>Lines that begin as the headings of instruments do, in any drafting convention: "Article 5", "Pasal 2", "BAB II".</summary>
internal static class HeadingLines
{
    private static readonly string[] Words = [.. DraftingConventions.All.SelectMany(c => c.Headings).SelectMany(h => h.Words).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>A heading word and a number, whatever follows.</summary>
    public static bool Begins(string text) => Words.Any(w => HasNumberAfter(text, w));

    /// <summary>A heading word and a number and nothing else: <c>Pasal 2</c>, <c>ARTICLE IV.</c></summary>
    public static bool IsBare(string text) =>
        text.Length < 40 && Words.Any(w => HasNumberAfter(text, w) && IsNumber(text[(w.Length + 1)..].Trim().TrimEnd('.', ':', '-', '–', '—')));

    private static bool HasNumberAfter(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length + 1 && text[word.Length] == ' ' && char.IsLetterOrDigit(text[word.Length + 1]);

    private static bool IsNumber(string number) =>
        number.Length > 0 && !number.Contains(' ', StringComparison.Ordinal) && (char.IsAsciiDigit(number[0]) || Numerals.FromRoman(number) > 0);
}
