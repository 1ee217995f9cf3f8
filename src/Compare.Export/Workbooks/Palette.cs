using ClosedXML.Excel;
using Compare.Codings;

namespace Compare.Export.Workbooks;

/// <summary>
/// The colours of the workbook. Levels run from blue to orange-red, which colour-blind readers tell apart, and differ in lightness, so
/// that a grey print still shows them. Text on a fill has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3); a test measures it.
/// </summary>
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
        var (fill, text) = level switch
        {
            Level.Strong => ("#174F87", "#FFFFFF"),
            Level.Qualified => ("#A9CCEA", "#1A1A1A"),
            Level.Weak => ("#FDF0C4", "#1A1A1A"),
            Level.Silent => ("#D6D6D6", "#1A1A1A"),
            Level.Contrary => ("#B8481A", "#FFFFFF"),
            Level.Disputed => ("#DCC8E8", "#1A1A1A"),
            Level.NotApplicable => ("#F2F2F2", "#404040"),
            _ => ("#FFFFFF", "#595959"),
        };
        return (XLColor.FromHtml(fill), XLColor.FromHtml(text));
    }
}
