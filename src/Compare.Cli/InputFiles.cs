using System.Collections.Immutable;
using Compare.Cli.Writing;
using Compare.Documents;
using Compare.Instruments;
using Compare.Reading.Corpora;
using Compare.Reading.Documents;
using Compare.Results;

namespace Compare.Cli;

/// <summary>Opens what the user names: single documents and corpus folders. Turns every way a file can fail into one line.</summary>
internal static class InputFiles
{
    public static Result<SourceDocument> Document(string path, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        if (Directory.Exists(path))
        {
            return Fail(DiagnosticCodes.FileUnreadable, "This is a folder. Name a file.", path);
        }

        if (!File.Exists(path))
        {
            return Fail(DiagnosticCodes.FileMissing, "There is no such file. Check the spelling and the folder.", path);
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(path, file, limits);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            return Fail(DiagnosticCodes.FileUnreadable, $"The file cannot be read ({Short(bad)}). Check that it is not open elsewhere and that you may read it.", path);
        }
    }

    /// <summary>A document read and parsed, by the convention named or the one that fits best, within the bounds.</summary>
    public static Result<ParsedDocument> Parse(string path, DraftingConvention? convention, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        return BoundedRun.Run(path, options.Limits, () =>
        {
            var source = Document(path, options.Limits);
            return source.TryGetValue(out var document) ? ParseUnbounded(document, convention, options) : Result.Failure<ParsedDocument>(source.Diagnostics);
        });
    }

    /// <summary>The same for a document that is already in memory, as a download is.</summary>
    public static Result<ParsedDocument> Parse(SourceDocument document, DraftingConvention? convention, ReadingOptions? options = null) =>
        BoundedRun.Run(document.Name, (options ?? ReadingOptions.Default).Limits, () => ParseUnbounded(document, convention, options ?? ReadingOptions.Default));

    private static Result<ParsedDocument> ParseUnbounded(SourceDocument document, DraftingConvention? convention, ReadingOptions options)
    {
        var read = DocumentReaders.Read(document, options);
        if (!read.TryGetValue(out var blocks))
        {
            return Result.Failure<ParsedDocument>(read.Diagnostics);
        }

        var parsed = InstrumentReader.Parse(blocks, convention).WithEarlier(read.Diagnostics);
        return parsed.TryGetValue(out var instrument)
            ? Result.Success(new ParsedDocument(blocks, instrument), parsed.Diagnostics)
            : Result.Failure<ParsedDocument>(parsed.Diagnostics);
    }

    /// <summary>Reads to the end, which a pipe does not tell beforehand, but no further than the bound; notices a file that is written to meanwhile.</summary>
    internal static Result<SourceDocument> Read(string path, FileStream file, ReadingLimits limits)
    {
        var (length, written) = file.CanSeek ? (file.Length, File.GetLastWriteTimeUtc(path)) : (0, default);
        if (length > limits.Bytes)
        {
            return TooLarge();
        }

        using var content = new MemoryStream((int)length);
        var buffer = new byte[81920];
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > limits.Bytes)
            {
                return TooLarge();
            }
        }

        return file.CanSeek && length > 0 && (content.Length != length || file.Length != length || File.GetLastWriteTimeUtc(path) != written)
            ? Fail(DiagnosticCodes.FileChanged, "The file changed while it was being read. Wait until the program that writes it is done, and try again.", path)
            : Result.Success(new SourceDocument(path, content.ToArray()));

        Result<SourceDocument> TooLarge() => Fail(
            DiagnosticCodes.TooLarge, $"The file has more than {limits.Megabytes} MB, the most that is read. Check that it is the right file, or raise the bound with --max-size.", path);
    }

    /// <summary>The files named; a folder stands for every file below it, in order of their paths, except what is hidden or a link.</summary>
    public static Result<string[]> Below(IEnumerable<string> named)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        var files = new List<string>();
        foreach (var path in named)
        {
            try
            {
                string[] found = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*", options).Order(StringComparer.Ordinal)] : [path];
                if (found.Length == 0)
                {
                    return Fail<string[]>(DiagnosticCodes.FileMissing, "There is no file in this folder. Check the spelling.", path);
                }

                files.AddRange(found);
            }
            catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
            {
                return Fail<string[]>(DiagnosticCodes.FileUnreadable, $"The folder cannot be read in full ({Short(bad)}). Check that you may read it and what is in it, or name the files.", path);
            }
        }

        return Result.Success(files.ToArray());
    }

    /// <summary>A whole corpus folder: the one named, else <c>corpus</c> here or above, else the one beside the program.</summary>
    public static Result<CorpusFiles> Corpus(string? named)
    {
        var found = CorpusPathsOf(named);
        return found.TryGetValue(out var files) ? CorpusFiles(files.Folder, files.Paths) : Result.Failure<CorpusFiles>(found.Diagnostics);
    }

    /// <summary>The folder of a corpus, brought into a whole state, and the paths of its files; none where there is no folder.</summary>
    public static Result<CorpusListing> CorpusPathsOf(string? named)
    {
        var folder = CorpusFolder(named);
        return OutputFiles.Settle(folder) is { } unsettled
            ? Result.Failure<CorpusListing>(unsettled)
            : Result.Success(new CorpusListing(folder, Directory.Exists(folder) ? [.. CorpusPaths(folder)] : []));
    }

    /// <summary>Some files of a corpus folder.</summary>
    public static Result<CorpusFiles> CorpusFiles(string folder, IEnumerable<string> paths)
    {
        var files = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var document = Document(path);
            if (!document.TryGetValue(out var source))
            {
                return Result.Failure<CorpusFiles>(document.Diagnostics);
            }

            files.Add(Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), source.Content);
        }

        return Result.Success(new CorpusFiles(folder.Replace(Path.DirectorySeparatorChar, '/'), files.ToImmutable()));
    }

    /// <summary>Where a corpus is, and what belongs to it.</summary>
    internal sealed record CorpusListing(string Folder, string[] Paths);

    /// <summary>Where a corpus is read from, and written back to.</summary>
    public static string CorpusFolder(string? named) => named ?? Shipped();

    /// <summary>The files of a corpus folder that is there, in ordinal order.</summary>
    public static IEnumerable<string> CorpusPaths(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(p => IsCorpusFile(p, folder)).Order(StringComparer.Ordinal);

    /// <summary>Not what a run that is just writing, or was interrupted, has put there on the way.</summary>
    private static bool IsCorpusFile(string path, string folder) =>
        Path.GetExtension(path) is ".csv" or ".md" or ".json" && !path[folder.Length..].Contains(FolderChange.AnyWorkPrefix, StringComparison.Ordinal);

    private static string Shipped()
    {
        const string Name = "corpus";
        for (var at = new DirectoryInfo(Environment.CurrentDirectory); at is not null; at = at.Parent)
        {
            var here = Path.Combine(at.FullName, Name);
            if (File.Exists(Path.Combine(here, "instruments.csv")))
            {
                return Path.GetRelativePath(Environment.CurrentDirectory, here);
            }
        }

        var beside = Path.Combine(AppContext.BaseDirectory, Name);
        return Directory.Exists(beside) ? beside : Name;
    }

    private static string Short(Exception bad) => bad is UnauthorizedAccessException ? "no permission" : bad.GetType().Name;

    private static Result<SourceDocument> Fail(string code, string message, string path) => Fail<SourceDocument>(code, message, path);

    private static Result<T> Fail<T>(string code, string message, string path)
        where T : class => Result.Failure<T>(Diagnostic.Error(code, message, new Place(path)));
}
