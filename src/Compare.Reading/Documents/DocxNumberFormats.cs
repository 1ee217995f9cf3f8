using System.Globalization;
using Compare.Instruments;

namespace Compare.Reading.Documents;

/// <summary>Prints a list number as Word does. Formats of other scripts that are not known here are printed in arabic figures.</summary>
internal static class DocxNumberFormats
{
    public const string Decimal = "decimal";
    public const string Bullet = "bullet";
    public const string None = "none";

    private const string RussianLetters = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    public static string Print(int value, string format)
    {
        var plain = value.ToString(CultureInfo.InvariantCulture);
        if (format == None)
        {
            return "";
        }

        if (value is < 1 or > 9999)
        {
            return plain;
        }

        return format switch
        {
            "lowerLetter" => ListLetters.Repeated(value),
            "upperLetter" => ListLetters.Repeated(value, 'A'),
            "lowerRoman" => Numerals.ToRoman(value),
            "upperRoman" => Numerals.ToRoman(value).ToUpperInvariant(),
            "decimalZero" => value < 10 ? "0" + plain : plain,
            "ordinal" => plain + Suffix(value),
            "cardinalText" => Capital(Cardinal(value)),
            "ordinalText" => Capital(Ordinal(value)),
            "russianLower" => RussianLetters[(value - 1) % RussianLetters.Length].ToString(),
            "russianUpper" => char.ToUpperInvariant(RussianLetters[(value - 1) % RussianLetters.Length]).ToString(),
            "numberInDash" => $"- {plain} -",
            _ => plain,
        };
    }

    private static string Suffix(int value) => (value % 100) is >= 11 and <= 13 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    private static string Cardinal(int value)
    {
        var words = "";
        foreach (var (size, name) in new[] { (1000, "thousand"), (100, "hundred") })
        {
            if (value >= size)
            {
                words += $"{Ones[Math.Min(value / size, 19)]} {name} ";
                value %= size;
            }
        }

        words += value == 0 && words.Length > 0 ? "" : value < 20 ? Ones[value] : Tens[value / 10] + (value % 10 == 0 ? "" : "-" + Ones[value % 10]);
        return words.TrimEnd();
    }

    private static string Ordinal(int value)
    {
        var words = Cardinal(value);
        var cut = words.LastIndexOfAny([' ', '-']) + 1;
        var last = words[cut..];
        return words[..cut] + (Ordinals.TryGetValue(last, out var ordinal) ? ordinal : last.EndsWith('y') ? last[..^1] + "ieth" : last + "th");
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
