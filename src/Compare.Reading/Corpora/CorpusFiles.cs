using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;

namespace Compare.Reading.Corpora;

/// <summary>The files of a corpus folder, already in memory.</summary>
/// <param name="Folder">The folder as the user named it, for messages.</param>
/// <param name="Files">By path inside the folder, with forward slashes.</param>
public sealed record CorpusFiles(string Folder, ImmutableDictionary<string, ReadOnlyMemory<byte>> Files)
{
    internal SourceDocument? Find(string path) => Files.TryGetValue(path, out var content) ? new SourceDocument(Name(path), content) : null;

    internal string Name(string path) => Folder.TrimEnd('/') + "/" + path;

    /// <summary>A table that must be there; null after reporting why it is not.</summary>
    internal CsvTable? Table(string path, ImmutableArray<Diagnostic>.Builder diagnostics, params ImmutableArray<string> columns)
    {
        if (Find(path) is not { } source)
        {
            diagnostics.Add(Diagnostic.Error(DiagnosticCodes.FileMissing, "The corpus needs this file, and it is not there.", new Place(Name(path))));
            return null;
        }

        var table = CsvTable.Read(source, columns);
        diagnostics.AddRange(table.Diagnostics);
        return table.TryGetValue(out var value) ? value : null;
    }

    /// <summary>A table that a corpus may leave out; null where it does.</summary>
    internal CsvTable? OptionalTable(string path, ImmutableArray<Diagnostic>.Builder diagnostics, params ImmutableArray<string> columns) =>
        Find(path) is null ? null : Table(path, diagnostics, columns);
}
