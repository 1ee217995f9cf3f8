using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>
/// All answers on one printed page: levels in words, without provisions and reasons. Title and note run over empty cells, so they are set in as
/// many rows as the width of the table asks for; few instruments get wider columns, many turn the page.
/// </summary>
internal sealed class SummarySheet
{
    private const double FontSize = 10;
    private const double TitleSize = 16;
    private const int IdColumn = 1;
    private const int TitleColumn = 2;
    private const int FirstAnswer = 3;
    private const double IdWidth = 8;
    private const double AnswerWidth = 18;
    private const double WideAnswer = 26;
    private const double SafeguardWidth = 36;
    private const double WideSafeguard = 56;

    /// <summary>About what an A4 page holds upright at the size of the text.</summary>
    private const double PageWidth = 100;

    /// <summary>More instruments are read more easily on a page that lies on its side.</summary>
    private const int MostUpright = 9;

    /// <summary>Marks what was not checked; the last line says so.</summary>
    private const string UnverifiedMark = " *";

    private const string Note = "* not checked against an official text. Levels are about the text of the instruments; provisions and reasons stand in the sheets Matrix and Reasons.";

    private readonly IXLWorksheet sheet;
    private readonly MatrixReport report;
    private readonly WorkbookMap map;
    private readonly CellWriter writer;
    private readonly int lastColumn;
    private readonly double answerWidth;
    private readonly double safeguardWidth;
    private int row;

    private SummarySheet(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer)
    {
        this.sheet = sheet;
        this.report = report;
        this.map = map;
        this.writer = writer;
        var count = Math.Max(1, report.Instruments.Length);
        lastColumn = FirstAnswer + count - 1;
        answerWidth = Math.Clamp((PageWidth - IdWidth - SafeguardWidth) / count, AnswerWidth, WideAnswer);
        safeguardWidth = Math.Clamp(PageWidth - IdWidth - (count * answerWidth), SafeguardWidth, WideSafeguard);
    }

    private double Width => IdWidth + safeguardWidth + ((lastColumn - FirstAnswer + 1) * answerWidth);

    public static void Write(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer) =>
        new SummarySheet(sheet, report, map, writer).Write();

    private void Write()
    {
        sheet.Column(IdColumn).Width = IdWidth;
        sheet.Column(TitleColumn).Width = safeguardWidth;
        sheet.Columns(FirstAnswer, lastColumn).Width = answerWidth;
        WriteLines(report.Title, TitleSize, isBold: true);
        WriteLines(report.Subtitle, FontSize, isBold: false);
        var header = ++row;
        var lastRow = header + report.Groups.Sum(g => 1 + g.Rows.Length);
        SheetStyle.Body(sheet.Range(header, 1, lastRow, lastColumn), FontSize);
        WriteHeader();
        foreach (var group in report.Groups)
        {
            WriteBand(group.Title);
            foreach (var line in group.Rows)
            {
                WriteRow(line);
            }
        }

        WriteLines(Note, FontSize, isBold: false);
        DefinedNames.AddHeadings(sheet.Range(header, TitleColumn, lastRow, lastColumn));
        sheet.ShowGridLines = false;
        sheet.SheetView.Freeze(header, FirstAnswer - 1);
        sheet.PageSetup.PrintAreas.Add(1, 1, row, lastColumn);
        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 0);
        sheet.PageSetup.PageOrientation = report.Instruments.Length > MostUpright ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        sheet.PageSetup.FitToPages(1, 1);
    }

    private void WriteHeader()
    {
        SheetStyle.Header(sheet.Range(row, 1, row, lastColumn));
        string[] texts = ["Id", "Safeguard", .. report.Instruments.Select(i => i.ShortTitle)];
        for (var i = 0; i < texts.Length; i++)
        {
            writer.Text(sheet.Cell(row, i + 1), texts[i]);
        }

        sheet.Row(row).Height = Math.Min(TextMeasure.MaxRowHeight, texts.Skip(2).Append("").Max(t => TextMeasure.Height(t, answerWidth, FontSize, bold: true)));
    }

    private void WriteBand(string group)
    {
        var band = sheet.Range(++row, 1, row, lastColumn);
        band.Style.Fill.BackgroundColor = Palette.BandFill;
        band.Style.Border.InsideBorder = XLBorderStyleValues.None;
        var title = sheet.Cell(row, IdColumn);
        writer.Text(title, group);
        title.Style.Font.Bold = true;
        title.Style.Alignment.WrapText = false;
        sheet.Row(row).Height = TextMeasure.Height(1, FontSize);
    }

    private void WriteRow(MatrixRow line)
    {
        var id = sheet.Cell(++row, IdColumn);
        writer.Text(id, line.SafeguardId);
        if (Links.TrySet(id, map.MatrixRow(line.SafeguardId)))
        {
            SheetStyle.Link(id);
        }

        sheet.Range(row, 1, row, lastColumn).Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        writer.Text(sheet.Cell(row, TitleColumn), line.Title);
        var height = TextMeasure.Height(line.Title, safeguardWidth, FontSize);
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var view = line.Cells[i];
            var text = view.Level.Label() + (view.Mark.Length > 0 ? $" ({view.Mark})" : view.IsUnverified ? UnverifiedMark : "");
            var cell = sheet.Cell(row, FirstAnswer + i);
            writer.Text(cell, text);
            SheetStyle.Level(cell, view.Level);
            height = Math.Max(height, TextMeasure.Height(text, answerWidth, FontSize));
        }

        sheet.Row(row).Height = Math.Min(height, TextMeasure.MaxRowHeight);
    }

    /// <summary>Rows that run over the empty cells at their right, none wider than the table: what runs on is cut off in print.</summary>
    private void WriteLines(string text, double size, bool isBold)
    {
        foreach (var line in TextMeasure.Split(text, Width, size, isBold))
        {
            var cell = sheet.Cell(++row, 1);
            writer.Text(cell, line);
            cell.Style.Font.FontSize = size;
            cell.Style.Font.Bold = isBold;
            cell.Style.Font.FontColor = isBold ? Palette.Text : Palette.Muted;
            sheet.Row(row).Height = TextMeasure.Height(1, size);
        }
    }
}
