using System.Collections.Immutable;
using Compare.Documents;

namespace Compare.Instruments;

/// <summary>
/// Recognises the lines that open divisions and basic units: <c>CHAPTER II - MEASURES</c>, <c>### Article 15</c>, <c>Bagian Kesatu Umum</c>,
/// <c># 18 U.S.C. § 2523. Executive agreements</c>. A sentence that merely begins with a reference ("Article 21 shall apply") is not one.
/// </summary>
internal sealed class HeadingScanner
{
    private const int LongestHeading = 200;
    private readonly ImmutableArray<HeadingRule> rules;

    /// <summary>The letters of ASCII with which a line of these rules can begin. Nearly every line is asked and begins with none of them.</summary>
    private readonly bool[] openers = new bool[128];

    public HeadingScanner(ImmutableArray<HeadingRule> rules)
    {
        this.rules = rules;
        foreach (var first in rules.SelectMany(r => r.Words.Select(w => w[0]).Concat(r.MayBeBracketed ? "[" : "")).Where(char.IsAscii))
        {
            openers[char.ToLowerInvariant(first)] = openers[char.ToUpperInvariant(first)] = true;
        }
    }

    /// <summary>Whether a line that begins with a letter of ASCII may be one.</summary>
    public bool MayOpenWith(char first) => openers[first];

    /// <summary>The line as a heading; null where it is none.</summary>
    public HeadingLine? Scan(string text, StructuralHint hint)
    {
        if (FromHint(text, hint) is { } native)
        {
            return native;
        }

        return Find(text, hint, out var match) ? match.Line(text) : null;
    }

    /// <summary>Whether the line is a heading.</summary>
    public bool Is(string text, StructuralHint hint) => FromHint(text, hint) is not null || Find(text, hint, out _);

