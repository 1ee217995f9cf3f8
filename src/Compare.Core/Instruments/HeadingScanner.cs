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

    internal static readonly string[] Suffixes = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies"];

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

                if (rule.MayBeBracketed && text.StartsWith('[') && text.AsSpan(1).StartsWith(word, StringComparison.OrdinalIgnoreCase) && Match(rule, word, text[1..], hint) is { } bracketed)
                {
                    return bracketed with { Designation = "[" + bracketed.Designation };
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
                : Math.Max(NumberLength(text.AsSpan(at)), NumberWord(rule, text.AsSpan(at)).Length);
            if (rule.Number == HeadingNumber.Optional && (length == 0 || !spaced))
            {
                length = spaced && at < text.Length && char.IsAsciiLetterUpper(text[at]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) ? 1 : 0;
                if (length == 0)
                {
                    return Unnumbered(rule, word, text, at, hint);
                }
            }

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
        else
        {
            return Unnumbered(rule, word, text, at, hint);
        }

        var designation = text[..word.Length];
        var rest = text[at..];
        return IsHeading(rest, hint) || StartsWithMark(rule, rest) || IsInCapitals(rest) ? new HeadingLine(rule, designation, number, address, ordinal, TrimSeparators(rest)) : null;
    }

    private static HeadingLine? Unnumbered(HeadingRule rule, string word, string text, int at, StructuralHint hint)
    {
        var isPlain = text.Length == at || hint.HeadingLevel is not null || text[at] == ':' || text[at..].All(c => !char.IsLetter(c) || char.IsUpper(c));
        return isPlain && IsHeading(text[at..], hint) ? new HeadingLine(rule, text[..word.Length], null, "", 0, TrimSeparators(text[at..])) : null;
    }

    /// <summary>The number that a word stands for, and its length: <c>premier</c> is 1.</summary>
    private static (int Value, int Length) NumberWord(HeadingRule rule, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < rule.NumberWords.Length; i++)
        {
            foreach (var word in rule.NumberWords[i].Split('|'))
            {
                if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])))
                {
                    return (i + 1, word.Length);
                }
            }
        }

        return (0, 0);
    }

    /// <summary>"SEC. 2. DEFINITIONS.": capitals open a section even if a stop ends them.</summary>
    private static bool IsInCapitals(string rest) => rest.Length <= LongestHeading && rest.Any(char.IsUpper) && !rest.Any(char.IsLower) && rest.TrimStart()[0] is not ('(' or ',' or ';');

    /// <summary>"Article 5 bis (new)", "Article 6 [agreed ad ref] Costs": the mark opens no sentence.</summary>
    private static bool StartsWithMark(HeadingRule rule, string rest)
    {
        var trimmed = rest.TrimStart(' ', '(', '[', '.', '–', '—', '-', '*');
        return rule.Marks.Any(m => trimmed.StartsWith(m, StringComparison.OrdinalIgnoreCase));
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

        var (named, whole) = NumberWord(rule, number);
        if (named > 0 && whole == number.Length)
        {
            return (named.ToString(CultureInfo.InvariantCulture), named);
        }

        var digits = number.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0)
        {
            var value = digits <= 6 ? int.Parse(number.AsSpan(0, digits), CultureInfo.InvariantCulture) : 0;
            return (number.Replace(" ", "", StringComparison.Ordinal), value);
        }

        var roman = Numerals.FromRoman(number);
        if (roman == 0)
        {
            return (number, number[0] - 'A' + 1); // Annex B
        }

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
