using System.Collections.Immutable;

namespace Compare.Instruments;

/// <summary>
/// Finds the list number at the beginning of a line, in every way it can be read: <c>(i) any entity</c> is the letter i and the roman 1.
/// Takes <c>(a) x</c>, <c>a) x</c>, <c>a)x</c>, <c>a. x</c>, <c>12. x</c>, <c>(1) x</c>, <c>(2)(A) x</c>, <c>[(B) Repealed]</c>, <c>– x</c>.
/// </summary>
public static class EnumeratorScanner
{
    private const int LongestNumber = 6;

    public static ImmutableArray<Enumerator> Scan(string text)
    {
        if (text.Length > 1 && text[0] is '–' or '—' or '-' or '•' or '·' && text[1] == ' ')
        {
            return [new Enumerator(EnumeratorStyle.Dash, EnumeratorBracket.Bare, 0, text[..1], 2)];
        }

        var bracketed = text.StartsWith("[(", StringComparison.Ordinal); // "[(B) Repealed …]"
        var opened = bracketed || text.StartsWith('(');
        var start = bracketed ? 2 : opened ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start < LongestNumber && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

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
        if (length < text.Length && bracket != EnumeratorBracket.Dot && char.IsLower(text[length]) && char.IsLetter(text[end - 1]) && end - start > 2)
        {
            return []; // "(inter)national" is a word, "(a)this" is a point without its space.
        }

        while (length < text.Length && text[length] == ' ')
        {
            length++;
        }

        return Read(text[start..end], bracket, length);
    }

    private static ImmutableArray<Enumerator> Read(string number, EnumeratorBracket bracket, int length)
    {
        if (number.All(char.IsAsciiDigit))
        {
            return number.Length > 3 ? [] : [new Enumerator(EnumeratorStyle.Digit, bracket, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), number, length)];
        }

        if (!number.All(char.IsAsciiLetterLower) && !number.All(char.IsAsciiLetterUpper))
        {
            return [];
        }

        var upper = char.IsAsciiLetterUpper(number[0]);
        var found = ImmutableArray.CreateBuilder<Enumerator>();
        Add(upper ? EnumeratorStyle.UpperRoman : EnumeratorStyle.LowerRoman, Numerals.FromRoman(number));
        Add(upper ? EnumeratorStyle.DoubledUpper : EnumeratorStyle.DoubledLower, Numerals.FromDoubledLetter(number));
        Add(upper ? EnumeratorStyle.UpperLetter : EnumeratorStyle.LowerLetter, Numerals.FromLetters(number));
        return found.ToImmutable();

        void Add(EnumeratorStyle style, int ordinal)
        {
            if (ordinal > 0)
            {
                found.Add(new Enumerator(style, bracket, ordinal, number, length));
            }
        }
    }
}
