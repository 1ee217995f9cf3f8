using System.Collections.Immutable;
using Compare.Results;

namespace Compare.Reading.Corpora;

/// <summary>One row of a table and the line on which it begins.</summary>
internal sealed record CsvRow(ImmutableArray<string> Cells, Place Place);
