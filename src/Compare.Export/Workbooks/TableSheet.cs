using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>Writes a sheet that is one table: header row, filter, frozen header, wrapped text in rows as high as their text.</summary>
internal static class TableSheet
{
    public const double FontSize = 10;

    public static void Write<T>(
        IXLWorksheet sheet, CellWriter writer, ImmutableArray<SheetColumn<T>> columns, TableRows<T> rows, int frozenColumns, Func<T, int>? outline = null)
    {
        var widths = columns.Select(c => c.Width).ToArray();
        for (var p = 0; p < rows.Pieces; p++)
        {
            var piece = rows.Piece(p).Rows;
            Parallel.For(0, columns.Length, c => widths[c] = Width(columns[c], widths[c], piece.Select(columns[c].Content)));
        }

        Heading(sheet, columns, widths);
        writer.Streamed.Add(new StreamedRows<T>(sheet, writer, columns, rows, widths, FontSize, outline));
        Finish(sheet, columns, rows.Count, frozenColumns);
    }

    private static void Heading<T>(IXLWorksheet sheet, ImmutableArray<SheetColumn<T>> columns, double[] widths)
    {
        SheetStyle.Body(sheet.Range(1, 1, 1, columns.Length), FontSize);
        for (var i = 0; i < columns.Length; i++)
        {
            sheet.Column(i + 1).Width = widths[i];
            sheet.Cell(1, i + 1).SetValue(columns[i].Header);
            if (columns[i].IsHidden)
            {
                sheet.Column(i + 1).Hide();
            }
        }

        SheetStyle.Header(sheet.Range(1, 1, 1, columns.Length));
        sheet.Row(1).Height = columns
            .Select((c, i) => TextMeasure.Height(c.Header, widths[i] - SheetStyle.FilterButton, FontSize, bold: true)).Max();
    }

    private static void Finish<T>(IXLWorksheet sheet, ImmutableArray<SheetColumn<T>> columns, int rows, int frozenColumns)
    {
        var all = sheet.Range(1, 1, rows + 1, columns.Length);
        if (rows > 0)
        {
            // A table marks its header row for screen readers and brings the filter; its own theme would compete with the levels' colours.
            // The table gets its last row with the rows themselves.
            sheet.Range(1, 1, 2, columns.Length).CreateTable(sheet.Name).Theme = XLTableTheme.None;
        }

        DefinedNames.AddData(all);
        sheet.SheetView.Freeze(1, frozenColumns);
        sheet.PageSetup.PrintAreas.Add(1, 1, rows + 1, columns.Count(c => c.IsPrinted));
    }

    /// <summary>A linked text that is wider than the widest column stays readable without its link.</summary>
    public static CellContent Readable(CellContent content, double width, double fontSize) =>
        content.IsLinkedText && TextMeasure.OneLine(content.Text, fontSize) > width ? content with { Link = null } : content;

    /// <summary>
    /// The column's own width, and more where a row would be higher than Excel allows, or where LibreOffice, which shows a linked text on
    /// one line, would cut it off.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="width">As wide as the rows before these have made it.</param>
    /// <param name="contents">Its cells.</param>
    private static double Width<T>(SheetColumn<T> column, double width, IEnumerable<CellContent> contents)
    {
        const double step = 10;
        if (column.MaxWidth <= width)
        {
            return width;
        }

        foreach (var content in contents.Where(c => c.Text.Length <= CellLimits.Characters))
        {
            if (content.IsLinkedText)
            {
                width = Math.Max(width, Math.Min(TextMeasure.OneLine(content.Text, FontSize), column.MaxWidth));
            }

            while (width < column.MaxWidth && TextMeasure.Height(content.Text, width, FontSize) > TextMeasure.MaxRowHeight)
            {
                width = Math.Min(width + step, column.MaxWidth);
            }
        }

        return width;
    }
}
