using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Compare.Cli.Texts;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Documents;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary>
/// The one place that knows which file of a folder is an instrument's official text: the one that the lock file names, else
/// <c>budapest.md</c>, <c>budapest.en.md</c> or <c>budapest-convention.en.md</c> for the instrument <c>budapest</c> in English.
/// </summary>
internal static class OfficialTexts
{
    /// <summary>The corpus with the official wording of every instrument that has a text in the folder.</summary>
    public static Result<Corpus> Lay(Corpus corpus, string folder, ReadingLimits? limits = null)
    {
        if (!Directory.Exists(folder))
        {
            return Result.Failure<Corpus>(Diagnostic.Error(DiagnosticCodes.FileMissing, "There is no such folder of texts. Check --texts.", new Place(folder)));
        }

        var opened = Open(folder, corpus, limits);
        if (!opened.TryGetValue(out var texts))
        {
            return Result.Failure<Corpus>(opened.Diagnostics);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var instruments = ImmutableArray.CreateBuilder<CodedInstrument>();
        foreach (var instrument in corpus.Instruments)
        {
            if (texts.Find(instrument.Metadata.Id) is not { } text)
            {
                instruments.Add(instrument);
                continue;
            }

            var reading = TextReading.Of(text, limits ?? ReadingLimits.Default);
            var parsed = InputFiles.Parse(text.Document, reading.ConventionFor(instrument.Metadata), reading.Options);
            diagnostics.AddRange(parsed.Diagnostics);
            if (!parsed.TryGetValue(out var official))
            {
                return Result.Failure<Corpus>(diagnostics.ToImmutable());
            }

            instruments.Add(instrument with { Official = official.Instrument });
        }

        return Result.Success(corpus with { Instruments = instruments.ToImmutable() }, diagnostics.ToImmutable());
    }

    /// <summary>ISO date of the text of an instrument in a folder, or empty.</summary>
    public static string DateOf(string? folder, InstrumentMetadata metadata)
    {
        if (folder is null || !TextLock.Read(folder).TryGetValue(out var locked) || PathOf(folder, metadata, locked) is not { } path)
        {
            return "";
        }

        return At(path, metadata, locked).TryGetValue(out var text) ? text.Date : "";
    }

    /// <summary>Every text of the corpus in the folder, with its language, date and SHA-256; none where there is no such folder.</summary>
    public static Result<OfficialTextFolder> Open(string folder, Corpus corpus, ReadingLimits? limits = null)
    {
        var read = TextLock.Read(folder);
        if (!read.TryGetValue(out var locked))
        {
            return Result.Failure<OfficialTextFolder>(read.Diagnostics);
        }

        var texts = ImmutableArray.CreateBuilder<OfficialText>();
        foreach (var instrument in corpus.Instruments)
        {
            if (PathOf(folder, instrument.Metadata, locked) is { } path)
            {
                var text = At(path, instrument.Metadata, locked, limits);
                if (!text.TryGetValue(out var found))
                {
                    return Result.Failure<OfficialTextFolder>(text.Diagnostics);
                }

                texts.Add(found);
            }
        }

        return Result.Success(new OfficialTextFolder(folder, locked, texts.ToImmutable()));
    }

    /// <summary>The file that holds an instrument's text, or null.</summary>
    public static string? PathOf(string folder, InstrumentMetadata metadata, TextLock locked)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        if (locked.Find(metadata.Id) is { } entry && File.Exists(Path.Combine(folder, entry.Current.File)))
        {
            return Path.Combine(folder, entry.Current.File);
        }

        var names = Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".tmp", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        return Single(metadata.Id) ?? Single($"{metadata.Id}.{metadata.Language}")
            ?? names.FirstOrDefault(f => Stem(f).StartsWith(metadata.Id + "-", StringComparison.Ordinal) && Stem(f).EndsWith("." + metadata.Language, StringComparison.Ordinal));

        string? Single(string stem) => names.FirstOrDefault(f => string.Equals(Stem(f), stem, StringComparison.Ordinal));

        static string Stem(string path) => Path.GetFileNameWithoutExtension(path);
    }

    /// <summary>A file as an instrument's text.</summary>
    public static Result<OfficialText> At(string path, InstrumentMetadata metadata, TextLock locked, ReadingLimits? limits = null)
    {
        var document = InputFiles.Document(path, limits);
        if (!document.TryGetValue(out var source))
        {
            return Result.Failure<OfficialText>(document.Diagnostics);
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(source.Content.Span));
        var entry = locked.Find(metadata.Id);
        var date = string.Equals(entry?.Current.Sha256, sha256, StringComparison.Ordinal)
            ? entry!.Current.Date
            : File.GetLastWriteTimeUtc(path).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Result.Success(new OfficialText(metadata.Id, source, metadata.Language, date, sha256, entry));
    }
}
