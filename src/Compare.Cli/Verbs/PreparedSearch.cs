using System.Globalization;
using System.Text;
using Compare.Cli.Writing;
using Compare.Documents;
using Compare.Reports;
using Compare.Results;
using Compare.Searching;

namespace Compare.Cli.Verbs;

/// <summary>
/// Keeps the index file of <c>treaty search --index FILE</c> and searches in it. It stands for the corpus and the texts as they were when it was made: names, sizes and times of
/// all their files are noted in it, and where one differs it is made anew.
/// </summary>
internal sealed class PreparedSearch(Terminal terminal, ReadingLimits? limits)
{
    /// <summary>Goes up when the index's layout or what counts as a word changes.</summary>
    private const int Edition = 1;

    public int Run(string path, string? corpusFolder, string? texts, Func<SearchIndex, int> search)
    {
        // Before anything is read: a pipe into which nobody writes would never end.
        if (SingleFile.IsDevice(path))
        {
            return Foreign(path);
        }

        var unsettled = OutputFiles.Settle(InputFiles.CorpusFolder(corpusFolder));
        if (unsettled is not null)
        {
            terminal.Report(unsettled);
            return ExitCodes.BadInput;
        }

        var stamp = Stamp(corpusFolder, texts);
        return Search(path, stamp, search) ?? Prepare(path, stamp, corpusFolder, texts) ?? Search(path, stamp, search) ?? Vanished(path);
    }

    /// <summary>Null where there is no index that stands for the stamp.</summary>
    private static int? Search(string path, string stamp, Func<SearchIndex, int> search)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return SearchIndex.Open(file) is { } index && string.Equals(index.Stamp, stamp, StringComparison.Ordinal) ? search(index) : null;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or FormatException or ArgumentException)
        {
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null; // making it anew says what is wrong
        }
    }

    /// <summary>Makes the index; null when done.</summary>
    private int? Prepare(string path, string stamp, string? corpusFolder, string? texts)
    {
        if (Directory.Exists(path) || (File.Exists(path) && !IsOurs(path)))
        {
            return Foreign(path);
        }

        var loaded = CorpusLoader.Load(corpusFolder, texts, limits);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var corpus))
        {
            return ExitCodes.BadInput;
        }

        using var content = new MemoryStream();
        SearchIndexWriter.Write(content, corpus.Instruments, stamp);
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        if (OutputFiles.Write(folder, [new OutputFile(Path.GetFileName(path), content.ToArray())]) is { } refused)
        {
            terminal.Report(refused);
            return ExitCodes.CannotWrite;
        }

        terminal.Say($"Index of {corpus.Instruments.Sum(i => i.Abstract.Provisions.Length).ToString(CultureInfo.InvariantCulture)} provisions made: {path}.");
        return null;
    }

    private int Foreign(string path)
    {
        terminal.Report(Diagnostic.Error(DiagnosticCodes.CannotWrite, "This is no search index, so it is left as it is. Name another file with --index.", new Place(path)));
        return ExitCodes.CannotWrite;
    }

    private int Vanished(string path)
    {
        terminal.Report(Diagnostic.Error(DiagnosticCodes.FileChanged, "The index was changed while it was made. Try again when no other program writes it.", new Place(path)));
        return ExitCodes.BadInput;
    }

    private static bool IsOurs(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return file.Length == 0 || SearchIndex.IsIndex(file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Stamp(string? corpusFolder, string? texts)
    {
        var stamp = new StringBuilder().Append(Edition);
        Add(InputFiles.CorpusFolder(corpusFolder), InputFiles.CorpusPaths);
        if (texts is not null)
        {
            Add(texts, folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        }

        return stamp.ToString();

        void Add(string folder, Func<string, IEnumerable<string>> files)
        {
            stamp.Append('\n').Append(Path.GetFullPath(folder));
            foreach (var file in Directory.Exists(folder) ? files(folder) : [])
            {
                var about = new FileInfo(file);
                stamp.Append('\n').Append(file[folder.Length..]).Append('|').Append(about.Length).Append('|').Append(about.LastWriteTimeUtc.Ticks);
            }
        }
    }
}
