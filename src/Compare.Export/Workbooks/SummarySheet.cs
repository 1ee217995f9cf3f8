using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Codings;
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

    private static readonly GridLook BandTitle = GridLook.BandStart.And(cell =>
    {
        cell.Style.Font.Bold = true;
        cell.Style.Alignment.WrapText = false;
    });

    private static readonly GridLook Centred = new(Centre);
    private static readonly GridLook CentredLink = GridLook.Link.And(Centre);
    private static readonly Dictionary<Level, GridLook> Answers = Levels.All.ToDictionary(l => l, l => Centred.And(cell => SheetStyle.Level(cell, l)));

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
        lastColumn = LastColumn(count);
        answerWidth = Math.Clamp((PageWidth - IdWidth - SafeguardWidth) / count, AnswerWidth, WideAnswer);
        safeguardWidth = Math.Clamp(PageWidth - IdWidth - (count * answerWidth), SafeguardWidth, WideSafeguard);
    }

    private double Width => IdWidth + safeguardWidth + ((lastColumn - FirstAnswer + 1) * answerWidth);

    public static int LastColumn(int instruments) => FirstAnswer + instruments - 1;

    public static void Write(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer) =>
        new SummarySheet(sheet, report, map, writer).Write();

    private void Write()
    {
        WriteLines(report.Title, TitleSize, isBold: true);
        WriteLines(report.Subtitle, FontSize, isBold: false);
        var grid = Cells();
        row = grid.Last;
        WriteLines(Note, FontSize, isBold: false);
        grid.Write(sheet, writer, row);
        DefinedNames.AddHeadings(sheet.Range(grid.First, TitleColumn, grid.Last, lastColumn));
        sheet.ShowGridLines = false;
        sheet.SheetView.Freeze(grid.First, FirstAnswer - 1);
        sheet.PageSetup.PrintAreas.Add(1, 1, row, lastColumn);
        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 0);
        sheet.PageSetup.PageOrientation = report.Instruments.Length > MostUpright ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        sheet.PageSetup.FitToPages(1, 1);
    }

    private Grid Cells() => new(
        row + 1,
        FontSize,
        [new(IdWidth), new(safeguardWidth), .. Enumerable.Repeat(new GridColumn(answerWidth), lastColumn - TitleColumn)],
        [Header, .. report.Groups.SelectMany(g => g.Rows.Select(line => (Func<GridRow>)(() => Row(line))).Prepend(() => Band(g.Title)))]);

    private GridRow Header()
    {
        ImmutableArray<string> names = [.. report.Instruments.Select(i => i.ShortTitle)];
        return new GridRow(
            Math.Min(TextMeasure.MaxRowHeight, names.Append("").Max(t => TextMeasure.Height(t, answerWidth, FontSize, bold: true))),
            0,
            [.. names.Insert(0, "Safeguard").Insert(0, "Id").Select((text, i) => new GridCell(i + 1, GridLook.Heading, text))]);
    }

    private GridRow Band(string group) => new(
        TextMeasure.Height(1, FontSize),
        0,
        [
            new(IdColumn, BandTitle, group),
            .. GridCell.Band(TitleColumn, lastColumn),
        ]);

    private GridRow Row(MatrixRow line)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>(TitleColumn + line.Cells.Count);
        var matrix = map.MatrixRow(line.SafeguardId);
        cells.Add(new(IdColumn, matrix is null ? Centred : CentredLink, line.SafeguardId) { Link = matrix });
        cells.Add(new(TitleColumn, Centred, line.Title));
        var height = TextMeasure.Height(line.Title, safeguardWidth, FontSize);
        foreach (var view in line.Cells)
        {
            var text = view.Level.Label() + (view.Mark.Length > 0 ? $" ({view.Mark})" : view.IsUnverified ? UnverifiedMark : "");
            cells.Add(new(cells.Count + 1, Answers[view.Level], text));
            height = Math.Max(height, TextMeasure.Height(text, answerWidth, FontSize));
        }

        return new GridRow(Math.Min(height, TextMeasure.MaxRowHeight), 0, cells.MoveToImmutable());
    }

    private static void Centre(IXLCell cell) => cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;

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
