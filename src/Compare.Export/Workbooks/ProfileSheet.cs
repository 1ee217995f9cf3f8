using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Codings;
using Compare.Export.Site;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>
/// How many safeguards stand at which level: all instruments in one table, then each of up to a hundred instruments by group, every table with its chart beside it.
/// The numbers are those of the report: they do not follow a level that a person tries out in Matrix or Evidence.
/// </summary>
internal sealed class ProfileSheet
{
    private const double FontSize = 10;
    private const double NameWidth = 30;
    private const double LevelWidth = 11;
    private const double GapWidth = 4;
    private const double ChartWidth = 100;
    private const double RowHeight = 18;
    private const double TitleHeight = 24;

    /// <summary>More tables and charts than these nobody looks through, and a program takes long to open them.</summary>
    private const int MostByThemselves = 100;

    /// <summary>Bars, title and legend need the height of so many rows.</summary>
    private const int FewestRows = 7;

    /// <summary>What a sheet of A4 on its side holds between its margins, in points, with some caution.</summary>
    private const double PageWidth = 770;
    private const double PageHeight = 490;
    private const double PointsPerUnit = 5.5;
    private const int LargestPercent = 80;

    private readonly IXLWorksheet sheet;
    private readonly MatrixReport report;
    private readonly CellWriter writer;
    private readonly ImmutableArray<Level> levels;
    private readonly ImmutableArray<ProfileChart>.Builder charts = ImmutableArray.CreateBuilder<ProfileChart>();
    private readonly List<IXLRange> tables = [];
    private readonly int percent;
    private double used;
    private int row;

    private ProfileSheet(IXLWorksheet sheet, MatrixReport report, CellWriter writer)
    {
        this.sheet = sheet;
        this.report = report;
        this.writer = writer;
        var shown = report.Groups.SelectMany(g => g.Rows).SelectMany(r => r.Cells).Select(c => c.Level).ToHashSet();
        levels = [.. report.Legend.Select(l => l.Level).Where(shown.Contains)];

        // A program adds some room to every column.
        var width = NameWidth + ((levels.Length + 1) * LevelWidth) + GapWidth + ChartWidth + levels.Length + 4;
        percent = Math.Min(LargestPercent, (int)(100 * PageWidth / (width * PointsPerUnit)));
    }

    /// <summary>The column of the charts, right of the tables.</summary>
    public static int ChartColumn(int levels) => levels + 4;

    /// <summary>Writes the tables; the charts, which ClosedXML cannot make, are left to <see cref="ChartParts"/>.</summary>
    public static ImmutableArray<ProfileChart> Write(IXLWorksheet sheet, MatrixReport report, CellWriter writer) =>
        new ProfileSheet(sheet, report, writer).Write();

    private ImmutableArray<ProfileChart> Write()
    {
        var all = report.Groups.SelectMany(g => g.Rows).ToArray();
        sheet.Column(1).Width = NameWidth;
        sheet.Columns(2, levels.Length + 2).Width = LevelWidth;
        sheet.Column(levels.Length + 3).Width = GapWidth;
        sheet.Column(ChartColumn(levels.Length)).Width = ChartWidth;
        WriteTable(
            "All instruments: safeguards at each level", "Instrument", all.Length,
            [.. report.Instruments.Select((instrument, i) => (instrument.ShortTitle, all.Select(r => r.Cells[i])))]);
        if (report.Instruments.Length > MostByThemselves)
        {
            WriteLeftOut();
        }
        else
        {
            WriteInstruments();
        }

        MakeTables();
        sheet.ShowGridLines = false;
        sheet.PageSetup.PrintAreas.Add(1, 1, row, ChartColumn(levels.Length));
        PrintLayout.Apply(sheet, report, XLPaperSize.A4Paper, titleRows: 0);
        sheet.PageSetup.Scale = percent;
        return charts.ToImmutable();
    }

    /// <summary>No line is wider than the table: on paper, what runs on over the empty cells is cut off.</summary>
    private void WriteLeftOut()
    {
        var left = $"There are more than {MostByThemselves} instruments, too many for a table and a chart each. For those of a few, make a matrix with --columns.";
        foreach (var line in TextMeasure.Split(left, NameWidth + ((levels.Length + 1) * LevelWidth), FontSize))
        {
            writer.Text(sheet.Cell(++row, 1), line);
        }
    }

