using System.Globalization;

namespace Compare.Instruments;

/// <summary>The numbers of headings: <c>15</c>, <c>15A</c>, <c>5 bis</c>, <c>3º</c>, <c>IV</c>, and the words that stand for them.</summary>
internal static class HeadingNumbers
{
    internal static readonly string[] Suffixes = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies"];

    /// <summary>The length of the number at the beginning of a text, in figures or in the rule's words; 0 for none.</summary>
    public static int Length(HeadingRule rule, ReadOnlySpan<char> text)
    {
        var word = NumberWord(rule, text).Length;
        return Math.Max(Length(text), word == 0 ? 0 : word + SuffixLength(text[word..]));
    }

    public static int Length(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end > 0)
        {
            var plain = end;
            if (end < text.Length && char.IsAsciiLetter(text[end]) && (end + 1 == text.Length || !char.IsLetter(text[end + 1])))
            {
                return end + 1; // 15A
            }

            if (end < text.Length && text[end] is 'º' or '°' or 'ª')
            {
                end = ++plain; // artículo 3º
            }

            var suffix = SuffixLength(text[end..]);
            return suffix > 0 ? end + suffix : end < text.Length && char.IsLetter(text[end]) ? 0 : plain;
        }

        while (end < text.Length && char.IsAsciiLetterUpper(text[end]))
        {
            end++;
        }

        return end > 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])) && Numerals.FromRoman(text[..end].ToString()) > 0 ? end : 0;
    }

    public static (string Address, int Ordinal) Canonical(HeadingRule rule, string number)
    {
        if (rule.Number == HeadingNumber.IndonesianOrdinal)
        {
            var value = Numerals.FromIndonesianOrdinal(number).Value;
            return (value.ToString(CultureInfo.InvariantCulture), value);
        }

        var (named, whole) = NumberWord(rule, number);
        if (named > 0 && (whole == number.Length || SuffixLength(number.AsSpan(whole)) == number.Length - whole))
        {
            return (named.ToString(CultureInfo.InvariantCulture) + number[whole..].Trim().ToLowerInvariant(), named);
        }

        var plain = number.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var digits = plain < 0 ? number.Length : plain;
        if (digits > 0)
        {
            var value = digits <= 6 ? int.Parse(number.AsSpan(0, digits), CultureInfo.InvariantCulture) : 0;
            return (plain < 0 ? number : string.Concat(number.Where(c => c is not (' ' or 'º' or '°' or 'ª'))), value);
        }

        var roman = Numerals.FromRoman(number);
        if (roman == 0)
        {
            return (number, number[0] - 'A' + 1); // Annex B
        }

        return (rule.Kind.IsBasicUnit() ? number : roman.ToString(CultureInfo.InvariantCulture), roman);
    }

    /// <summary>The length of "bis", " ter" … and of the space before it.</summary>
    private static int SuffixLength(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || (rest[0] != ' ' && !char.IsAsciiLetter(rest[0])))
        {
            return 0;
        }

        foreach (var suffix in Suffixes)
        {
            foreach (var gap in (ReadOnlySpan<int>)[0, 1])
            {
                if (rest.Length >= gap + suffix.Length && (gap == 0 || rest[0] == ' ')
                    && rest[gap..].StartsWith(suffix, StringComparison.OrdinalIgnoreCase)
                    && (rest.Length == gap + suffix.Length || !char.IsLetter(rest[gap + suffix.Length])))
                {
                    return gap + suffix.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>The number that a word stands for, and its length: <c>premier</c> is 1.</summary>
    private static (int Value, int Length) NumberWord(HeadingRule rule, ReadOnlySpan<char> text)
    {
        foreach (var (word, value) in rule.WordValues)
        {
            if (LineBegin.Is(text, word) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])))
            {
                return (value, word.Length);
            }
        }

        return (0, 0);
    }
}
