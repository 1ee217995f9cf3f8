using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Compare.Instruments;

/// <summary>
/// Finds the list number at the beginning of a line, in every way it can be read: <c>(i) any entity</c> is the letter i and the roman 1.
/// Takes <c>(a) x</c>, <c>a) x</c>, <c>a)x</c>, <c>a. x</c>, <c>12. x</c>, <c>(1) x</c>, <c>(2)(A) x</c>, <c>[(B) Repealed]</c>, <c>– x</c>.
/// </summary>
public static class EnumeratorScanner
{
    private const int LongestNumber = 6;

    private static readonly string[] OneSign = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];
    private static readonly string[] TwoFigures = [.. Enumerable.Range(10, 90).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    public static ImmutableArray<Enumerator> Scan(string text) => Scan(text.AsSpan());

    internal static ImmutableArray<Enumerator> Scan(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[0] is '–' or '—' or '-' or '•' or '·' && text[1] == ' ')
        {
            return [new Enumerator(EnumeratorStyle.Dash, EnumeratorBracket.Bare, 0, Printed(text[..1]), 2)];
        }

        if (DecimalNumber(text) is { } number)
        {
            return [number];
        }

        var bracketed = text.StartsWith("[(", StringComparison.Ordinal); // "[(B) Repealed …]"
        var opened = bracketed || text is ['(', ..];
        var start = bracketed ? 2 : opened ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start < LongestNumber && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is >= 'а' and <= 'я'))
        {
            end++;
        }

        var plain = end;
        end += InsertionLength(text, end, start);

        if (end == start || end >= text.Length)
        {
            return [];
        }

        EnumeratorBracket bracket;
        switch (text[end])
        {
            case ')':
                bracket = opened ? EnumeratorBracket.Both : EnumeratorBracket.Closing;
                break;
            case '.' when !opened && (end + 1 == text.Length || text[end + 1] is ' ' or '('):
                bracket = EnumeratorBracket.Dot;
                break;
            default:
                return [];
        }

        var length = end + 1;
        if (length < text.Length && bracket != EnumeratorBracket.Dot && char.IsLower(text[length]) && char.IsLetter(text[end - 1]) && plain == end && end - start > 2)
        {
            return []; // "(inter)national" is a word, "(a)this" is a point without its space.
        }

        while (length < text.Length && text[length] == ' ')
        {
            length++;
        }

        var read = Read(Printed(text[start..plain]), bracket, length);
        if (end == plain)
        {
            return read;
        }

        return Inserted(read, text[plain..end].Trim().ToString().ToLowerInvariant());
    }

    private static ImmutableArray<Enumerator> Inserted(ImmutableArray<Enumerator> numbers, string suffix) =>
        [.. numbers.Select(e => e with { Number = e.Number + suffix, IsInserted = true })];

    /// <summary><c>1.1 x</c>, <c>1.1. x</c>, <c>2.3.1 x</c>; a date, a quantity or a longer chain is none.</summary>
    private static Enumerator? DecimalNumber(ReadOnlySpan<char> text)
    {
        var (at, parts, last) = (0, 0, 0);
        while (true)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at == start || at - start > 3)
            {
                return null;
            }

            (parts, last) = (parts + 1, int.Parse(text[start..at], NumberStyles.None, CultureInfo.InvariantCulture));
            if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
            {
                at++;
                continue;
            }

            break;
        }

        var end = at < text.Length && text[at] == '.' ? at + 1 : at;
        if (parts is not (2 or 3) || last == 0 || (end < text.Length && text[end] != ' '))
        {
            return null;
        }

        var length = end;
        while (length < text.Length && text[length] == ' ')
        {
            length++;
        }

        if (parts == 2 && length < text.Length && char.IsLower(text[length]))
        {
            return null; // "1.5 metres"
        }

        return new Enumerator(parts == 2 ? EnumeratorStyle.Decimal : EnumeratorStyle.SubDecimal, EnumeratorBracket.Dot, last, text[..at].ToString(), length);
    }

    /// <summary>The length of "bis", "ter" … after a number: <c>1 bis.</c>, <c>(a ter)</c>, <c>2bis)</c>.</summary>
    private static int InsertionLength(ReadOnlySpan<char> text, int at, int start)
    {
        var gap = at < text.Length && text[at] == ' ' ? 1 : 0;
        if (at == start || at + gap >= text.Length || (text[at + gap] | 0x20) is not ('b' or 't' or 'q' or 's' or 'o'))
        {
            return 0; // no suffix begins so
        }

        // Glued to the number, the letters were taken for part of it: "2bis" is no number by itself.
        foreach (var suffix in HeadingNumbers.Suffixes)
        {
            if (text[(at + gap)..].StartsWith(suffix, StringComparison.OrdinalIgnoreCase) && at + gap + suffix.Length < text.Length && text[at + gap + suffix.Length] is '.' or ')')
            {
                return gap + suffix.Length;
            }
        }

        return 0;
    }

    private static ImmutableArray<Enumerator> Read(string number, EnumeratorBracket bracket, int length)
    {
        if (!number.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return number.Length > 3 ? [] : [new Enumerator(EnumeratorStyle.Digit, bracket, int.Parse(number, CultureInfo.InvariantCulture), number, length)];
        }

        if (Numerals.FromCyrillic(number) is > 0 and var cyrillic)
        {
            return [new Enumerator(EnumeratorStyle.CyrillicLetter, bracket, cyrillic, number, length)];
        }

        if (number.AsSpan().ContainsAnyExceptInRange('a', 'z') && number.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        {
            return [];
        }

        var upper = char.IsAsciiLetterUpper(number[0]);
        var letters = Numerals.FromLetters(number);
        var repeated = number.Length > 1 ? Numerals.FromRepeatedLetter(number) : letters;
        ReadOnlySpan<(EnumeratorStyle Style, int Ordinal)> readings =
        [
            (upper ? EnumeratorStyle.UpperRoman : EnumeratorStyle.LowerRoman, Numerals.FromRoman(number)),
            (upper ? EnumeratorStyle.DoubledUpper : EnumeratorStyle.DoubledLower, Numerals.FromDoubledLetter(number)),
            (upper ? EnumeratorStyle.UpperLetter : EnumeratorStyle.LowerLetter, letters),
            (upper ? EnumeratorStyle.UpperLetter : EnumeratorStyle.LowerLetter, repeated == letters ? 0 : repeated),
        ];
        var count = 0;
        foreach (var (_, ordinal) in readings)
        {
            count += ordinal > 0 ? 1 : 0;
        }

        var found = new Enumerator[count];
        foreach (var (style, ordinal) in readings)
        {
            if (ordinal > 0)
            {
                found[^count--] = new Enumerator(style, bracket, ordinal, number, length);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    /// <summary>The number as a string; the commonest are made once.</summary>
    private static string Printed(ReadOnlySpan<char> number) => number switch
    {
        [< (char)128 and var c] => OneSign[c],
        [>= '1' and <= '9' and var tens, >= '0' and <= '9' and var ones] => TwoFigures[(10 * (tens - '1')) + ones - '0'],
        _ => number.ToString(),
    };
}
