using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>The files of one export, in a stable order.</summary>
public sealed record ExportedFiles(ImmutableArray<OutputFile> Files);
