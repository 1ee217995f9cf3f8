using ClosedXML.Excel;

namespace Compare.Export.Workbooks;

/// <summary>Hyperlinks inside the workbook and out of it.</summary>
internal static class Links
{
    /// <summary>Excel takes no longer web address.</summary>
    private const int MaxUrl = 2_079;

    public static string Address(string sheet, int row, int column = 1) =>
        $"'{sheet}'!{XLHelper.GetColumnLetterFromNumber(column)}{row}";

    /// <summary>Sets the link; false for what is neither an address in the workbook nor a web address.</summary>
    public static bool TrySet(IXLCell cell, string? target)
    {
        if (string.IsNullOrEmpty(target))
        {
            return false;
        }

        if (target[0] == '\'')
        {
            cell.Hyperlink = new XLHyperlink(target);
            return true;
        }

        if (target.Length > MaxUrl || !Uri.TryCreate(target, UriKind.Absolute, out var uri)
            || !(uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp))
        {
            return false;
        }

        cell.Hyperlink = new XLHyperlink(uri);
        return true;
    }
}
