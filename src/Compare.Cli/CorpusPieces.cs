using System.Collections.Immutable;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Instruments;
using Compare.Reading.Corpora;
using Compare.Results;

namespace Compare.Cli;

/// <summary>A corpus folder whose instruments are read one by one, so that no more of them are in memory than are worked on.</summary>
internal sealed class CorpusPieces
{
    private const string Codebook = "codebook";

    private readonly string folder;
    private readonly ILookup<string, string> paths;

    private CorpusPieces(string folder, ILookup<string, string> paths, CorpusRoll roll)
    {
        this.folder = folder;
        this.paths = paths;
        Roll = roll;
    }

    public CorpusRoll Roll { get; }

    /// <summary>Which instruments there are, with nothing in them: enough to look names up. Only where the roll has a corpus.</summary>
    public Corpus Named => Roll.Corpus! with { Instruments = [.. Roll.Instruments.Select(m => new CodedInstrument(m, new Instrument(m.Id, m.Convention, []), [], null))] };

    /// <summary>Opens a corpus folder and reads all but its instruments; what is wrong with those parts is in the roll.</summary>
    public static Result<CorpusPieces> Open(string? named)
    {
        var found = InputFiles.CorpusPathsOf(named);
        if (!found.TryGetValue(out var files))
        {
            return Result.Failure<CorpusPieces>(found.Diagnostics);
        }

        if (files.Paths.Length == 0)
        {
            return Result.Failure<CorpusPieces>(CorpusReader.Read(new CorpusFiles(files.Folder, ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty)).Diagnostics);
        }

        var paths = files.Paths.ToLookup(p => FirstFolder(Path.GetRelativePath(files.Folder, p)), StringComparer.Ordinal);
        var read = InputFiles.CorpusFiles(files.Folder, paths[""].Concat(paths[Codebook]));
        return read.TryGetValue(out var own) ? Result.Success(new CorpusPieces(files.Folder, paths, CorpusReader.ReadRoll(own))) : Result.Failure<CorpusPieces>(read.Diagnostics);
    }

    /// <summary>Reads one instrument. May be called from several threads.</summary>
    public CorpusPart Read(InstrumentMetadata metadata)
    {
        var read = InputFiles.CorpusFiles(folder, paths[metadata.Id]);
        return read.TryGetValue(out var files) ? CorpusReader.ReadPart(files, Roll, metadata) : new CorpusPart(null, null, read.Diagnostics);
    }

    private static string FirstFolder(string path) => path.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal) is >= 0 and var at ? path[..at] : "";
}
