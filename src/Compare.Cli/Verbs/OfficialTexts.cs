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

/// <summary>Lays official texts beside the abstracts of the corpus.</summary>
internal static class OfficialTexts
{
    /// <summary>The corpus with the official wording of every instrument that has a text in the folder.</summary>
    public static Result<Corpus> Lay(Corpus corpus, string folder, ReadingLimits? limits = null)
    {
        var opened = Shelf(folder);
        if (!opened.TryGetValue(out var shelf))
        {
            return Result.Failure<Corpus>(opened.Diagnostics);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var instruments = ImmutableArray.CreateBuilder<CodedInstrument>();
        foreach (var instrument in corpus.Instruments)
        {
            var laid = Lay(instrument, shelf, limits ?? ReadingLimits.Default);
            diagnostics.AddRange(laid.Diagnostics);
            if (!laid.TryGetValue(out var with))
            {
                return Result.Failure<Corpus>(diagnostics.ToImmutable());
            }

            instruments.Add(with);
        }

        return Result.Success(corpus with { Instruments = instruments.ToImmutable() }, diagnostics.ToImmutable());
    }

    /// <summary>The folder, which the user named and which must be there.</summary>
    public static Result<TextShelf> Shelf(string folder) => Directory.Exists(folder)
        ? TextShelf.Open(folder)
        : Result.Failure<TextShelf>(Diagnostic.Error(DiagnosticCodes.FileMissing, "There is no such folder of texts. Check --texts.", new Place(folder)));

    /// <summary>One instrument with its official wording, or as it is where its text is not in the folder. May be called from several threads.</summary>
    public static Result<CodedInstrument> Lay(CodedInstrument instrument, TextShelf shelf, ReadingLimits limits)
    {
        if (shelf.PathOf(instrument.Metadata) is not { } path)
        {
            return Result.Success(instrument);
        }

        var opened = At(path, instrument.Metadata, shelf.Lock, limits);
        if (!opened.TryGetValue(out var text))
        {
            return Result.Failure<CodedInstrument>(opened.Diagnostics);
        }

        var reading = TextReading.Of(text, limits);
        var parsed = InputFiles.Parse(text.Document, reading.ConventionFor(instrument.Metadata), reading.Options);
        return parsed.TryGetValue(out var official)
            ? Result.Success(instrument with { Official = official.Instrument }, parsed.Diagnostics)
            : Result.Failure<CodedInstrument>(parsed.Diagnostics);
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
        var read = TextShelf.Open(folder);
        if (!read.TryGetValue(out var shelf))
        {
            return Result.Failure<OfficialTextFolder>(read.Diagnostics);
        }

        var texts = ImmutableArray.CreateBuilder<OfficialText>();
        foreach (var instrument in corpus.Instruments)
        {
            if (shelf.PathOf(instrument.Metadata) is { } path)
            {
                var text = At(path, instrument.Metadata, shelf.Lock, limits);
                if (!text.TryGetValue(out var found))
                {
                    return Result.Failure<OfficialTextFolder>(text.Diagnostics);
                }

                texts.Add(found);
            }
        }

        return Result.Success(new OfficialTextFolder(folder, shelf.Lock, texts.ToImmutable()));
    }

    /// <summary>The file that holds an instrument's text, or null.</summary>
    public static string? PathOf(string folder, InstrumentMetadata metadata, TextLock locked) => new TextShelf(folder, locked).PathOf(metadata);

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
