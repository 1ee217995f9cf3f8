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

    private static readonly GridLook Muted = new(cell => cell.Style.Font.FontColor = Palette.Muted);
    private static readonly GridLook InstrumentHeading = GridLook.Heading.And(cell => cell.Style.Alignment.Indent = MatrixAnswer.Indent);

    /// <summary>The heading of a narrow column stands upright.</summary>
    private static readonly GridLook CountHeading = GridLook.Heading.And(cell =>
    {
        cell.Style.Alignment.TextRotation = 90;
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        cell.Style.Border.LeftBorder = XLBorderStyleValues.None;
        cell.Style.Font.Bold = false;
    });

    private static readonly GridLook BandTitle = GridLook.BandStart.And(cell => cell.Style.Font.Bold = true);
    private static readonly GridLook BandLine = GridLook.Band.And(cell => cell.Style.Alignment.WrapText = false);

    public static void Write(IXLWorksheet sheet, MatrixReport report, WorkbookMap map, CellWriter writer)
    {
        var lastColumn = WorkbookMap.InstrumentColumn(report.Instruments.Length) - 1;
        var grid = Cells(report, map, lastColumn);
        grid.Write(sheet, writer, grid.Last);
        sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;
        var all = sheet.Range(1, 1, grid.Last, lastColumn);
        all.SetAutoFilter();
        DefinedNames.AddData(all);
        DefinedNames.AddHeadings(sheet.Range(1, TitleColumn, grid.Last, lastColumn));
        sheet.SheetView.Freeze(WorkbookMap.HeaderRow, TitleColumn);
        sheet.ShowGridLines = false;
        sheet.PageSetup.PrintAreas.Add(1, 1, grid.Last, lastColumn);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(GroupColumn, TitleColumn);
        PrintLayout.Apply(sheet, report, XLPaperSize.A3Paper, WorkbookMap.HeaderRow);
    }

    private static Grid Cells(MatrixReport report, WorkbookMap map, int lastColumn)
    {
        var rows = ImmutableArray.CreateBuilder<Func<GridRow>>();
        rows.Add(() => Header(report));
        var answers = ImmutableArray.CreateBuilder<CellBlock>();
        foreach (var group in report.Groups)
        {
            rows.Add(() => BandRow(group, lastColumn));
            var first = rows.Count + 1;
            rows.AddRange(group.Rows.Select(line => (Func<GridRow>)(() => Row(group.Title, line, map))));
            var last = rows.Count;
            if (last >= first)
            {
                answers.AddRange(Enumerable.Range(0, report.Instruments.Length).Select(WorkbookMap.InstrumentColumn).Select(c => new CellBlock(first, c, last, c)));
            }
        }

        ImmutableArray<GridColumn> columns =
        [
            new(GroupWidth), new(IdWidth), new(TitleWidth),
            .. report.Instruments.SelectMany(_ => new GridColumn[] { new(InstrumentWidth), new(CountWidth) }),
        ];
        return new Grid(WorkbookMap.HeaderRow, FontSize, columns, rows.ToImmutable())
        {
            Answers = answers.ToImmutable(),
            Counts = [.. answers.Select(a => a with { Left = a.Left + 1, Right = a.Right + 1 })],
        };
    }

    private static GridRow Header(MatrixReport report)
    {
        ImmutableArray<GridCell> cells =
        [
            new(GroupColumn, GridLook.Heading, "Group"),
            new(IdColumn, GridLook.Heading, "Id"),
            new(TitleColumn, GridLook.Heading, "Safeguard and its question"),
            .. report.Instruments.SelectMany((instrument, i) => new GridCell[]
            {
                new(WorkbookMap.InstrumentColumn(i), InstrumentHeading, instrument.ShortTitle),
                new(WorkbookMap.InstrumentColumn(i) + 1, CountHeading, "Evidence"),
            }),
        ];
        var height = cells.Where(c => c.Look != CountHeading).Max(c => TextMeasure.Height(c.Text, WidthOf(c.Column) - SheetStyle.FilterButton, FontSize, bold: true));
        return new GridRow(Math.Clamp(height, MinHeaderHeight, TextMeasure.MaxRowHeight), 0, cells);
    }

    private static double WidthOf(int column) => column switch { GroupColumn => GroupWidth, IdColumn => IdWidth, TitleColumn => TitleWidth, _ => InstrumentWidth };

    private static GridRow BandRow(GroupSection group, int lastColumn)
    {
        // The cells right of it are empty, so that it runs on over them; only a text longer than the whole row is wrapped.
        var room = TitleWidth + ((lastColumn - TitleColumn) / WorkbookMap.ColumnsPerInstrument * (InstrumentWidth + CountWidth));
        var isOneLine = TextMeasure.OneLine(group.Description, FontSize) <= room;
        var height = Math.Max(
            TextMeasure.Height(group.Title, GroupWidth, FontSize, bold: true),
            TextMeasure.Height(group.Description, isOneLine ? room : TitleWidth, FontSize));
        return new GridRow(
            Math.Min(TextMeasure.MaxRowHeight, height),
            0,
            [
                new(GroupColumn, BandTitle, group.Title),
                new(IdColumn, GridLook.Band),
                new(TitleColumn, isOneLine ? BandLine : GridLook.Band, group.Description),
                .. GridCell.Band(TitleColumn + 1, lastColumn),
            ]);
    }

    private static GridRow Row(string group, MatrixRow line, WorkbookMap map)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>(TitleColumn + (WorkbookMap.ColumnsPerInstrument * line.Cells.Count));
        cells.Add(new(GroupColumn, Muted, group));
        var codebook = map.Codebook(line.SafeguardId);
        cells.Add(new(IdColumn, codebook is null ? GridLook.Plain : GridLook.Link, line.SafeguardId) { Link = codebook });
        cells.Add(new(TitleColumn, GridLook.Plain, line.Title) { Below = line.Question });
        var height = Math.Max(TextMeasure.Height(group, GroupWidth, FontSize), MatrixAnswer.Height(line.Title, line.Question, TitleWidth, FontSize));
        foreach (var view in line.Cells)
        {
            var answer = new MatrixAnswer(view);
            cells.Add(answer.Cell(cells.Count + 1, countIsBelow: false));
            cells.Add(MatrixAnswer.Count(view, cells.Count + 1, countIsBelow: false, map));
            height = Math.Max(height, answer.Height(InstrumentWidth, FontSize));
        }

        return new GridRow(Math.Min(height, TextMeasure.MaxRowHeight), 1, cells.MoveToImmutable());
    }
}
