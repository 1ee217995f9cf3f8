using ClosedXML.Excel;
using Compare.Export.Site;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>
/// The matrix with instruments down and safeguards across, two rows an instrument: the answers, and below each the number of its rows of evidence.
/// A column before each group has its name and, for each instrument, how many of its safeguards stand at which level; the group folds away beside it.
/// In print a page begins with a group, as far as groups fit, and repeats the instruments.
/// </summary>
internal sealed class TransposedSheet
{
    public const int IdRow = 1;
    public const int NameColumn = 1;

    private const int TitleRow = 2;
    private const int FirstAnswer = 3;
    private const int RowsPerInstrument = 2;
    private const double FontSize = 10;
    private const double NameWidth = 22;
    private const double GroupWidth = 24;
    private const double AnswerWidth = 28;
    private const double CountHeight = 16;

    /// <summary>What a sheet of A3 on its side holds between its margins, in points, with some caution.</summary>
    private const double PageWidth = 1_110;

    /// <summary>Points for a unit of width, with the room that programs add to a column.</summary>
    private const double PointsPerUnit = 5.5;

    private readonly IXLWorksheet sheet;
    private readonly MatrixReport report;
    private readonly WorkbookMap map;
    private readonly CellWriter writer;
    private readonly int lastRow;
    private readonly int lastColumn;
    private readonly List<IXLRange> answers = [];

    private TransposedSheet(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer)
    {
        this.sheet = sheet;
        this.report = report;
        this.map = map;
        this.writer = writer;
        lastRow = TitleRow + (RowsPerInstrument * report.Instruments.Length);
        lastColumn = NameColumn + report.Groups.Sum(g => 1 + g.Rows.Length);
    }

    public static int AnswerRow(int instrument) => FirstAnswer + (RowsPerInstrument * instrument);

    public static void Write(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer) =>
        new TransposedSheet(sheet, report, map, writer).Write();

    private void Write()
    {
        SheetStyle.Body(sheet.Range(1, 1, lastRow, lastColumn), FontSize);
        var titles = sheet.Range(TitleRow, 1, TitleRow, lastColumn);
        SheetStyle.Header(titles);
        titles.Style.Font.Bold = false;
        titles.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;

        // The ids are links, and LibreOffice shows those in a dark blue of its own.
        sheet.Range(IdRow, 1, IdRow, lastColumn).Style.Fill.BackgroundColor = Palette.BandFill;
        WriteNames();
        var column = NameColumn;
        foreach (var group in report.Groups)
        {
            WriteGroup(group, ++column);
            column += group.Rows.Length;
        }

        FitRows();
        if (answers.Count > 0)
        {
            ListsSheet.OfferAnswers(answers, [.. answers.Select(a => sheet.Range(a.FirstCell().CellBelow(), a.LastCell().CellBelow()))]);
        }

        sheet.Outline.SummaryHLocation = XLOutlineSummaryHLocation.Left;
        DefinedNames.AddData(sheet.Range(1, 1, lastRow, lastColumn));
        DefinedNames.AddHeadings(sheet.Range(TitleRow, 1, lastRow, lastColumn));
        sheet.SheetView.Freeze(TitleRow, NameColumn);
        sheet.ShowGridLines = false;
        sheet.PageSetup.PrintAreas.Add(1, 1, lastRow, lastColumn);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(NameColumn, NameColumn);
        PrintLayout.Apply(sheet, report, XLPaperSize.A3Paper, TitleRow);
        BreakPages();
    }

    private void WriteNames()
    {
        sheet.Column(NameColumn).Width = NameWidth;
        writer.Text(sheet.Cell(IdRow, NameColumn), "Id");
        writer.TitleAndText(sheet.Cell(TitleRow, NameColumn), "Instrument", "");
        for (var i = 0; i < report.Instruments.Length; i++)
        {
            var name = sheet.Cell(AnswerRow(i), NameColumn);
            writer.Text(name, report.Instruments[i].ShortTitle);
            name.Style.Font.Bold = true;
            name.Style.Border.BottomBorder = XLBorderStyleValues.None;
            var below = name.CellBelow();
            writer.Text(below, "Rows of evidence");
            below.Style.Font.FontColor = Palette.Muted;
            below.Style.Border.TopBorder = XLBorderStyleValues.None;
        }
    }

