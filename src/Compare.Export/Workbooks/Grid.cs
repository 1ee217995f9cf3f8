using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>How a cell looks beyond what all cells of its sheet share. Cells of one look differ only in what they say.</summary>
internal sealed class GridLook(Action<IXLCell> apply)
{
    /// <summary>Like every cell of the sheet.</summary>
    public static readonly GridLook Plain = new(_ => { });

    public static readonly GridLook Link = new(SheetStyle.Link);

    public static readonly GridLook Heading = new(cell => SheetStyle.Header(cell.Style));

    /// <summary>The first cell of a row that runs over all columns without lines between them, one within it, and the last one.</summary>
    public static readonly GridLook BandStart = BandPart(hasLeft: true, hasRight: false);
    public static readonly GridLook Band = BandPart(hasLeft: false, hasRight: false);
    public static readonly GridLook BandEnd = BandPart(hasLeft: false, hasRight: true);

    public void Apply(IXLCell cell) => apply(cell);

    /// <summary>The same, and more to it.</summary>
    public GridLook And(Action<IXLCell> further) => new(apply + further);

    private static GridLook BandPart(bool hasLeft, bool hasRight) => new(cell =>
    {
        var style = cell.Style;
        style.Fill.BackgroundColor = Palette.BandFill;
        style.Border.LeftBorder = hasLeft ? style.Border.LeftBorder : XLBorderStyleValues.None;
        style.Border.RightBorder = hasRight ? style.Border.RightBorder : XLBorderStyleValues.None;
    });
}

/// <summary>One cell of a <see cref="Grid"/>.</summary>
/// <param name="Column">Counted from 1.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Text">Its text, or the title that stands in bold before the rest; empty for none.</param>
internal readonly record struct GridCell(int Column, GridLook Look, string Text = "")
{
    /// <summary>What stands below the title, which may be empty, or null for a text without a title.</summary>
    public string? Below { get; init; }

    /// <summary>The number in place of a text, or null.</summary>
    public int? Number { get; init; }

    /// <summary>An address in the workbook, or null.</summary>
    public string? Link { get; init; }

    /// <summary>A cell that looks the same and is short. What begins like a formula still does.</summary>
    public GridCell Specimen => this with { Text = Specimens<GridLook>.Short(Text), Below = Below is null ? null : "and the rest" };

    public bool IsTooLong => Text.Length + (Below?.Length ?? 0) + 1 > CellLimits.Characters;

    /// <summary>The empty cells of a band, from one column to the last of the sheet.</summary>
    public static IEnumerable<GridCell> Band(int from, int last) => Enumerable.Range(from, last - from + 1).Select(c => new GridCell(c, c == last ? GridLook.BandEnd : GridLook.Band));

    /// <summary>Fills the cell. The look comes after the link, which has one of its own, and before the text, whose parts take it over.</summary>
    public void Write(IXLCell cell, CellWriter writer)
    {
        Links.TrySet(cell, Link);
        Look.Apply(cell);
        if (Number is { } number)
        {
            cell.SetValue(number);
        }
        else if (Below is not null)
        {
            writer.TitleAndText(cell, Text, Below);
        }
        else if (Text.Length > 0)
        {
            writer.Text(cell, Text);
        }
    }
}

/// <summary>One column of a <see cref="Grid"/>.</summary>
/// <param name="Width">In digits of the default font.</param>
/// <param name="Outline">How deep it stands in the outline; 0 for outermost.</param>
internal readonly record struct GridColumn(double Width, int Outline = 0)
{
    public void Apply(IXLColumn column)
    {
        column.Width = Width;
        if (Outline > 0)
        {
            column.OutlineLevel = Outline;
        }
    }
}

/// <summary>One row of a <see cref="Grid"/>.</summary>
/// <param name="Height">In points.</param>
/// <param name="Outline">How deep it stands in the outline; 0 for outermost.</param>
/// <param name="Cells">Every cell, from left to right.</param>
internal sealed record GridRow(double Height, int Outline, ImmutableArray<GridCell> Cells);

/// <summary>Cells with one rule for all: by columns and rows, counted from 1, the last ones included.</summary>
internal readonly record struct CellBlock(int Top, int Left, int Bottom, int Right)
{
    public IXLRange On(IXLWorksheet sheet) => sheet.Range(Top, Left, Bottom, Right);

    /// <summary><c>D3:D8</c></summary>
    public override string ToString() => Links.Place(Top, Left) + ":" + Links.Place(Bottom, Right);
}

/// <summary>
/// Rows that are no table, each made when it is asked for.
/// </summary>
/// <param name="First">The first row, counted from 1.</param>
/// <param name="FontSize">In points.</param>
/// <param name="Columns">All columns of the sheet.</param>
/// <param name="Rows">What makes each row.</param>
internal sealed record Grid(int First, double FontSize, ImmutableArray<GridColumn> Columns, ImmutableArray<Func<GridRow>> Rows)
{
    public int Last => First + Rows.Length - 1;

    /// <summary>Blocks of cells, each with a level's words in it, for which another level may be tried.</summary>
    public ImmutableArray<CellBlock> Answers { get; init; } = [];

    /// <summary>For each block of answers the one of the same size that has its colours.</summary>
    public ImmutableArray<CellBlock> Counts { get; init; } = [];

    /// <param name="sheet">The sheet, with everything above the rows.</param>
    /// <param name="writer">What has been written.</param>
    /// <param name="end">The last row of the sheet.</param>
    public void Write(IXLWorksheet sheet, CellWriter writer, int end)
    {
        writer.Streamed.Add(new StreamedGrid(sheet, writer, this, end));
        if (!Answers.IsEmpty)
        {
            // The model is told of the first block only: what it takes to know thousands is more than they are worth.
            ListsSheet.OfferAnswers(Answers[0].On(sheet), Counts[0].On(sheet));
        }
    }
}