    private void WriteInstruments()
    {
        var longest = report.Groups.Select(g => g.Rows.Length).DefaultIfEmpty().Max();
        for (var i = 0; i < report.Instruments.Length; i++)
        {
            var column = i;
            WriteTable(
                report.Instruments[i].ShortTitle + ": safeguards at each level, by group", "Group of safeguards", longest,
                [.. report.Groups.Select(g => (g.Title, g.Rows.Select(r => r.Cells[column])))]);
        }
    }

    /// <summary>When all cells are written, since every cell that is set is looked for in the headings of all tables.</summary>
    private void MakeTables()
    {
        for (var i = 0; i < tables.Count; i++)
        {
            var made = tables[i].CreateTable($"{SheetNames.Profile}{i}");
            made.Theme = XLTableTheme.None;
            made.ShowAutoFilter = false;
        }
    }

    private void WriteTable(string title, string nameHeader, int longest, ImmutableArray<(string Name, IEnumerable<MatrixCellView> Cells)> bars)
    {
        var height = TitleHeight + TextMeasure.Height(2, FontSize) + ((Math.Max(FewestRows, bars.Length) + 1) * RowHeight);
        if (used > 0 && (used + height) * percent / 100 > PageHeight)
        {
            // Tables that begin on a page end on it.
            sheet.PageSetup.AddHorizontalPageBreak(row);
            used = 0;
        }

        used += height;
        var heading = sheet.Cell(++row, 1);
        writer.Text(heading, title);
        heading.Style.Font.Bold = true;
        heading.Style.Font.FontSize = FontSize + 2;
        heading.Style.Font.FontColor = Palette.Text;
        sheet.Row(row).Height = TitleHeight;
        var header = ++row;
        var table = sheet.Range(header, 1, header + bars.Length, levels.Length + 2);
        SheetStyle.Body(table, FontSize);
        sheet.Range(header, 2, header + bars.Length, levels.Length + 2).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        WriteHeader(header, nameHeader);
        var counts = bars.Select(b => b.Cells.CountBy(c => c.Level).ToDictionary()).ToArray();
        for (var i = 0; i < bars.Length; i++)
        {
            row++;
            writer.Text(sheet.Cell(row, 1), bars[i].Name);
            for (var j = 0; j < levels.Length; j++)
            {
                sheet.Cell(row, j + 2).SetValue(counts[i].GetValueOrDefault(levels[j]));
            }

            sheet.Cell(row, levels.Length + 2).SetValue(bars[i].Cells.Count());
            sheet.Range(row, 1, row, levels.Length + 2).Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
            sheet.Row(row).Height = Math.Max(RowHeight, TextMeasure.Height(bars[i].Name, NameWidth, FontSize));
        }

        if (!bars.IsEmpty && !levels.IsEmpty)
        {
            tables.Add(table);
        }

        while (row < header + FewestRows)
        {
            sheet.Row(++row).Height = RowHeight;
        }

        if (bars.IsEmpty || levels.IsEmpty)
        {
            return;
        }

        charts.Add(new ProfileChart(
            title,
            $"Stacked bars. {string.Join(" ", bars.Select(b => $"{b.Name}: {LevelCounts.Words(report, b.Cells)}."))}",
            header, row, [.. bars.Select(b => b.Name)], [.. levels.Select(l => (l, counts.Select(c => c.GetValueOrDefault(l)).ToImmutableArray()))], longest));
        sheet.Row(++row).Height = RowHeight;
    }

    private void WriteHeader(int header, string nameHeader)
    {
        SheetStyle.Header(sheet.Range(header, 1, header, levels.Length + 2));
        writer.Text(sheet.Cell(header, 1), nameHeader);
        for (var j = 0; j < levels.Length; j++)
        {
            writer.Text(sheet.Cell(header, j + 2), levels[j].Label());
            SheetStyle.Level(sheet.Cell(header, j + 2), levels[j]);
        }

        writer.Text(sheet.Cell(header, levels.Length + 2), "All");
        sheet.Row(header).Height = TextMeasure.Height(2, FontSize);
    }
}
