using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>
/// A streamed table of rows of one kind. Its rows are looked through in pieces, as many at a time as there are cores; what goes into the model does so on one thread.
/// </summary>
internal sealed class StreamedRows<T> : StreamedSheet
{
    private readonly ImmutableArray<SheetColumn<T>> columns;
    private readonly TableRows<T> rows;
    private readonly double[] widths;
    private readonly double fontSize;
    private readonly Func<T, int>? outline;
    private readonly byte[][] letters;
    private readonly double[] heights;
    private readonly Dictionary<(int Row, int Column), (string Text, string? Link)> shortened = [];
    private readonly Specimens<CellLook> specimens;
    private Dictionary<CellLook, byte[]> looks = [];

    /// <summary>Looks through all rows: how high each is, which looks there are, and what is too long for a cell.</summary>
    public StreamedRows(IXLWorksheet sheet, CellWriter writer, ImmutableArray<SheetColumn<T>> columns, TableRows<T> rows, double[] widths, double fontSize, Func<T, int>? outline)
        : base(sheet.Name, WorkbookMap.HeaderRow + 1, WorkbookMap.HeaderRow + rows.Count, WorkbookMap.HeaderRow + rows.Count, columns.Length)
    {
        (this.columns, this.rows, this.widths, this.fontSize, this.outline) = (columns, rows, widths, fontSize, outline);
        letters = [.. columns.Select((_, i) => Encoding.ASCII.GetBytes(XLHelper.GetColumnLetterFromNumber(i + 1)))];
        heights = new double[rows.Count];
        specimens = new Specimens<CellLook>(sheet, End, fontSize);
        var pieces = new Finds[rows.Pieces];
        Parallel.For(0, pieces.Length, p => pieces[p] = LookThrough(p));
        foreach (var found in pieces)
        {
            found.Looks.ForEach(content => specimens.Add(CellLook.Of(content), cell => content.Write(cell, writer)));
            found.Odd.ForEach(o => AddOdd(sheet, writer, o.Row, o.Column, o.Content));
        }

        Outline = pieces.Select(f => f.Deepest).DefaultIfEmpty().Max();
    }

    public override int Outline { get; }

    /// <summary>What is found in a piece: a cell of each look, the cells that are too long or too tall, and the deepest level of the outline.</summary>
    private sealed record Finds(List<CellContent> Looks, List<(int Row, int Column, CellContent Content)> Odd, int Deepest);

    protected override int Pieces => rows.Pieces;

    protected override void Begin(ModelCells cells) => looks = specimens.Read((_, cell) => cells.Style(cell));

    private Finds LookThrough(int piece)
    {
        var (seen, firsts, odd, deepest) = (new HashSet<CellLook>(), new List<CellContent>(), new List<(int, int, CellContent)>(), 0);
        var (first, taken) = rows.Piece(piece);
        for (var r = first; r < first + taken.Length; r++)
        {
            var row = taken[r - first];
            deepest = Math.Max(deepest, outline?.Invoke(row) ?? 0);
            for (var i = 0; i < columns.Length; i++)
            {
                var content = Content(row, i);
                if (seen.Add(CellLook.Of(content)))
                {
                    firsts.Add(CellLook.Specimen(content));
                }

                if (content.Text.Length > CellLimits.Characters)
                {
                    odd.Add((r, i, content));
                    continue;
                }

                var height = Height(content, content.Text, i);
                heights[r] = Math.Max(heights[r], height);
                if (height > TextMeasure.MaxRowHeight)
                {
                    odd.Add((r, i, content));
                }
            }
        }

        return new Finds(firsts, odd, deepest);
    }

    /// <summary>The height that a cell needs; 0 for a hidden one.</summary>
    private double Height(CellContent content, string text, int i) =>
        columns[i].IsHidden ? 0 : TextMeasure.Height(text, widths[i], fontSize, content.Level is not null, content.Indent);

    /// <summary>A cell that the model shortens, puts down for the sheet Wording and reports, or that is only reported.</summary>
    private void AddOdd(IXLWorksheet sheet, CellWriter writer, int r, int i, CellContent content)
    {
        var cell = sheet.Cell(First + r, i + 1);
        if (content.Text.Length <= CellLimits.Characters)
        {
            writer.ReportTall(cell, content.Text, content.Language);
            return;
        }

        SheetStyle.Body(cell.AsRange(), fontSize);
        content.Write(cell, writer);
        var text = cell.GetString();
        shortened[(r, i)] = (text, cell.HasHyperlink ? cell.Hyperlink.InternalAddress : null);
        heights[r] = Math.Max(heights[r], Height(content, text, i));
    }

    private CellContent Content(T row, int i) => TableSheet.Readable(columns[i].Content(row), widths[i], fontSize);

    protected override List<(string Cell, string Target)> WritePiece(Stream target, int piece, ModelCells cells)
    {
        var links = new List<(string, string)>();
        using var xml = new RowWriter(target);
        Span<byte> digits = stackalloc byte[16];
        var (first, taken) = rows.Piece(piece);
        for (var r = first; r < first + taken.Length; r++)
        {
            var row = taken[r - first];
            var number = First + r;
            number.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
            xml.OpenRow(number, Math.Min(heights[r], TextMeasure.MaxRowHeight), outline?.Invoke(row) ?? 0);
            for (var i = 0; i < columns.Length; i++)
            {
                xml.Raw("<x:c r=\""u8).Raw(letters[i]).Raw(digits[..count]).Raw("\" s=\""u8);
                if (WriteCell(xml, Content(row, i), r, i, cells) is { } link)
                {
                    links.Add((Address(r, i), link));
                }
            }

            xml.CloseRow();
        }

        return links;
    }

    /// <summary>From the style of the cell on; returns its link.</summary>
    private string? WriteCell(RowWriter xml, CellContent content, int r, int i, ModelCells cells)
    {
        var isShortened = shortened.TryGetValue((r, i), out var less);
        var (text, link) = isShortened ? less : (content.Text, content.Link);
        var style = isShortened ? cells.Style(Address(r, i)) : looks[CellLook.Of(content)];
        if (content.Date is { } date)
        {
            xml.NumberCell(style, date.ToDateTime(TimeOnly.MinValue).ToOADate());
        }
        else if (content.Number is { } value)
        {
            xml.NumberCell(style, value);
        }
        else
        {
            xml.TextCell(style, text);
        }

        return Links.IsLink(link) ? link : null;
    }

    private string Address(int r, int i) => Links.Place(First + r, i + 1);
}