    private bool Find(string text, StructuralHint hint, out HeadingMatch match)
    {
        match = default;
        if (hint.OpensNothing || (text.Length > 0 && text[0] < openers.Length && !openers[text[0]]))
        {
            return false;
        }

        foreach (var rule in rules)
        {
            if (!rule.InText && hint.HeadingLevel is null)
            {
                continue;
            }

            foreach (var word in rule.Words)
            {
                if ((LineBegin.Is(text, word) && Match(rule, word, text, 0, hint, out match))
                    || (rule.MayBeBracketed && text.StartsWith('[') && LineBegin.Is(text.AsSpan(1), word) && Match(rule, word, text, 1, hint, out match)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What the format itself calls an article or chapter is one, whatever words its number is printed with: <c>SEC. 2.</c>, <c>15</c>.</summary>
    private HeadingLine? FromHint(string text, StructuralHint hint)
    {
        if (hint.Unit is null || hint.OpensNothing)
        {
            return null;
        }

        HeadingRule? rule = null;
        for (var i = 0; i < rules.Length && rule is null; i++)
        {
            rule = rules[i].Number == HeadingNumber.ArabicOrRoman && string.Equals(rules[i].Kind.DisplayName(), hint.Unit, StringComparison.Ordinal) ? rules[i] : null;
        }

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

            var length = HeadingNumbers.Length(hint.Number.AsSpan(at));
            if (length > 0 && hint.Number.AsSpan(at + length).Trim(" .:)]—–-").IsEmpty)
            {
                var number = hint.Number.Substring(at, length);
                var (address, ordinal) = HeadingNumbers.Canonical(rule, number);
                return address.Length == 0 ? null : new HeadingLine(rule, hint.Number[..at].Trim(), number, address, ordinal, TrimSeparators(text.AsSpan(hint.Number.Length)).ToString());
            }
        }

        return null;
    }

    /// <param name="rule">The rule.</param>
    /// <param name="word">Its word, with which the line begins.</param>
    /// <param name="line">The line.</param>
    /// <param name="start">1 where the word stands in a bracket, else 0.</param>
    /// <param name="hint">What the format says.</param>
    /// <param name="match">Where the parts of the heading are.</param>
    private static bool Match(HeadingRule rule, string word, string line, int start, StructuralHint hint, out HeadingMatch match)
    {
        match = default;
        var text = line.AsSpan(start);
        var at = word.Length;
        var spaced = at < text.Length && text[at] == ' ';
        if (at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetter(word[^1]))
        {
            return false;
        }

        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        match = new HeadingMatch(rule, word.Length, start, start + at, 0, IsText: false);
        if (rule.Number == HeadingNumber.Unnumbered)
        {
            return IsUnnumbered(text, at, hint);
        }

        var length = rule.Number == HeadingNumber.IndonesianOrdinal ? Numerals.FromIndonesianOrdinal(text[at..]).Length : HeadingNumbers.Length(rule, text[at..]);
        if (rule.Number == HeadingNumber.Optional && (length == 0 || !spaced))
        {
            length = spaced && at < text.Length && char.IsAsciiLetterUpper(text[at]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) ? 1 : 0;
            if (length == 0)
            {
                return IsUnnumbered(text, at, hint);
            }
        }

        if (length == 0 || (!spaced && char.IsLetter(word[^1])))
        {
            return false;
        }

        var rest = text[(at + length)..];
        var isHeading = (IsHeading(rest, hint) && !(rule.RunIn != RunInText.None && OpensList(rest))) || StartsWithMark(rule, rest) || IsInCapitals(rest);
        match = match with { NumberLength = length, IsText = !isHeading };
        return isHeading || RunsIn(rule, rest, hint);
    }

    private static bool IsUnnumbered(ReadOnlySpan<char> text, int at, StructuralHint hint)
    {
        var rest = text[at..];
        var isPlain = rest.IsEmpty || hint.HeadingLevel is not null || rest[0] == ':' || !HasLower(rest, orUncased: true);
        return isPlain && IsHeading(rest, hint);
    }

    /// <summary>Whether a small letter is there, or one of a script that has no capitals.</summary>
    private static bool HasLower(ReadOnlySpan<char> text, bool orUncased)
    {
        foreach (var c in text)
        {
            if (orUncased ? char.IsLetter(c) && !char.IsUpper(c) : char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"SEC. 2. DEFINITIONS.": capitals open a section even if a stop ends them.</summary>
    private static bool IsInCapitals(ReadOnlySpan<char> rest) =>
        rest.Length <= LongestHeading && HasUpper(rest) && !HasLower(rest, orUncased: false) && rest.TrimStart()[0] is not ('(' or ',' or ';');

    private static bool HasUpper(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Article 2. Each Party shall bear its own costs.": a separator and a sentence, at the beginning of a paragraph.</summary>
    private static bool RunsIn(HeadingRule rule, ReadOnlySpan<char> rest, StructuralHint hint)
    {
        var trimmed = rest.TrimStart();
        var words = TrimSeparators(rest);
        if (rule.RunIn == RunInText.None || hint.HeadingLevel is not null || !hint.IsNewParagraph || words.Length == 0 || trimmed.Length == words.Length)
        {
            return false;
        }

        var separator = trimmed[..trimmed.IndexOf(words[0])];
        return (rule.RunIn == RunInText.AfterStop || separator.IndexOfAny('-', '–', '—') >= 0)
            && (char.IsUpper(words[0]) || words[0] is '"' or '“' or '«' or '[' or '¿' || OpensList(rest));
    }

    /// <summary>"Article 2. 1. Each Party …": the first number of the unit's own list.</summary>
    private static bool OpensList(ReadOnlySpan<char> rest)
    {
        var words = TrimSeparators(rest);
        foreach (var number in EnumeratorScanner.Scan(words))
        {
            if (number.Ordinal == 1 && number.Length < words.Length && (number.Style == EnumeratorStyle.Digit || number.Bracket == EnumeratorBracket.Both))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Article 5 bis (new)", "Article 6 [agreed ad ref] Costs": the mark opens no sentence.</summary>
    private static bool StartsWithMark(HeadingRule rule, ReadOnlySpan<char> rest) => !rule.Marks.IsEmpty && LineBegin.IsAny(rest.TrimStart(" ([.–—-*"), rule.Marks);

    /// <summary>After the number: nothing, a separator, or words that look like a heading and not like the rest of a sentence.</summary>
    private static bool IsHeading(ReadOnlySpan<char> rest, StructuralHint hint)
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

        return !char.IsLower(words[0]) && words.Length <= LongestHeading && words[^1] is not ('.' or ';');
    }

    private static ReadOnlySpan<char> TrimSeparators(ReadOnlySpan<char> text) => text.TrimStart(" .:–—-\u00a0").TrimEnd();

    /// <summary>Where in a line the parts of a heading are.</summary>
    /// <param name="Rule">The rule that it follows.</param>
    /// <param name="WordLength">The length of its word.</param>
    /// <param name="Start">Where the word begins: 1 behind a bracket.</param>
    /// <param name="Number">Where the number begins, or what follows the word.</param>
    /// <param name="NumberLength">The length of the number; 0 for none.</param>
    /// <param name="IsText">True where the words after the number are the unit's text, not its heading.</param>
    private readonly record struct HeadingMatch(HeadingRule Rule, int WordLength, int Start, int Number, int NumberLength, bool IsText)
    {
        public HeadingLine Line(string text)
        {
            var designation = text[..(Start + WordLength)];
            var rest = TrimSeparators(text.AsSpan(Number + NumberLength)).ToString();
            if (NumberLength == 0)
            {
                return new HeadingLine(Rule, designation, null, "", 0, rest);
            }

            var number = text.Substring(Number, NumberLength);
            var (address, ordinal) = HeadingNumbers.Canonical(Rule, number);
            return new HeadingLine(Rule, designation, number, address, ordinal, rest) { IsText = IsText };
        }
    }
}
