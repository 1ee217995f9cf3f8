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
