using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>Everything that a report shows of one instrument, made from that instrument alone.</summary>
/// <param name="Column">The column's heading and facts.</param>
/// <param name="Cells">One answer for each safeguard, in the order of the codebook.</param>
/// <param name="Detail">What stands behind the answers.</param>
public sealed record InstrumentReport(InstrumentColumn Column, ImmutableArray<MatrixCellView> Cells, InstrumentDetail Detail);
