using System.Text.RegularExpressions;

namespace Compare.Reading.Documents;

/// <summary>Lines of a table of contents, told by their leader: <c>Article 5 Costs ........ 12</c>. Read as text they would double every article.</summary>
internal static partial class ContentsLines
{
    public const string Name = "line(s) of a table of contents";

    public static bool Is(string text) => text.Length < 400 && (text.Contains("....", StringComparison.Ordinal) || text.Contains(". . . .", StringComparison.Ordinal) || text.Contains('…')) && Leader().IsMatch(text);

    [GeneratedRegex(@"(?:\.{4}|\. \. \. \.|…[…. ])[.… ]*(?:[0-9]{1,4}|[ivxl]{1,6})\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Leader();
}
