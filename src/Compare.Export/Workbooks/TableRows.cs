using System.Collections.Immutable;
using Compare.Reports;

namespace Compare.Export.Workbooks;

/// <summary>The rows of a table in pieces, each read when it is asked for, so that a long table need not be held.</summary>
internal sealed class TableRows<T>
{
    private const int MostInPiece = 2_000;

    private readonly List<(int First, int Count, Func<IEnumerable<T>> Read)> pieces = [];

    /// <summary>The rows of several lists, one after another.</summary>
    /// <param name="lists">How many rows each has, and what reads them.</param>
    public TableRows(IEnumerable<(int Count, Func<IReadOnlyList<T>> Read)> lists)
    {
        foreach (var (count, read) in lists)
        {
            for (var from = 0; from < count; from += MostInPiece)
            {
                var (skipped, taken) = (from, Math.Min(MostInPiece, count - from));
                pieces.Add((Count, taken, () => count <= MostInPiece ? read() : read().Skip(skipped).Take(taken)));
                Count += taken;
            }
        }
    }

    public int Count { get; }

    public int Pieces => pieces.Count;

    /// <summary>All rows, piece by piece.</summary>
    public IEnumerable<T> All => pieces.SelectMany(p => p.Read());

    /// <summary>The rows of a piece, and how many stand before it.</summary>
    public (int First, T[] Rows) Piece(int piece) => (pieces[piece].First, [.. pieces[piece].Read()]);

    public static implicit operator TableRows<T>(ImmutableArray<T> rows) => new([(rows.Length, () => rows)]);
}

/// <summary>The tables that a report has a row of for each part of an instrument.</summary>
internal static class TableRows
{
    public static TableRows<Led<EvidenceRow>> Evidence(MatrixReport report, WorkbookMap map) =>
        new(Enumerable.Range(0, report.Details.Count).Select(i => (report.Details.SizeOf(i).Evidence, (Func<IReadOnlyList<Led<EvidenceRow>>>)(() => map.Evidence(report, i)))));

    public static TableRows<Led<ProvisionRow>> Provisions(MatrixReport report, WorkbookMap map) =>
        new(Enumerable.Range(0, report.Details.Count).Select(i => (report.Details.SizeOf(i).Provisions, (Func<IReadOnlyList<Led<ProvisionRow>>>)(() => map.Provisions(report, i)))));
}
