using System.Collections.Immutable;

namespace Compare.Corpora;

/// <summary>A table of the corpus as it stands in its file: names of the columns and rows of trimmed cells.</summary>
/// <param name="Path">Path inside the corpus folder.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">Each with as many cells as the header.</param>
public sealed record PlainTable(string Path, ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows);
