using System.Globalization;
using AngleSharp.Dom;
using Compare.Instruments;

namespace Compare.Reading.Documents;

/// <summary>The numbers a browser prints before the items of a list: <c>type</c>, <c>start</c>, <c>value</c> and <c>reversed</c>, or none where the style says so.</summary>
internal sealed class HtmlNumbering
{
    private readonly string style;
    private int next;
    private readonly int step = 1;

    private HtmlNumbering(string style, int first, int step) => (this.style, next, this.step) = (style, first, step);

    public bool IsBullet => style == "bullet";

    public static HtmlNumbering Of(IElement list)
    {
        var css = (list.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (css.Contains("list-style-type:none", StringComparison.Ordinal) || css.Contains("list-style:none", StringComparison.Ordinal))
        {
            return new HtmlNumbering("none", 0, 0);
        }

        if (list.LocalName != "ol")
        {
            return new HtmlNumbering("bullet", 0, 0);
        }

        var reversed = list.HasAttribute("reversed");
        var first = Int(list.GetAttribute("start")) ?? (reversed ? list.Children.Count(c => c.LocalName == "li") : 1);
        return new HtmlNumbering(Style(list.GetAttribute("type"), css), first, reversed ? -1 : 1);
    }

    /// <summary>The number of the next item with its stop, or null where none is printed.</summary>
    public string? Next(IElement item)
    {
        if (style is "none" or "bullet")
        {
            return null;
        }

        var value = Int(item.GetAttribute("value")) ?? next;
        next = value + step;
        return Print(value) + ".";
    }

    private static string Style(string? type, string css) => type switch
    {
        "a" => "a",
        "A" => "A",
        "i" => "i",
        "I" => "I",
        _ when css.Contains("lower-alpha", StringComparison.Ordinal) || css.Contains("lower-latin", StringComparison.Ordinal) => "a",
        _ when css.Contains("upper-alpha", StringComparison.Ordinal) || css.Contains("upper-latin", StringComparison.Ordinal) => "A",
        _ when css.Contains("lower-roman", StringComparison.Ordinal) => "i",
        _ when css.Contains("upper-roman", StringComparison.Ordinal) => "I",
        _ => "1",
    };

    private static int? Int(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value is > -100_000 and < 100_000 ? value : null;

    private string Print(int value)
    {
        var plain = value.ToString(CultureInfo.InvariantCulture);
        return value is < 1 or > 3999
            ? plain
            : style switch
            {
                "a" => ListLetters.Spreadsheet(value),
                "A" => ListLetters.Spreadsheet(value).ToUpperInvariant(),
                "i" => Numerals.ToRoman(value),
                "I" => Numerals.ToRoman(value).ToUpperInvariant(),
                _ => plain,
            };
    }
}
