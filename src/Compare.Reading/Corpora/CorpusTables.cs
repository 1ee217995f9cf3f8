using System.Collections.Immutable;
using Compare.Corpora;

namespace Compare.Reading.Corpora;

/// <summary>Every table of a corpus as it stands in its file, for mending what is mechanical.</summary>
public static class CorpusTables
{
    /// <summary>The tables that can be read; the others have already been reported by <see cref="CorpusReader"/>.</summary>
    public static ImmutableArray<PlainTable> Read(CorpusFiles files) =>
    [
        .. files.Files.Keys.Where(path => path.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Table: CsvTable.Read(files.Find(path)!)))
            .Where(t => t.Table.IsSuccess)
            .Select(t => new PlainTable(t.Path, t.Table.Value.Header, [.. t.Table.Value.Rows.Select(r => r.Cells)])),
    ];
}
