using ClosedXML.Excel;
using Compare.Codings;

namespace Compare.Export.Workbooks;

/// <summary>The colours of the workbook; those of the levels are shared with every other format.</summary>
internal static class Palette
{
    public static readonly XLColor Text = XLColor.FromHtml("#1A1A1A");
    public static readonly XLColor Muted = XLColor.FromHtml("#595959");
    public static readonly XLColor Link = XLColor.FromHtml("#0B4A8F");
    public static readonly XLColor Line = XLColor.FromHtml("#BFBFBF");
    public static readonly XLColor HeaderFill = XLColor.FromHtml("#22303C");
    public static readonly XLColor HeaderText = XLColor.FromHtml("#FFFFFF");
    public static readonly XLColor BandFill = XLColor.FromHtml("#DCE3E8");

    public static (XLColor Fill, XLColor Text) Of(Level level)
    {
        var (fill, text) = LevelColours.Of(level);
        return (XLColor.FromHtml(fill), XLColor.FromHtml(text));
    }

    /// <summary>As six hexadecimal digits: <c>A9CCEA</c>.</summary>
    public static string Hex(XLColor color) => $"{color.Color.R:X2}{color.Color.G:X2}{color.Color.B:X2}";
}
