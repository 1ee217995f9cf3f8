using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compare.Export.Workbooks;

/// <summary>
/// Says in a worksheet how deep its outline goes. ClosedXML notes the depth of the rows as that of the columns, and Excel, which leaves room for
/// the signs of an outline by that note, would show none beside the rows.
/// </summary>
internal static partial class OutlineLevels
{
    /// <summary>The note stands before the rows, within this many bytes.</summary>
    private const int Head = 8_192;

    private const string Note = "outlineLevel";

    public static byte[] Correct(byte[] worksheet)
    {
        var head = Encoding.UTF8.GetString(worksheet, 0, Math.Min(Head, worksheet.Length));
        if (!Format().Match(head).Value.Contains(Note, StringComparison.Ordinal))
        {
            return worksheet;
        }

        var text = Encoding.UTF8.GetString(worksheet);
        var levels = Level().Matches(text).ToLookup(m => m.Groups["of"].Value, m => m.Groups["level"].Value[0] - '0', StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(Format().Replace(
            text,
            m => Noted().Replace(m.Value, "").Insert(m.Value.IndexOf(' ', StringComparison.Ordinal), Attribute("Row", levels["row"]) + Attribute("Col", levels["col"])),
            count: 1));
    }

    private static string Attribute(string of, IEnumerable<int> levels) =>
        levels.DefaultIfEmpty().Max() is > 0 and var deepest ? string.Create(CultureInfo.InvariantCulture, $" {Note}{of}=\"{deepest}\"") : "";

    /// <summary><c>&lt;x:sheetFormatPr defaultRowHeight="15" outlineLevelCol="6" /></c></summary>
    [GeneratedRegex("<(x:)?sheetFormatPr [^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Format();

    [GeneratedRegex(" outlineLevel(Row|Col)=\"[0-9]\"", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Noted();

    /// <summary><c>&lt;x:row r="10" ht="30" outlineLevel="1"</c></summary>
    [GeneratedRegex("<(x:)?(?<of>row|col) [^>]*outlineLevel=\"(?<level>[0-9])\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Level();
}
