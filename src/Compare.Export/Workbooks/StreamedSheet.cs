using System.Xml.Linq;

namespace Compare.Export.Workbooks;

/// <summary>
/// A sheet that grows with the corpus, whose cells the workbook's model does not hold: the model gets what stands above and below them and one cell for each look, below the
/// sheet's last row; when the package is written, the rows take the place of these (<see cref="StreamedSheets"/>).
/// </summary>
internal abstract class StreamedSheet
{
    protected StreamedSheet(string sheet, int first, int last, int end, int columns)
    {
        (Sheet, First, Last, End, Columns) = (sheet, first, last, end, columns);

        // What the sheet before has left behind goes.
        Garbage.CollectIfLarge();
    }

    public string Sheet { get; }

    /// <summary>The first row that is not the model's.</summary>
    public int First { get; }

    /// <summary>The last row that is not the model's.</summary>
    public int Last { get; }

    /// <summary>The last row of the sheet; those after <see cref="Last"/> are the model's again.</summary>
    public int End { get; }

    /// <summary>How many columns the sheet has.</summary>
    public int Columns { get; }

    /// <summary>Deepest level of the outline of the rows.</summary>
    public abstract int Outline { get; }

    /// <summary>How many pieces its rows are written in.</summary>
    protected abstract int Pieces { get; }

    /// <summary>What the sheet says of its columns.</summary>
    /// <param name="known">What the model says of them.</param>
    public virtual IEnumerable<XElement> ColumnsOf(IReadOnlyCollection<XElement> known) => known;

    /// <summary>The cells that something applies to, of which the model was told the first block only: <c>D3:D8 F3:F8</c>.</summary>
    /// <param name="told">What the model was told.</param>
    public virtual string AppliesTo(string told) => told;

    /// <summary>Writes all rows, with the prefix that the model gives to the elements of a sheet: as many pieces at a time as there are cores, put together in their order.</summary>
    /// <param name="target">In the element of the rows.</param>
    /// <param name="cells">What the model has of the sheet.</param>
    /// <param name="links">Takes the links of the cells.</param>
    public void WriteRows(Stream target, ModelCells cells, LinkLog links)
    {
        Garbage.CollectIfLarge();
        Begin(cells);
        var free = new Stack<MemoryStream>();
        var ahead = new Queue<Task<(MemoryStream Rows, List<(string Cell, string Target)> Links)>>();
        for (var next = 0; next < Pieces || ahead.Count > 0;)
        {
            if (next < Pieces && ahead.Count <= Environment.ProcessorCount)
            {
                var (piece, buffer) = (next++, free.TryPop(out var used) ? used : new MemoryStream());
                ahead.Enqueue(Task.Run(() => (buffer, WritePiece(buffer, piece, cells))));
                continue;
            }

            var (written, found) = ahead.Dequeue().GetAwaiter().GetResult();
            written.WriteTo(target);
            written.SetLength(0);
            free.Push(written);
            found.ForEach(link => links.Add(link.Cell, link.Target));
        }
    }

    /// <summary>Takes from the model what all pieces need.</summary>
    protected abstract void Begin(ModelCells cells);

    /// <summary>Writes the rows of a piece and returns their links.</summary>
    protected abstract List<(string Cell, string Target)> WritePiece(Stream target, int piece, ModelCells cells);
}
