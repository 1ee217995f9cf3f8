using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>
/// A table with so many rows that the workbook's model does not hold them: the model gets the heading and one cell for each look, below the table's last row; when the
/// package is written, the rows take the place of these (<see cref="StreamedSheets"/>). What a reader sees is the same.
/// </summary>
internal abstract class StreamedTable
{
    protected StreamedTable(string sheet, int rows)
    {
        Sheet = sheet;
        Rows = rows;
    }

    public string Sheet { get; }

    /// <summary>Without the heading.</summary>
    public int Rows { get; }

    /// <summary>Where the specimen of each look stands in the model: <c>A100002</c>.</summary>
    public Dictionary<CellLook, string> Specimens { get; } = [];

    /// <summary>The links of its cells, known once the rows are written.</summary>
    public List<(string Cell, string Target)> Found { get; } = [];

    /// <summary>Deepest level of the outline.</summary>
    public abstract int Outline { get; }

    /// <summary>Writes all rows but the heading, with the prefix that the model gives to the elements of a sheet.</summary>
    /// <param name="target">In the element of the rows.</param>
    /// <param name="styles">The number of the style of each cell that the model has, by its address.</param>
    public abstract void WriteRows(Stream target, IReadOnlyDictionary<string, string> styles);
}

/// <summary>The same for rows of one kind.</summary>
internal sealed class StreamedTable<T> : StreamedTable
{
    private readonly ImmutableArray<SheetColumn<T>> columns;
    private readonly ImmutableArray<T> rows;
    private readonly double[] widths;
    private readonly Func<T, int>? outline;
    private readonly byte[][] letters;
    private readonly double[] heights;
    private readonly Dictionary<(int Row, int Column), (string Text, string? Link)> shortened = [];
    private readonly Dictionary<CellLook, byte[]> looks = [];

    /// <summary>Looks through all rows: how high each is, which looks there are, and what is too long for a cell.</summary>
    public StreamedTable(IXLWorksheet sheet, CellWriter writer, ImmutableArray<SheetColumn<T>> columns, ImmutableArray<T> rows, double[] widths, double fontSize, Func<T, int>? outline)
        : base(sheet.Name, rows.Length)
    {
        (this.columns, this.rows, this.widths, this.outline) = (columns, rows, widths, outline);
        letters = [.. columns.Select((_, i) => Encoding.ASCII.GetBytes(XLHelper.GetColumnLetterFromNumber(i + 1)))];
        heights = new double[rows.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                heights[r] = Math.Max(heights[r], Look(sheet, writer, r, i, fontSize));
            }
        }
    }

    public override int Outline => outline is null ? 0 : rows.Max(outline);

    public override void WriteRows(Stream target, IReadOnlyDictionary<string, string> styles)
    {
        using var xml = new RowWriter(target);
        foreach (var (look, specimen) in Specimens)
        {
            looks[look] = Encoding.UTF8.GetBytes(styles[specimen]);
        }

        Span<byte> digits = stackalloc byte[16];
        for (var r = 0; r < rows.Length; r++)
        {
            (r + WorkbookMap.HeaderRow + 1).TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
            xml.Raw("<x:row r=\""u8).Raw(digits[..count]);
            xml.Raw("\" ht=\""u8).Number(Math.Min(heights[r], TextMeasure.MaxRowHeight)).Raw("\" customHeight=\"1\""u8);
            if (outline?.Invoke(rows[r]) is > 0 and var level)
            {
                xml.Raw(" outlineLevel=\""u8).Number(level).Raw("\""u8);
            }

            xml.Raw(">"u8);
            for (var i = 0; i < columns.Length; i++)
            {
                xml.Raw("<x:c r=\""u8).Raw(letters[i]).Raw(digits[..count]).Raw("\" s=\""u8);
                WriteCell(xml, r, i, styles);
            }

            xml.Raw("</x:row>"u8);
        }
    }

    /// <summary>The height that a cell needs; 0 for a hidden one.</summary>
    private double Look(IXLWorksheet sheet, CellWriter writer, int r, int i, double fontSize)
    {
        var content = Content(r, i, fontSize);
        var look = CellLook.Of(content);
        if (!Specimens.ContainsKey(look))
        {
            var cell = sheet.Cell(rows.Length + WorkbookMap.HeaderRow + 2 + Specimens.Count, 1);
            SheetStyle.Body(cell.AsRange(), fontSize);
            CellLook.Specimen(content).Write(cell, writer);
            Specimens.Add(look, cell.Address.ToString()!);
        }

        var text = content.Text;
        var at = r + WorkbookMap.HeaderRow + 1;
        if (content.Text.Length > CellLimits.Characters)
        {
            // The model shortens it, puts it down for the sheet Wording, and says so.
            var cell = sheet.Cell(at, i + 1);
            SheetStyle.Body(cell.AsRange(), fontSize);
            content.Write(cell, writer);
            text = cell.GetString();
            shortened[(r, i)] = (text, cell.HasHyperlink ? cell.Hyperlink.InternalAddress : null);
        }

        if (columns[i].IsHidden)
        {
            return 0;
        }

        var height = TextMeasure.Height(text, widths[i], fontSize, content.Level is not null, content.Indent);
        if (height > TextMeasure.MaxRowHeight && ReferenceEquals(text, content.Text))
        {
            writer.ReportTall(sheet.Cell(at, i + 1), content.Text, content.Language);
        }

        return height;
    }

    private CellContent Content(int r, int i, double fontSize) => TableSheet.Readable(columns[i].Content(rows[r]), widths[i], fontSize);

    /// <summary>From the style of the cell on.</summary>
    private void WriteCell(RowWriter xml, int r, int i, IReadOnlyDictionary<string, string> styles)
    {
        var content = Content(r, i, TableSheet.FontSize);
        var (text, link) = (content.Text, content.Link);
        if (shortened.TryGetValue((r, i), out var less))
        {
            (text, link) = less;
            xml.Raw(Encoding.UTF8.GetBytes(styles[Address(r, i)]));
        }
        else
        {
            xml.Raw(looks[CellLook.Of(content)]);
        }

        if (content.Date is { } date)
        {
            xml.Raw("\"><x:v>"u8).Number(date.ToDateTime(TimeOnly.MinValue).ToOADate()).Raw("</x:v></x:c>"u8);
        }
        else if (content.Number is { } value)
        {
            xml.Raw("\"><x:v>"u8).Number(value).Raw("</x:v></x:c>"u8);
        }
        else if (text.Length > 0)
        {
            xml.Raw("\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">"u8).Text(text).Raw("</x:t></x:is></x:c>"u8);
        }
        else
        {
            xml.Raw("\" />"u8);
        }

        if (Links.IsLink(link))
        {
            Found.Add((Address(r, i), link!));
        }
    }

    private string Address(int r, int i) => Encoding.ASCII.GetString(letters[i]) + (r + WorkbookMap.HeaderRow + 1).ToString(CultureInfo.InvariantCulture);
}
