namespace Compare.Reports;

/// <summary>A finished output, still in memory, so that nothing half-made ever reaches the disk.</summary>
/// <param name="Path">Relative path with forward slashes: <c>matrix.xlsx</c>, <c>csv/codings.csv</c>.</param>
/// <param name="Content">Its bytes; the same report gives the same bytes.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
