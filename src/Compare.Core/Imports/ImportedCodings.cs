using System.Collections.Immutable;

namespace Compare.Imports;

/// <summary>A workbook or a table of codings, edited outside the corpus.</summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="IsKeyed">False for the corpus's own <c>codings.csv</c>, whose rows are matched by safeguard, address and order.</param>
public sealed record ImportedCodings(ImmutableArray<ImportedRow> Rows, bool IsKeyed);
