using System.Text.RegularExpressions;

namespace Compare.Reading.Documents;

/// <summary>
/// Numbers of paragraphs and points without a stop or bracket, as the Council of Europe prints them: <c>1</c>, <c>a</c>, <c>ii</c>, then a wide gap. A stop is put after
/// them, so that the parser sees a number; a number in the middle of a sentence has no wide gap after it.
/// </summary>
internal static partial class BareNumbers
{
    /// <summary>The line, with a stop after the bare number at its beginning. A gap is a tab, or two spaces that no format folds.</summary>
    public static string Mark(string line) => line.Length > 2 && Numbered().Match(line) is { Success: true } found ? Stop(line, found) : line;

    /// <summary>The same for typed text, where a gap may be two plain spaces; columns of a typed table are none.</summary>
    public static string MarkTyped(string line) => line.Length > 2 && Typed().Match(line) is { Success: true } found ? Stop(line, found) : line;

    /// <summary>A number and nothing else.</summary>
    public static bool Is(string text) => text.Length is > 0 and <= 5 && Alone().IsMatch(text);

    private static string Stop(string line, Match found)
    {
        var end = found.Groups["number"].Index + found.Groups["number"].Length;
        return line[..end] + "." + line[end..];
    }

    private const string Number = "(?<number>[0-9]{1,3}|[a-z]|[ivx]{2,5})";

    [GeneratedRegex(@"^\s*" + Number + @"(?=[\s-[\t]]*(?:\t|[\u00A0\u2002\u2003]{2})\s*[^\s0-9][^\t]*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*" + Number + @"(?=(?:\t|[ \u00A0]{2})\s*[^\s0-9](?:\S| (?! {2}))*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Typed();

    [GeneratedRegex("^" + Number + "$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Alone();
}
