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
        if (writer.Streams(rows.Count))
        {
            var measured = columns.Select(c => c.Width).ToArray();
            for (var p = 0; p < rows.Pieces; p++)
            {
                var piece = rows.Piece(p).Rows;
                Parallel.For(0, columns.Length, c => measured[c] = Width(columns[c], measured[c], piece.Select(columns[c].Content)));
            }

            Heading(sheet, columns, measured);
            writer.Streamed.Add(new StreamedRows<T>(sheet, writer, columns, rows, measured, FontSize, outline));
            Finish(sheet, columns, rows.Count, frozenColumns, isStreamed: true);
            return;
        }

        var all = rows.All.ToArray();
        var contents = all.Select(row => columns.Select(c => c.Content(row)).ToArray()).ToArray();
        var widths = columns.Select((c, i) => Width(c, c.Width, contents.Select(r => r[i]))).ToArray();
        var shown = columns.Select(c => !c.IsHidden).ToArray();
        SheetStyle.Body(sheet.Range(1, 1, all.Length + 1, columns.Length), FontSize);
        Heading(sheet, columns, widths);
        for (var r = 0; r < contents.Length; r++)
        {
            WriteRow(sheet, writer, r + 2, contents[r], widths, shown);
            if (outline?.Invoke(all[r]) is > 0 and var level)
            {
                sheet.Row(r + 2).OutlineLevel = level;
            }
        }

        Finish(sheet, columns, all.Length, frozenColumns);
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

    private static void Finish<T>(IXLWorksheet sheet, ImmutableArray<SheetColumn<T>> columns, int rows, int frozenColumns, bool isStreamed = false)
    {
        var all = sheet.Range(1, 1, rows + 1, columns.Length);
        if (rows > 0)
        {
            // A table marks its header row for screen readers and brings the filter; its own theme would compete with the levels' colours.
            // The model looks at every cell of a table when it saves; one that is streamed gets its last row there with the rows themselves.
            var known = isStreamed ? sheet.Range(1, 1, 2, columns.Length) : all;
            known.CreateTable(sheet.Name).Theme = XLTableTheme.None;
        }

        DefinedNames.AddData(all);
        sheet.SheetView.Freeze(1, frozenColumns);
        sheet.PageSetup.PrintAreas.Add(1, 1, rows + 1, columns.Count(c => c.IsPrinted));
    }

    /// <summary>A linked text that is wider than the widest column stays readable without its link.</summary>
    public static CellContent Readable(CellContent content, double width, double fontSize) =>
        content.IsLinkedText && TextMeasure.OneLine(content.Text, fontSize) > width ? content with { Link = null } : content;

    private static void WriteRow(IXLWorksheet sheet, CellWriter writer, int row, CellContent[] contents, double[] widths, bool[] shown)
    {
        var height = 0.0;
        for (var i = 0; i < contents.Length; i++)
        {
            var content = Readable(contents[i], widths[i], FontSize);
            var isWhole = content.Write(sheet.Cell(row, i + 1), writer);
            if (!shown[i])
            {
                continue;
            }

            var text = isWhole ? content.Text : sheet.Cell(row, i + 1).GetString();
            var needed = TextMeasure.Height(text, widths[i], FontSize, content.Level is not null, content.Indent);
            height = Math.Max(height, needed);
            if (isWhole && needed > TextMeasure.MaxRowHeight)
            {
                writer.ReportTall(sheet.Cell(row, i + 1), content.Text, content.Language);
            }
        }

        sheet.Row(row).Height = Math.Min(height, TextMeasure.MaxRowHeight);
    }

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