    private void WriteGroup(GroupSection group, int column)
    {
        sheet.Column(column).Width = GroupWidth;
        writer.Text(sheet.Cell(IdRow, column), group.Id);
        writer.TitleAndText(sheet.Cell(TitleRow, column), group.Title, group.Description);
        for (var i = 0; i < report.Instruments.Length; i++)
        {
            var band = sheet.Range(AnswerRow(i), column, AnswerRow(i) + 1, column);
            band.Style.Fill.BackgroundColor = Palette.BandFill;
            band.FirstCell().Style.Border.BottomBorder = XLBorderStyleValues.None;
            band.LastCell().Style.Border.TopBorder = XLBorderStyleValues.None;
            writer.Text(band.FirstCell(), Counts(group, i));
        }

        for (var s = 0; s < group.Rows.Length; s++)
        {
            WriteSafeguard(group.Rows[s], column + 1 + s);
        }

        if (!group.Rows.IsEmpty)
        {
            sheet.Columns(column + 1, column + group.Rows.Length).Group(1);
            answers.AddRange(Enumerable.Range(0, report.Instruments.Length).Select(i => sheet.Range(AnswerRow(i), column + 1, AnswerRow(i), column + group.Rows.Length)));
        }
    }

    private void WriteSafeguard(MatrixRow line, int column)
    {
        sheet.Column(column).Width = AnswerWidth;
        var id = sheet.Cell(IdRow, column);
        writer.Text(id, line.SafeguardId);
        if (writer.Link(id, map.Codebook(line.SafeguardId), line.SafeguardId))
        {
            SheetStyle.Link(id);
        }

        writer.TitleAndText(sheet.Cell(TitleRow, column), line.Title, line.Question);
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var cell = sheet.Cell(AnswerRow(i), column);
            new MatrixAnswer(line.Cells[i]).Write(cell, cell.CellBelow(), writer, map);
        }
    }

    private void FitRows()
    {
        var lines = report.Groups.SelectMany(g => g.Rows).ToArray();
        sheet.Row(IdRow).Height = TextMeasure.Height(1, FontSize);
        sheet.Row(TitleRow).Height = Highest(lines.Select(l => MatrixAnswer.Height(l.Title, l.Question, AnswerWidth, FontSize))
            .Concat(report.Groups.Select(g => MatrixAnswer.Height(g.Title, g.Description, GroupWidth, FontSize))));
        for (var i = 0; i < report.Instruments.Length; i++)
        {
            var instrument = i;
            sheet.Row(AnswerRow(i)).Height = Highest(lines.Select(l => new MatrixAnswer(l.Cells[instrument]).Height(AnswerWidth, FontSize))
                .Concat(report.Groups.Select(g => TextMeasure.Height(Counts(g, instrument), GroupWidth, FontSize)))
                .Append(TextMeasure.Height(report.Instruments[i].ShortTitle, NameWidth, FontSize, bold: true)));
            sheet.Row(AnswerRow(i) + 1).Height = CountHeight;
        }

        static double Highest(IEnumerable<double> heights) => Math.Min(TextMeasure.MaxRowHeight, heights.Append(0).Max());
    }

    /// <summary><c>3 strong, 1 silent</c>: what a group that is folded away still shows.</summary>
    private string Counts(GroupSection group, int instrument) => LevelCounts.Words(report, group.Rows.Select(r => r.Cells[instrument]));

    /// <summary>As many whole groups on a page as fit; the widest of them sets how small the sheet is printed.</summary>
    private void BreakPages()
    {
        var widths = report.Groups.Select(g => (GroupWidth + (g.Rows.Length * AnswerWidth)) * PointsPerUnit).ToArray();
        var room = PageWidth - (NameWidth * PointsPerUnit);
        var scale = Math.Clamp(room / widths.Append(room).Max(), 0.5, 1);
        sheet.PageSetup.Scale = (int)(100 * scale);
        room = (PageWidth / scale) - (NameWidth * PointsPerUnit);
        var column = NameColumn;
        var used = 0.0;
        for (var g = 0; g < widths.Length; g++)
        {
            if (used > 0 && used + widths[g] > room)
            {
                sheet.PageSetup.AddVerticalPageBreak(column);
                used = 0;
            }

            used += widths[g];
            column += 1 + report.Groups[g].Rows.Length;
        }
    }
}
