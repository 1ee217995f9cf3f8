using System.Globalization;
using ClosedXML.Excel;

namespace Compare.Export.Workbooks;

/// <summary>Hyperlinks inside the workbook and out of it.</summary>
internal static class Links
{
    /// <summary>Excel takes no longer web address.</summary>
    private const int MaxUrl = 2_079;

    public static string Address(string sheet, int row, int column = 1) =>
        $"'{sheet}'!{Place(row, column)}";

    /// <summary><c>D5</c></summary>
    public static string Place(int row, int column) => XLHelper.GetColumnLetterFromNumber(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for an address in the workbook and for a web address.</summary>
    public static bool IsLink(string? target) => !string.IsNullOrEmpty(target) && (target[0] == '\'' || Web(target) is not null);

    /// <summary>Sets the link; false for what is neither an address in the workbook nor a web address.</summary>
    public static bool TrySet(IXLCell cell, string? target)
    {
        if (!IsLink(target))
        {
            return false;
        }

        cell.Hyperlink = target![0] == '\'' ? new XLHyperlink(target) : new XLHyperlink(Web(target));
        return true;
    }

    private static Uri? Web(string target) =>
        target.Length <= MaxUrl && Uri.TryCreate(target, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;
}
