using System.Collections.Immutable;
using Compare.Results;

namespace Compare.Imports;

/// <summary>One row of codings as an analyst gives it back.</summary>
/// <param name="Key">The hidden key, an id of a row of evidence; empty for a new row and in a table that has no keys.</param>
/// <param name="Base">The hidden base, or empty where there is none.</param>
/// <param name="Cells">By name of the column (<see cref="Reports.EvidenceField.Name"/>); a column that the file lacks is not edited.</param>
/// <param name="Formulas">Names of the columns whose cell holds a formula or an error value.</param>
/// <param name="Place">Where the row stands.</param>
public sealed record ImportedRow(string Key, string Base, ImmutableDictionary<string, string> Cells, ImmutableArray<string> Formulas, Place Place);
