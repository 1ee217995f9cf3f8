using Compare.Instruments;
using Compare.Results;

namespace Compare.Cli.Texts;

/// <summary>
/// A folder of official texts, looked into once; it need not exist. The one place that knows which file in it is an instrument's text: the one that the lock file names, else
/// <c>budapest.md</c>, <c>budapest.en.md</c> or <c>budapest-convention.en.md</c> for the instrument <c>budapest</c> in English.
/// </summary>
internal sealed class TextShelf
{
    private readonly string folder;
    private readonly Lazy<(string Path, string Stem)[]> files;

    public TextShelf(string folder, TextLock locked)
    {
        this.folder = folder;
        Lock = locked;
        files = new(() => Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".tmp", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(f => (f, Path.GetFileNameWithoutExtension(f)))]
            : []);
    }

    /// <summary>Its lock file, empty where there is none.</summary>
    public TextLock Lock { get; }

    public static Result<TextShelf> Open(string folder)
    {
        var read = TextLock.Read(folder);
        return read.TryGetValue(out var locked) ? Result.Success(new TextShelf(folder, locked)) : Result.Failure<TextShelf>(read.Diagnostics);
    }

    /// <summary>The file that holds an instrument's text, or null.</summary>
    public string? PathOf(InstrumentMetadata metadata)
    {
        if (Lock.Find(metadata.Id) is { } entry && File.Exists(Path.Combine(folder, entry.Current.File)))
        {
            return Path.Combine(folder, entry.Current.File);
        }

        return Single(metadata.Id) ?? Single($"{metadata.Id}.{metadata.Language}")
            ?? files.Value.FirstOrDefault(f => f.Stem.StartsWith(metadata.Id + "-", StringComparison.Ordinal) && f.Stem.EndsWith("." + metadata.Language, StringComparison.Ordinal)).Path;

        string? Single(string stem) => files.Value.FirstOrDefault(f => string.Equals(f.Stem, stem, StringComparison.Ordinal)).Path;
    }
}
