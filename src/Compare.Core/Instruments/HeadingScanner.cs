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

    public HeadingLine? Scan(string text, StructuralHint hint)
    {
        if (hint.OpensNothing)
        {
            return null;
        }

        if (hint.Unit is not null && FromHint(text, hint) is { } native)
        {
            return native;
        }

        if (text.Length > 0 && text[0] < openers.Length && !openers[text[0]])
        {
            return null;
        }

        foreach (var rule in rules)
        {
            if (!rule.InText && hint.HeadingLevel is null)
            {
                continue;
            }

            foreach (var word in rule.Words)
            {
                if (LineBegin.Is(text, word) && Match(rule, word, text, hint) is { } line)
                {
                    return line;
                }

                if (rule.MayBeBracketed && text.StartsWith('[') && LineBegin.Is(text.AsSpan(1), word) && Match(rule, word, text[1..], hint) is { } bracketed)
                {
                    return bracketed with { Designation = "[" + bracketed.Designation };
                }
            }
        }

        return null;
    }

    /// <summary>What the format itself calls an article or chapter is one, whatever words its number is printed with: <c>SEC. 2.</c>, <c>15</c>.</summary>
    private HeadingLine? FromHint(string text, StructuralHint hint)
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

            var length = HeadingNumbers.Length(hint.Number.AsSpan(at));
            if (length > 0 && hint.Number.AsSpan(at + length).Trim(" .:)]—–-").IsEmpty)
            {
                var number = hint.Number.Substring(at, length);
                var (address, ordinal) = HeadingNumbers.Canonical(rule, number);
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
                : HeadingNumbers.Length(rule, text.AsSpan(at));
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
            (address, ordinal) = HeadingNumbers.Canonical(rule, number);
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
        if ((IsHeading(rest, hint) && !(rule.RunIn != RunInText.None && OpensList(rest))) || StartsWithMark(rule, rest) || IsInCapitals(rest))
        {
            return new HeadingLine(rule, designation, number, address, ordinal, TrimSeparators(rest));
        }

        return RunsIn(rule, rest, hint) ? new HeadingLine(rule, designation, number, address, ordinal, TrimSeparators(rest)) { IsText = true } : null;
    }

    private static HeadingLine? Unnumbered(HeadingRule rule, string word, string text, int at, StructuralHint hint)
    {
        var isPlain = text.Length == at || hint.HeadingLevel is not null || text[at] == ':' || text[at..].All(c => !char.IsLetter(c) || char.IsUpper(c));
        return isPlain && IsHeading(text[at..], hint) ? new HeadingLine(rule, text[..word.Length], null, "", 0, TrimSeparators(text[at..])) : null;
    }

    /// <summary>"SEC. 2. DEFINITIONS.": capitals open a section even if a stop ends them.</summary>
    private static bool IsInCapitals(string rest) => rest.Length <= LongestHeading && rest.Any(char.IsUpper) && !rest.Any(char.IsLower) && rest.TrimStart()[0] is not ('(' or ',' or ';');

    /// <summary>"Article 2. Each Party shall bear its own costs.": a separator and a sentence, at the beginning of a paragraph.</summary>
    private static bool RunsIn(HeadingRule rule, string rest, StructuralHint hint)
    {
        var trimmed = rest.TrimStart();
        var words = TrimSeparators(rest);
        if (rule.RunIn == RunInText.None || hint.HeadingLevel is not null || !hint.IsNewParagraph || words.Length == 0 || trimmed.Length == words.Length)
        {
            return false;
        }

        var separator = trimmed.AsSpan(0, trimmed.IndexOf(words[0], StringComparison.Ordinal));
        return (rule.RunIn == RunInText.AfterStop || separator.IndexOfAny('-', '–', '—') >= 0)
            && (char.IsUpper(words[0]) || words[0] is '"' or '“' or '«' or '[' or '¿' || OpensList(rest));
    }

    /// <summary>"Article 2. 1. Each Party …": the first number of the unit's own list.</summary>
    private static bool OpensList(string rest) =>
        EnumeratorScanner.Scan(TrimSeparators(rest)).Any(e => e.Ordinal == 1 && e.Length < TrimSeparators(rest).Length && (e.Style == EnumeratorStyle.Digit || e.Bracket == EnumeratorBracket.Both));

    /// <summary>"Article 5 bis (new)", "Article 6 [agreed ad ref] Costs": the mark opens no sentence.</summary>
    private static bool StartsWithMark(HeadingRule rule, string rest)
    {
        var trimmed = rest.TrimStart(' ', '(', '[', '.', '–', '—', '-', '*');
        return rule.Marks.Any(m => trimmed.StartsWith(m, StringComparison.OrdinalIgnoreCase));
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
