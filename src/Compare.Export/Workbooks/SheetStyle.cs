using ClosedXML.Excel;

namespace Compare.Export.Workbooks;

/// <summary>How parts of a sheet look.</summary>
internal static class SheetStyle
{
    /// <summary>The filter's arrow covers this much of a heading, in digits.</summary>
    public const double FilterButton = 3;

    /// <summary>Wrapped, at the top, with thin lines around every cell.</summary>
    public static void Body(IXLRange range, double fontSize)
    {
        var style = Wrapped(range, fontSize);
        var border = style.Border;
        border.LeftBorder = border.RightBorder = border.TopBorder = border.BottomBorder = XLBorderStyleValues.Thin;
        border.LeftBorderColor = border.RightBorderColor = border.TopBorderColor = border.BottomBorderColor = Palette.Line;
        range.Style = style;
    }

    /// <summary>Wrapped, at the top, without lines.</summary>
    public static void Prose(IXLRange range, double fontSize) => range.Style = Wrapped(range, fontSize);

    /// <summary>One cell is styled and the range takes its style as a whole: property by property, ClosedXML takes seconds.</summary>
    private static IXLStyle Wrapped(IXLRange range, double fontSize)
    {
        var style = range.FirstCell().Style;
        style.Font.FontSize = fontSize;
        style.Font.FontColor = Palette.Text;
        style.Alignment.WrapText = true;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        return style;
    }

    public static void Header(IXLRange range) => Header(range.Style);

    public static void Header(IXLStyle style)
    {
        style.Font.Bold = true;
        style.Font.FontColor = Palette.HeaderText;
        style.Fill.BackgroundColor = Palette.HeaderFill;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    public static void Level(IXLCell cell, Codings.Level level)
    {
        var (fill, text) = Palette.Of(level);
        cell.Style.Fill.BackgroundColor = fill;
        cell.Style.Font.FontColor = text;
        cell.Style.Font.Underline = XLFontUnderlineValues.None;
    }

    public static void Link(IXLCell cell)
    {
        cell.Style.Font.FontColor = Palette.Link;
        cell.Style.Font.Underline = XLFontUnderlineValues.Single;
    }
}
