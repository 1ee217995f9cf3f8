using System.Globalization;
using System.Text.RegularExpressions;
using Compare.Results;

namespace Compare.Export.Templates;

/// <summary>
/// Rows inserted in one sheet below its marked row. What stands further down moves; an area whose last row is the marked one grows, since that
/// row stands for all that are filled.
/// </summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Row">The marked row.</param>
/// <param name="Count">How many rows are inserted below it.</param>
internal sealed partial record RowInsertion(string Sheet, int Row, int Count)
{
    private const int LongestShown = 80;

    public int Move(int row) => row > Row ? row + Count : row;

    /// <summary>Areas separated by blanks, as conditional formats and validations name them.</summary>
    public string Areas(string references) => string.Join(' ', references.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => Area(r, growsSingle: true)));

    /// <summary><c>B5</c>, <c>B5:C9</c>, <c>5:9</c>, with or without dollar signs; whole columns stay.</summary>
    public string Area(string reference, bool growsSingle = false)
    {
        var ends = reference.Split(':');
        if (ends.Length == 1)
        {
            var grown = growsSingle && RowOf(reference) == Row ? $"{reference}:{WithRow(reference, Row + Count)}" : null;
            return grown ?? (RowOf(reference) is { } row ? WithRow(reference, Move(row)) : reference);
        }

        return RowOf(ends[0]) is { } top && RowOf(ends[1]) is { } bottom
            ? $"{WithRow(ends[0], Move(top))}:{WithRow(ends[1], bottom == Row && top <= Row ? Row + Count : Move(bottom))}"
            : reference;
    }

    /// <summary>A formula that stands in a sheet, or in none (<paramref name="own"/> is empty) as a defined name does.</summary>
    public string Formula(string formula, string own) => Token().Replace(formula, match =>
    {
        if (!match.Groups["ref"].Success)
        {
            return match.Value.Equals("INDIRECT", StringComparison.OrdinalIgnoreCase)
                ? throw Unsafe($"a formula makes addresses out of text (INDIRECT), which cannot follow: {Short(formula)}")
                : match.Value;
        }

        var sheet = match.Groups["sheet"].Value.TrimEnd('!').Trim('\'').Replace("''", "'", StringComparison.Ordinal);
        if (sheet.Contains('[', StringComparison.Ordinal))
        {
            return match.Value;
        }

        if (sheet.Contains(':', StringComparison.Ordinal))
        {
            throw Unsafe($"a formula reads through several sheets, which cannot follow: {Short(formula)}");
        }

        return string.Equals(sheet.Length == 0 ? own : sheet, Sheet, StringComparison.OrdinalIgnoreCase)
            ? match.Groups["sheet"].Value + Area(match.Groups["ref"].Value)
            : match.Value;
    });

    /// <summary>
    /// True where a formula that is meant relative to the first of several rows would point above the marked row in one of them and below it in another.
    /// </summary>
    public bool Splits(string formula, string own, int height) =>
        height > 1 && RelativeRows(formula, own).Any(row => row <= Row && row + height - 1 > Row);

    /// <summary>True where a formula points below the marked row by its distance, so that it means another row in each row that it is meant for.</summary>
    public bool PointsBelow(string formula, string own) => RelativeRows(formula, own).Any(row => row > Row);

    private IEnumerable<int> RelativeRows(string formula, string own) =>
        from match in Token().Matches(formula)
        where match.Groups["ref"].Success
        let sheet = match.Groups["sheet"].Value.TrimEnd('!').Trim('\'').Replace("''", "'", StringComparison.Ordinal)
        where string.Equals(sheet.Length == 0 ? own : sheet, Sheet, StringComparison.OrdinalIgnoreCase)
        from end in match.Groups["ref"].Value.Split(':')
        where !IsFixed(end) && RowOf(end) is not null
        select RowOf(end)!.Value;

    public TemplateException Unsafe(string why) => new(
        DiagnosticCodes.UnsafeTemplate, $"Sheet \"{Sheet}\": {Count} row(s) must be inserted below row {Row}, and {why}. Move it above the marked row or to another sheet, or name a range that is long enough.");

    /// <summary>As much of a formula as a message has room for.</summary>
    public static string Short(string formula) => formula.Length <= LongestShown ? formula : formula[..LongestShown] + "…";

    private static bool IsFixed(string end) => end.LastIndexOf('$') > 0 || (end.Length > 1 && end[0] == '$' && char.IsAsciiDigit(end[1]));

    private static int? RowOf(string end)
    {
        var digits = end.Length - end.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        return digits < end.Length && int.TryParse(end.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
    }

    private static string WithRow(string end, int row) =>
        end[..(end.Length - end.Reverse().TakeWhile(char.IsAsciiDigit).Count())] + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Strings, references with their sheet, names in brackets, words and numbers; only references are looked into.</summary>
    [GeneratedRegex(
        """
        "(?:[^"]|"")*"
        |(?<sheet>'(?:[^']|'')+'!|(?:\[[^\]]*\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?!)?(?<ref>\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!])
        |\[(?:[^\[\]]|\[[^\[\]]*\])*\]
        |[\p{L}_\\][\p{L}\p{N}_.\\?]*
        |[0-9][0-9.]*
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Token();
}
