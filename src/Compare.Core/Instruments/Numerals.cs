using System.Buffers;

namespace Compare.Instruments;

/// <summary>Roman numerals, letters and ordinal words, as instruments number themselves.</summary>
public static class Numerals
{
    private static readonly (int Value, string Roman)[] Steps =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    private static readonly SearchValues<char> RomanLetters = SearchValues.Create("ivxlcdmIVXLCDM");

    private static readonly string[] IndonesianOrdinals =
    [
        "kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh", "kesebelas",
        "kedua belas", "ketiga belas", "keempat belas", "kelima belas",
    ];

    /// <summary>The number in lower-case roman numerals: 14 is <c>xiv</c>.</summary>
    public static string ToRoman(int number)
    {
        var roman = "";
        foreach (var (value, letters) in Steps)
        {
            while (number >= value)
            {
                roman += letters;
                number -= value;
            }
        }

        return roman;
    }

    /// <summary>The value of a well-formed roman numeral in either case, or 0: <c>XIV</c> is 14, <c>iix</c> is 0.</summary>
    public static int FromRoman(string text)
    {
        if (text.Length is 0 or > 15)
        {
            return 0;
        }

        if (text.Length == 1)
        {
            return (text[0] | 0x20) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, 'd' => 500, 'm' => 1000, _ => 0 };
        }

        if (text.AsSpan().ContainsAnyExcept(RomanLetters))
        {
            return 0;
        }

        var lower = text.ToLowerInvariant();
        var rest = lower.AsSpan();
        var total = 0;
        foreach (var (value, letters) in Steps)
        {
            while (rest.StartsWith(letters, StringComparison.Ordinal))
            {
                total += value;
                rest = rest[letters.Length..];
            }
        }

        return rest.IsEmpty && string.Equals(ToRoman(total), lower, StringComparison.Ordinal) ? total : 0;
    }

    /// <summary>The position of letters in a list that goes on after z with aa, ab …: <c>b</c> is 2, <c>ab</c> is 28; 0 when not one to two letters.</summary>
    public static int FromLetters(string text)
    {
        if (text.Length is 0 or > 2)
        {
            return 0;
        }

        var position = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetter(letter))
            {
                return 0;
            }

            position = (position * 26) + char.ToLowerInvariant(letter) - 'a' + 1;
        }

        return position;
    }

    /// <summary>The position of a doubled letter in a list aa, bb, cc …: <c>bb</c> is 2; 0 for anything else.</summary>
    public static int FromDoubledLetter(string text) =>
        text.Length == 2 && char.IsAsciiLetter(text[0]) && text[0] == text[1] ? char.ToLowerInvariant(text[0]) - 'a' + 1 : 0;

    /// <summary>The position of letters in a list that goes on after z with aa, bb …, as word processors number: <c>bb</c> is 28; 0 when not one letter repeated.</summary>
    public static int FromRepeatedLetter(string text) =>
        text.Length is 0 or > 4 || text.AsSpan().ContainsAnyExcept(text[0]) || !char.IsAsciiLetter(text[0]) ? 0 : (26 * (text.Length - 1)) + char.ToLowerInvariant(text[0]) - 'a' + 1;

    /// <summary>The position of a letter in a Russian list: <c>в</c> is 3; 0 for what is no such letter.</summary>
    public static int FromCyrillic(string text) =>
        text.Length == 1 ? "абвгдежзиклмнопрстуфхцчшщэюя".IndexOf(char.ToLowerInvariant(text[0]), StringComparison.Ordinal) + 1 : 0;

    /// <summary>The value of an Indonesian ordinal at the beginning of a text and its length in characters, or (0, 0): <c>Kedua Belas</c> is 12.</summary>
    public static (int Value, int Length) FromIndonesianOrdinal(ReadOnlySpan<char> text)
    {
        for (var i = IndonesianOrdinals.Length - 1; i >= 0; i--)
        {
            var word = IndonesianOrdinals[i];
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[word.Length])))
            {
                return (i + 1, word.Length);
            }
        }

        return text.StartsWith("pertama", StringComparison.OrdinalIgnoreCase) ? (1, "pertama".Length) : (0, 0);
    }
}
