using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>All answers on one printed page: levels in words, without provisions and reasons.</summary>
internal static class SummarySheet
{
    private const double FontSize = 10;
    private const double TitleSize = 16;
    private const double SafeguardWidth = 36;
    private const double AnswerWidth = 18;
    private const int IdColumn = 1;
    private const double IdWidth = 8;
    private const int FirstAnswer = 3;
    private const int HeaderRow = 3;

    /// <summary>Marks what was not checked; the last line says so.</summary>
    private const string UnverifiedMark = " *";

    public static void Write(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer)
    {
        var lastColumn = FirstAnswer + Math.Max(0, report.Instruments.Length - 1);
        sheet.Column(IdColumn).Width = IdWidth;
        sheet.Column(IdColumn + 1).Width = SafeguardWidth;
        for (var i = FirstAnswer; i <= lastColumn; i++)
        {
            sheet.Column(i).Width = AnswerWidth;
        }

        Line(sheet, writer, 1, report.Title, TitleSize, isBold: true);
        Line(sheet, writer, 2, report.Subtitle, FontSize, isBold: false);
        var lastRow = HeaderRow + report.Groups.Sum(g => 1 + g.Rows.Length);
        SheetStyle.Body(sheet.Range(HeaderRow, 1, lastRow, lastColumn), FontSize);
        WriteHeader(sheet, report, writer, lastColumn);
        var row = HeaderRow;
        foreach (var group in report.Groups)
        {
            row++;
            var band = sheet.Range(row, 1, row, lastColumn);
            band.Style.Fill.BackgroundColor = Palette.BandFill;
            band.Style.Border.InsideBorder = XLBorderStyleValues.None;
            var title = sheet.Cell(row, IdColumn);
            writer.Text(title, group.Title);
            title.Style.Font.Bold = true;
            title.Style.Alignment.WrapText = false;
            sheet.Row(row).Height = TextMeasure.Height(1, FontSize);
            foreach (var line in group.Rows)
            {
                WriteRow(sheet, writer, map, ++row, line);
            }
        }

        Line(sheet, writer, lastRow + 1, "* not checked against an official text. Levels are about the text of the instruments; provisions and reasons stand in the sheets Matrix and Reasons.", FontSize, isBold: false);
        sheet.ShowGridLines = false;
        sheet.SheetView.Freeze(HeaderRow, FirstAnswer - 1);
        sheet.PageSetup.PrintAreas.Add(1, 1, lastRow + 1, lastColumn);
        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 0);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Portrait;
        sheet.PageSetup.FitToPages(1, 1);
    }

    private static void WriteHeader(IXLWorksheet sheet, MatrixReport report, CellWriter writer, int lastColumn)
    {
        SheetStyle.Header(sheet.Range(HeaderRow, 1, HeaderRow, lastColumn));
        string[] texts = ["Id", "Safeguard", .. report.Instruments.Select(i => i.ShortTitle)];
        for (var i = 0; i < texts.Length; i++)
        {
            writer.Text(sheet.Cell(HeaderRow, i + 1), texts[i]);
        }

        sheet.Row(HeaderRow).Height = Math.Min(TextMeasure.MaxRowHeight, texts.Skip(2).Append("").Max(t => TextMeasure.Height(t, AnswerWidth, FontSize, bold: true)));
    }

    private static void WriteRow(IXLWorksheet sheet, CellWriter writer, WorkbookMap map, int row, MatrixRow line)
    {
        var id = sheet.Cell(row, IdColumn);
        writer.Text(id, line.SafeguardId);
        if (Links.TrySet(id, map.MatrixRow(line.SafeguardId)))
        {
            SheetStyle.Link(id);
        }

        writer.Text(sheet.Cell(row, IdColumn + 1), line.Title);
        var height = TextMeasure.Height(line.Title, SafeguardWidth, FontSize);
        for (var i = 0; i < line.Cells.Length; i++)
        {
            var view = line.Cells[i];
            var text = view.Level.Label() + (view.Mark.Length > 0 ? $" ({view.Mark})" : view.IsUnverified ? UnverifiedMark : "");
            var cell = sheet.Cell(row, FirstAnswer + i);
            writer.Text(cell, text);
            SheetStyle.Level(cell, view.Level);
            cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
            height = Math.Max(height, TextMeasure.Height(text, AnswerWidth, FontSize));
        }

        sheet.Row(row).Height = Math.Min(height, TextMeasure.MaxRowHeight);
    }

    /// <summary>A line that runs over the empty cells at its right.</summary>
    private static void Line(IXLWorksheet sheet, CellWriter writer, int row, string text, double size, bool isBold)
    {
        var cell = sheet.Cell(row, 1);
        writer.Text(cell, text);
        cell.Style.Font.FontSize = size;
        cell.Style.Font.Bold = isBold;
        cell.Style.Font.FontColor = isBold ? Palette.Text : Palette.Muted;
        sheet.Row(row).Height = TextMeasure.Height(1, size);
    }
}
