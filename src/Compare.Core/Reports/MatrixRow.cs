namespace Compare.Reports;

/// <summary>One safeguard across all instruments.</summary>
/// <param name="SafeguardId">Id.</param>
/// <param name="Title">Name.</param>
/// <param name="Question">In plain words.</param>
/// <param name="Cells">One for each instrument, in the order of <see cref="MatrixReport.Instruments"/>; a large report reads it anew whenever it is asked for.</param>
public sealed record MatrixRow(string SafeguardId, string Title, string Question, IReadOnlyList<MatrixCellView> Cells);
