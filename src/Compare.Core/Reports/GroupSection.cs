using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>A group of safeguards with its rows.</summary>
public sealed record GroupSection(string Id, string Title, string Description, ImmutableArray<MatrixRow> Rows);
