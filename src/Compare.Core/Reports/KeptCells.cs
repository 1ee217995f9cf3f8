using System.Collections;
using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>The answers to one safeguard, read anew whenever they are asked for.</summary>
/// <param name="safeguard">Id of the safeguard.</param>
/// <param name="row">Its place in the codebook.</param>
/// <param name="instruments">The columns.</param>
/// <param name="keep">Where the answers are kept.</param>
internal sealed class KeptCells(string safeguard, int row, ImmutableArray<KeptInstrument> instruments, IReportKeep keep) : IReadOnlyList<MatrixCellView>
{
    public int Count => instruments.Length;

    public MatrixCellView this[int index] => instruments[index].Cell(row, safeguard, keep);

    public IEnumerator<MatrixCellView> GetEnumerator() => instruments.Select(i => i.Cell(row, safeguard, keep)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
