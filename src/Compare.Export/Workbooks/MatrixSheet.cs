using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>
/// Safeguards down, instruments across. A band before each group repeats the group's name of the filter column, so that a filter on a
/// group keeps its band; nothing is merged.
/// </summary>
internal static class MatrixSheet
{
    private const double FontSize = 10;
    private const int GroupColumn = 1;
    private const int IdColumn = 2;
    private const int TitleColumn = 3;
    private const double GroupWidth = 15;
    private const double IdWidth = 8;
    private const double TitleWidth = 40;
    private const double InstrumentWidth = 28;
    private const double CountWidth = 5;

    /// <summary>Room for an upright heading and for the filter's arrow below it.</summary>
    private const double MinHeaderHeight = 66;

    public static void Write(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer)
    {
        var lastColumn = WorkbookMap.InstrumentColumn(report.Instruments.Length) - 1;
        var lastRow = WorkbookMap.HeaderRow + report.Groups.Sum(g => 1 + g.Rows.Length);
        SheetStyle.Body(sheet.Range(1, 1, lastRow, lastColumn), FontSize);
        WriteHeader(sheet, writer, report);
        var row = WorkbookMap.HeaderRow;
        var answers = new List<IXLRange>();
        foreach (var group in report.Groups)
        {
            WriteBand(sheet, writer, ++row, lastColumn, group);
            var band = row;
            foreach (var line in group.Rows)
            {
                WriteRow(sheet, writer, map, ++row, group.Title, line);
            }

            if (row > band)
            {
                sheet.Rows(band + 1, row).Group(1);
                answers.AddRange(Enumerable.Range(0, report.Instruments.Length).Select(i => WorkbookMap.InstrumentColumn(i)).Select(c => sheet.Range(band + 1, c, row, c)));
            }
        }

        if (answers.Count > 0)
        {
            ListsSheet.OfferAnswers(answers, [.. answers.Select(a => sheet.Range(a.FirstCell().CellRight(), a.LastCell().CellRight()))]);
        }

        sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;
        var all = sheet.Range(1, 1, lastRow, lastColumn);
        all.SetAutoFilter();
        DefinedNames.AddData(all);
        DefinedNames.AddHeadings(sheet.Range(1, TitleColumn, lastRow, lastColumn));
        sheet.SheetView.Freeze(WorkbookMap.HeaderRow, TitleColumn);
        sheet.ShowGridLines = false;
        sheet.PageSetup.PrintAreas.Add(1, 1, lastRow, lastColumn);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(GroupColumn, TitleColumn);
        PrintLayout.Apply(sheet, report, XLPaperSize.A3Paper, WorkbookMap.HeaderRow);
    }

    private static void WriteHeader(IXLWorksheet sheet, CellWriter writer, MatrixReport report)
    {
        ImmutableArray<(string Text, double Width)> headers =
        [
            ("Group", GroupWidth),
            ("Id", IdWidth),
            ("Safeguard and its question", TitleWidth),
            .. report.Instruments.SelectMany(i => new[] { (i.ShortTitle, InstrumentWidth), ("Evidence", CountWidth) }),
        ];
        SheetStyle.Header(sheet.Range(WorkbookMap.HeaderRow, 1, WorkbookMap.HeaderRow, headers.Length));
        var height = MinHeaderHeight;
        for (var i = 0; i < headers.Length; i++)
        {
            var (text, width) = headers[i];
            var cell = sheet.Cell(WorkbookMap.HeaderRow, i + 1);
            writer.Text(cell, text);
            sheet.Column(i + 1).Width = width;
            cell.Style.Alignment.Indent = i + 1 < WorkbookMap.FirstInstrumentColumn || width == CountWidth ? 0 : MatrixAnswer.Indent;
            if (width == CountWidth)
            {
                // The heading of a narrow column stands upright.
                cell.Style.Alignment.TextRotation = 90;
                cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
                cell.Style.Border.LeftBorder = XLBorderStyleValues.None;
                cell.Style.Font.Bold = false;
            }
            else
            {
                height = Math.Max(height, TextMeasure.Height(text, width - SheetStyle.FilterButton, FontSize, bold: true));
            }
        }

        sheet.Row(WorkbookMap.HeaderRow).Height = Math.Min(height, TextMeasure.MaxRowHeight);
    }

    private static void WriteBand(IXLWorksheet sheet, CellWriter writer, int row, int lastColumn, GroupSection group)
    {
        var band = sheet.Range(row, 1, row, lastColumn);
        band.Style.Fill.BackgroundColor = Palette.BandFill;
        band.Style.Border.InsideBorder = XLBorderStyleValues.None;
        var title = sheet.Cell(row, GroupColumn);
        writer.Text(title, group.Title);
        title.Style.Font.Bold = true;
        var description = sheet.Cell(row, TitleColumn);
        writer.Text(description, group.Description);
        // The cells right of it are empty, so that it runs on over them; only a text longer than the whole row is wrapped.
        var room = Enumerable.Range(TitleColumn, lastColumn - TitleColumn + 1).Sum(c => sheet.Column(c).Width);
        var isOneLine = TextMeasure.OneLine(group.Description, FontSize) <= room;
        description.Style.Alignment.WrapText = !isOneLine;
        sheet.Row(row).Height = Math.Min(TextMeasure.MaxRowHeight, Math.Max(
            TextMeasure.Height(group.Title, GroupWidth, FontSize, bold: true),
            TextMeasure.Height(group.Description, isOneLine ? room : TitleWidth, FontSize)));
    }

    private static void WriteRow(IXLWorksheet sheet, CellWriter writer, WorkbookMap map, int row, string group, MatrixRow line)
    {
        var groupCell = sheet.Cell(row, GroupColumn);
        writer.Text(groupCell, group);
        groupCell.Style.Font.FontColor = Palette.Muted;
        var id = sheet.Cell(row, IdColumn);
        writer.Text(id, line.SafeguardId);
        if (writer.Link(id, map.Codebook(line.SafeguardId), line.SafeguardId))
        {
            SheetStyle.Link(id);
        }

        writer.TitleAndText(sheet.Cell(row, TitleColumn), line.Title, line.Question);
        var height = Math.Max(TextMeasure.Height(group, GroupWidth, FontSize), MatrixAnswer.Height(line.Title, line.Question, TitleWidth, FontSize));
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var answer = new MatrixAnswer(line.Cells[i]);
            var cell = sheet.Cell(row, WorkbookMap.InstrumentColumn(i));
            answer.Write(cell, cell.CellRight(), writer, map);
            height = Math.Max(height, answer.Height(InstrumentWidth, FontSize));
        }

        sheet.Row(row).Height = Math.Min(height, TextMeasure.MaxRowHeight);
    }
}
