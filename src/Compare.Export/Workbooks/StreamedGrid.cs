using System.Collections.Immutable;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace Compare.Export.Workbooks;

/// <summary>A <see cref="Grid"/> whose rows are made once to see which looks there are and what is too long for a cell, and once more when the package is written.</summary>
internal sealed class StreamedGrid : StreamedSheet
{
    private readonly Grid grid;
    private readonly Specimens<Kind> specimens;
    private readonly Dictionary<string, (string Text, string? Link)> shortened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> blocks = new(StringComparer.Ordinal);
    private Dictionary<Kind, Setting> looks = [];

    /// <param name="sheet">The sheet.</param>
    /// <param name="writer">What has been written.</param>
    /// <param name="grid">Its rows.</param>
    /// <param name="end">The last row of the sheet.</param>
    public StreamedGrid(IXLWorksheet sheet, CellWriter writer, Grid grid, int end)
        : base(sheet.Name, grid.First, grid.Last, end, grid.Columns.Length)
    {
        this.grid = grid;
        specimens = new Specimens<Kind>(sheet, end, grid.FontSize);
        foreach (var (column, i) in grid.Columns.Select((c, i) => (c, i)).DistinctBy(c => c.c))
        {
            column.Apply(sheet.Column(i + 1));
        }

        foreach (var all in new[] { grid.Answers, grid.Counts }.Where(a => !a.IsEmpty))
        {
            blocks[all[0].ToString()] = string.Join(' ', all);
        }

        var rows = new Finds[grid.Rows.Length];
        Parallel.For(0, rows.Length, i => rows[i] = LookThrough(i));
        Outline = rows.Select(r => r.Outline).DefaultIfEmpty().Max();
        foreach (var row in rows)
        {
            row.Firsts.ForEach(content => specimens.Add(Kind.Of(content), cell => content.Write(cell, writer)));
            row.TooLong.ForEach(cell => AddTooLong(sheet, writer, row.Number, cell));
        }
    }

    public override int Outline { get; }

    protected override int Pieces => grid.Rows.Length;

    /// <summary>The model has the first column of each kind; columns of one kind that stand side by side are one element.</summary>
    public override IEnumerable<XElement> ColumnsOf(IReadOnlyCollection<XElement> known)
    {
        var kinds = grid.Columns.Select((c, i) => (c, i)).DistinctBy(c => c.c)
            .ToDictionary(c => c.c, c => known.Single(k => (int)k.Attribute("min")! <= c.i + 1 && c.i + 1 <= (int)k.Attribute("max")!));
        for (var (first, next) = (0, 1); first < grid.Columns.Length; next++)
        {
            if (next == grid.Columns.Length || grid.Columns[next] != grid.Columns[first])
            {
                var column = new XElement(kinds[grid.Columns[first]]);
                column.SetAttributeValue("min", first + 1);
                column.SetAttributeValue("max", next);
                yield return column;
                first = next;
            }
        }
    }

    public override string AppliesTo(string told) => blocks.GetValueOrDefault(told, told);

    protected override void Begin(ModelCells cells) => looks = specimens.Read((kind, cell) => Setting.Of(cells, cell, kind.HasTitle));

    protected override List<(string Cell, string Target)> WritePiece(Stream target, int piece, ModelCells cells)
    {
        var links = new List<(string, string)>();
        using var xml = new RowWriter(target);
        var (number, row) = (First + piece, grid.Rows[piece]());
        xml.OpenRow(number, row.Height, row.Outline);
        foreach (var cell in row.Cells)
        {
            var address = Links.Place(number, cell.Column);
            var link = cell.Link;
            xml.Raw("<x:c r=\""u8).Text(address).Raw("\" s=\""u8);
            if (cell.IsTooLong && shortened.TryGetValue(address, out var less))
            {
                var title = cell.Below is null ? less.Text.Length : Math.Min(cell.Text.Length, less.Text.Length);
                Write(xml, Setting.Of(cells, address, cell.Below is not null), null, less.Text[..title], less.Text[title..]);
                link = less.Link;
            }
            else
            {
                Write(xml, looks[Kind.Of(cell)], cell.Number, cell.Text, string.IsNullOrEmpty(cell.Below) ? "" : "\n" + cell.Below);
            }

            if (Links.IsLink(link))
            {
                links.Add((address, link!));
            }
        }

        xml.CloseRow();
        return links;
    }

    private static void Write(RowWriter xml, Setting setting, int? number, string text, string below)
    {
        if (number is { } value)
        {
            xml.NumberCell(setting.Style, value);
        }
        else if (setting.Runs.IsEmpty)
        {
            xml.TextCell(setting.Style, text);
        }
        else
        {
            xml.TextCell(setting.Style, (setting.Runs[0], text), (setting.Runs[^1], below));
        }
    }

    private Finds LookThrough(int piece)
    {
        var row = grid.Rows[piece]();
        return new Finds(First + piece, row.Outline, [.. row.Cells.DistinctBy(Kind.Of).Select(c => c.Specimen)], [.. row.Cells.Where(c => c.IsTooLong)]);
    }

    /// <summary>The model, which for that has to know the width and the heading of the column, shortens it; what it makes of it is written.</summary>
    private void AddTooLong(IXLWorksheet sheet, CellWriter writer, int row, GridCell content)
    {
        grid.Columns[content.Column - 1].Apply(sheet.Column(content.Column));
        if (First == WorkbookMap.HeaderRow && row > First)
        {
            grid.Rows[0]().Cells.First(c => c.Column == content.Column).Write(sheet.Cell(First, content.Column), writer);
        }

        var cell = sheet.Cell(row, content.Column);
        SheetStyle.Body(cell.AsRange(), grid.FontSize);
        content.Write(cell, writer);
        shortened[cell.Address.ToString()!] = (cell.GetString(), cell.HasHyperlink ? cell.Hyperlink.InternalAddress : null);
    }

    /// <summary>Cells of one kind have one style.</summary>
    private readonly record struct Kind(GridLook Look, bool HasTitle, bool IsQuoted, bool IsLinked)
    {
        public static Kind Of(GridCell cell) =>
            new(cell.Look, cell.Below is not null, cell.Number is null && CellWriter.LooksLikeFormula(cell.Text), Links.IsLink(cell.Link));
    }

    /// <summary>How a cell is set: the number of its style, and what stands before the title and before the rest.</summary>
    private sealed record Setting(byte[] Style, ImmutableArray<byte[]> Runs)
    {
        public static Setting Of(ModelCells cells, string address, bool hasTitle) => new(cells.Style(address), hasTitle ? cells.Runs(address) : []);
    }

    /// <summary>What is found in a row: a cell of each kind, and the cells that are too long.</summary>
    private sealed record Finds(int Number, int Outline, List<GridCell> Firsts, List<GridCell> TooLong);
}
