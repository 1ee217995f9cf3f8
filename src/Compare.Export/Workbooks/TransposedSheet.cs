using System.Collections.Immutable;
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

    private static readonly GridLook Name = new(cell =>
    {
        cell.Style.Font.Bold = true;
        cell.Style.Border.BottomBorder = XLBorderStyleValues.None;
    });

    private static readonly GridLook BelowName = new(cell =>
    {
        cell.Style.Font.FontColor = Palette.Muted;
        cell.Style.Border.TopBorder = XLBorderStyleValues.None;
    });

    private static readonly GridLook Band = new(cell =>
    {
        cell.Style.Fill.BackgroundColor = Palette.BandFill;
        cell.Style.Border.BottomBorder = XLBorderStyleValues.None;
    });

    private static readonly GridLook BelowBand = new(cell =>
    {
        cell.Style.Fill.BackgroundColor = Palette.BandFill;
        cell.Style.Border.TopBorder = XLBorderStyleValues.None;
    });

    private readonly IXLWorksheet sheet;
    private readonly MatrixReport report;
    private readonly WorkbookMap map;
    private readonly CellWriter writer;
    private readonly int lastRow;
    private readonly int lastColumn;

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
        // The heading, which is the model's, is laid out by the widths.
        ImmutableArray<GridColumn> columns = [new(NameWidth), .. report.Groups.SelectMany(g => g.Rows.Select(_ => new GridColumn(AnswerWidth, Outline: 1)).Prepend(new GridColumn(GroupWidth)))];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Apply(sheet.Column(i + 1));
        }

        SheetStyle.Body(sheet.Range(1, 1, TitleRow, lastColumn), FontSize);
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

        FitHeading();
        Cells(columns).Write(sheet, writer, lastRow);
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
        writer.Text(sheet.Cell(IdRow, NameColumn), "Id");
        writer.TitleAndText(sheet.Cell(TitleRow, NameColumn), "Instrument", "");
    }

    private void WriteGroup(GroupSection group, int column)
    {
        writer.Text(sheet.Cell(IdRow, column), group.Id);
        writer.TitleAndText(sheet.Cell(TitleRow, column), group.Title, group.Description);
        for (var s = 0; s < group.Rows.Length; s++)
        {
            WriteSafeguard(group.Rows[s], column + 1 + s);
        }
    }

    private void WriteSafeguard(MatrixRow line, int column)
    {
        var id = sheet.Cell(IdRow, column);
        writer.Text(id, line.SafeguardId);
        if (Links.TrySet(id, map.Codebook(line.SafeguardId)))
        {
            SheetStyle.Link(id);
        }

        writer.TitleAndText(sheet.Cell(TitleRow, column), line.Title, line.Question);
    }

    private void FitHeading()
    {
        sheet.Row(IdRow).Height = TextMeasure.Height(1, FontSize);
        sheet.Row(TitleRow).Height = Highest(report.Groups.SelectMany(g => g.Rows).Select(l => MatrixAnswer.Height(l.Title, l.Question, AnswerWidth, FontSize))
            .Concat(report.Groups.Select(g => MatrixAnswer.Height(g.Title, g.Description, GroupWidth, FontSize))));
    }

    private Grid Cells(ImmutableArray<GridColumn> columns)
    {
        var groups = new List<(int First, int Last)>();
        var column = NameColumn;
        foreach (var count in report.Groups.Select(g => g.Rows.Length))
        {
            if (count > 0)
            {
                groups.Add((column + 2, column + 1 + count));
            }

            column += 1 + count;
        }

        var instruments = Enumerable.Range(0, report.Instruments.Length);
        ImmutableArray<CellBlock> answers = [.. from row in instruments.Select(AnswerRow) from g in groups select new CellBlock(row, g.First, row, g.Last)];
        return new Grid(FirstAnswer, FontSize, columns, [.. instruments.SelectMany(i => new[] { () => Answers(i), () => Counts(i) })])
        {
            Answers = answers,
            Counts = [.. answers.Select(a => a with { Top = a.Top + 1, Bottom = a.Bottom + 1 })],
        };
    }

    private GridRow Answers(int instrument)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>(lastColumn);
        var name = report.Instruments[instrument].ShortTitle;
        cells.Add(new(NameColumn, Name, name));
        var heights = new List<double> { TextMeasure.Height(name, NameWidth, FontSize, bold: true) };
        foreach (var group in report.Groups)
        {
            var views = group.Rows.Select(r => r.Cells[instrument]).ToArray();

            // What a group that is folded away still shows.
            var counts = LevelCounts.Words(report, views);
            heights.Add(TextMeasure.Height(counts, GroupWidth, FontSize));
            cells.Add(new(cells.Count + 1, Band, counts));
            foreach (var answer in views.Select(v => new MatrixAnswer(v)))
            {
                heights.Add(answer.Height(AnswerWidth, FontSize));
                cells.Add(answer.Cell(cells.Count + 1, countIsBelow: true));
            }
        }

        return new GridRow(Highest(heights), 0, cells.MoveToImmutable());
    }

    private GridRow Counts(int instrument)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>(lastColumn);
        cells.Add(new(NameColumn, BelowName, "Rows of evidence"));
        foreach (var group in report.Groups)
        {
            cells.Add(new(cells.Count + 1, BelowBand));
            foreach (var row in group.Rows)
            {
                cells.Add(MatrixAnswer.Count(row.Cells[instrument], cells.Count + 1, countIsBelow: true, map));
            }
        }

        return new GridRow(CountHeight, 0, cells.MoveToImmutable());
    }

    private static double Highest(IEnumerable<double> heights) => Math.Min(TextMeasure.MaxRowHeight, heights.Append(0).Max());

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
