using System.Collections.Immutable;
using System.Globalization;
using Compare.Documents;

namespace Compare.Instruments;

/// <summary>
/// Recognises the lines that open divisions and basic units: <c>CHAPTER II - MEASURES</c>, <c>### Article 15</c>, <c>Bagian Kesatu Umum</c>,
/// <c># 18 U.S.C. § 2523. Executive agreements</c>. A sentence that merely begins with a reference ("Article 21 shall apply") is not one.
/// </summary>
internal static class HeadingScanner
{
    private const int LongestHeading = 200;

    private static readonly string[] Suffixes = ["bis", "ter", "quater", "quinquies", "sexies"];

    public static HeadingLine? Scan(ImmutableArray<HeadingRule> rules, string text, StructuralHint hint)
    {
        if (hint.OpensNothing)
        {
            return null;
        }

        if (hint.Unit is not null && FromHint(rules, text, hint) is { } native)
        {
            return native;
        }

        foreach (var rule in rules)
        {
            if (!rule.InText && hint.HeadingLevel is null)
            {
                continue;
            }

            foreach (var word in rule.Words)
            {
                if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Match(rule, word, text, hint) is { } line)
                {
                    return line;
                }
            }
        }

        return null;
    }

    /// <summary>What the format itself calls an article or chapter is one, whatever words its number is printed with: <c>SEC. 2.</c>, <c>15</c>.</summary>
    private static HeadingLine? FromHint(ImmutableArray<HeadingRule> rules, string text, StructuralHint hint)
    {
        var rule = rules.FirstOrDefault(r => string.Equals(r.Kind.DisplayName(), hint.Unit, StringComparison.Ordinal) && r.Number == HeadingNumber.ArabicOrRoman);
        if (rule is null || hint.Number is null || !text.StartsWith(hint.Number, StringComparison.Ordinal))
        {
            return null;
        }

        for (var at = 0; at < hint.Number.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(hint.Number[at - 1]))
            {
                continue;
            }

            var length = NumberLength(hint.Number.AsSpan(at));
            if (length > 0 && hint.Number.AsSpan(at + length).Trim(" .:)]—–-").IsEmpty)
            {
                var number = hint.Number.Substring(at, length);
                var (address, ordinal) = Canonical(rule, number);
                return address.Length == 0 ? null : new HeadingLine(rule, hint.Number[..at].Trim(), number, address, ordinal, TrimSeparators(text[hint.Number.Length..]));
            }
        }

        return null;
    }

    private static HeadingLine? Match(HeadingRule rule, string word, string text, StructuralHint hint)
    {
        var at = word.Length;
        var spaced = at < text.Length && text[at] == ' ';
        if (at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetter(word[^1]))
        {
            return null;
        }

        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        string? number = null;
        var (address, ordinal) = ("", 0);
        if (rule.Number != HeadingNumber.Unnumbered)
        {
            var length = rule.Number == HeadingNumber.IndonesianOrdinal
                ? Numerals.FromIndonesianOrdinal(text[at..]).Length
                : NumberLength(text.AsSpan(at));
            if (length == 0 || (!spaced && char.IsLetter(word[^1])))
            {
                return null;
            }

            number = text.Substring(at, length);
            at += length;
            (address, ordinal) = Canonical(rule, number);
            if (address.Length == 0)
            {
                return null;
            }
        }
        else if (text.Length > at && hint.HeadingLevel is null && !(text[at] == ':' || text[at..].All(c => !char.IsLetter(c) || char.IsUpper(c))))
        {
            return null;
        }

        var designation = text[..word.Length];
        var rest = text[at..];
        return IsHeading(rest, hint) ? new HeadingLine(rule, designation, number, address, ordinal, TrimSeparators(rest)) : null;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
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

            var rest = text[end..];
            foreach (var suffix in Suffixes)
            {
                foreach (var gap in (ReadOnlySpan<int>)[0, 1])
                {
                    if (rest.Length >= gap + suffix.Length && (gap == 0 || rest[0] == ' ')
                        && rest[gap..].StartsWith(suffix, StringComparison.OrdinalIgnoreCase)
                        && (rest.Length == gap + suffix.Length || !char.IsLetter(rest[gap + suffix.Length])))
                    {
                        return end + gap + suffix.Length;
                    }
                }
            }

            return end < text.Length && char.IsLetter(text[end]) ? 0 : plain;
        }

        while (end < text.Length && char.IsAsciiLetterUpper(text[end]))
        {
            end++;
        }

        return end > 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])) && Numerals.FromRoman(text[..end].ToString()) > 0 ? end : 0;
    }

    private static (string Address, int Ordinal) Canonical(HeadingRule rule, string number)
    {
        if (rule.Number == HeadingNumber.IndonesianOrdinal)
        {
            var value = Numerals.FromIndonesianOrdinal(number).Value;
            return (value.ToString(CultureInfo.InvariantCulture), value);
        }

        var digits = number.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0)
        {
            var value = digits <= 6 ? int.Parse(number.AsSpan(0, digits), CultureInfo.InvariantCulture) : 0;
            return (number.Replace(" ", "", StringComparison.Ordinal), value);
        }

        var roman = Numerals.FromRoman(number);
        return (rule.Kind.IsBasicUnit() ? number : roman.ToString(CultureInfo.InvariantCulture), roman);
    }

    /// <summary>After the number: nothing, a separator, or words that look like a heading and not like the rest of a sentence.</summary>
    private static bool IsHeading(string rest, StructuralHint hint)
    {
        var trimmed = rest.TrimStart();
        if (trimmed.Length == 0)
        {
            return true;
        }

        if (trimmed[0] is '(' or ',' or ';')
        {
            return false;
        }

        var words = TrimSeparators(trimmed);
        if (words.Length == 0)
        {
            return true;
        }

        if (hint.HeadingLevel is not null)
        {
            return !char.IsLower(words[0]) || words.Length != trimmed.Length;
        }

        return !char.IsLower(words[0]) && words.Length <= LongestHeading && !words.EndsWith('.') && !words.EndsWith(';');
    }

    private static string TrimSeparators(string text) => text.TrimStart(' ', '.', ':', '–', '—', '-', '\u00a0').TrimEnd();
}
