using System.Collections.Immutable;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace Compare.Export.Workbooks;

/// <summary>A <see cref="Grid"/> whose rows are made once to see which looks there are and what is too long for a cell, and once more when the package is written.</summary>
internal sealed class StreamedGrid : StreamedSheet
{
    private readonly Grid grid;
    private readonly Dictionary<Kind, string> specimens = [];
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
            row.Firsts.ForEach(cell => AddSpecimen(sheet, writer, cell));
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

    protected override void Begin(ModelCells cells) => looks = specimens.ToDictionary(s => s.Key, s => Setting.Of(cells, s.Value, s.Key.HasTitle));

    protected override List<(string Cell, string Target)> WritePiece(Stream target, int piece, ModelCells cells)
    {
        var links = new List<(string, string)>();
        using var xml = new RowWriter(target);
        var (number, row) = (First + piece, grid.Rows[piece]());
        xml.Raw("<x:row r=\""u8).Number(number).Raw("\" ht=\""u8).Number(row.Height).Raw("\" customHeight=\"1\""u8);
        if (row.Outline > 0)
        {
            xml.Raw(" outlineLevel=\""u8).Number(row.Outline).Raw("\""u8);
        }

        xml.Raw(">"u8);
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

        xml.Raw("</x:row>"u8);
        return links;
    }

    /// <summary>From the style of the cell on.</summary>
    private static void Write(RowWriter xml, Setting setting, int? number, string text, string below)
    {
        xml.Raw(setting.Style);
        if (number is { } value)
        {
            xml.Raw("\"><x:v>"u8).Number(value).Raw("</x:v></x:c>"u8);
        }
        else if (text.Length == 0 && below.Length == 0)
        {
            xml.Raw("\" />"u8);
        }
        else if (setting.Runs.IsEmpty)
        {
            xml.Raw("\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">"u8).Text(text).Raw("</x:t></x:is></x:c>"u8);
        }
        else
        {
            xml.Raw("\" t=\"inlineStr\"><x:is>"u8);
            Run(xml, setting.Runs[0], text);
            if (below.Length > 0)
            {
                Run(xml, setting.Runs[^1], below);
            }

            xml.Raw("</x:is></x:c>"u8);
        }
    }

    private static void Run(RowWriter xml, byte[] setting, string text) =>
        xml.Raw("<x:r>"u8).Raw(setting).Raw("<x:t xml:space=\"preserve\">"u8).Text(text).Raw("</x:t></x:r>"u8);

    private Finds LookThrough(int piece)
    {
        var row = grid.Rows[piece]();
        return new Finds(First + piece, row.Outline, [.. row.Cells.DistinctBy(Kind.Of).Select(c => c.Specimen)], [.. row.Cells.Where(c => c.IsTooLong)]);
    }

    private void AddSpecimen(IXLWorksheet sheet, CellWriter writer, GridCell content)
    {
        var kind = Kind.Of(content);
        if (specimens.ContainsKey(kind))
        {
            return;
        }

        var cell = sheet.Cell(End + 1 + specimens.Count, 1);
        SheetStyle.Body(cell.AsRange(), grid.FontSize);
        content.Write(cell, writer);
        specimens.Add(kind, cell.Address.ToString()!);
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
