using System.Collections.Immutable;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary>
/// The official texts in a folder the user names, found by name: <c>budapest.md</c>, <c>budapest.en.md</c> or <c>budapest-convention.en.md</c>
/// for the instrument <c>budapest</c> in English.
/// </summary>
internal static class OfficialTexts
{
    public static Result<Corpus> Lay(Corpus corpus, string folder)
    {
        if (!Directory.Exists(folder))
        {
            return Result.Failure<Corpus>(Diagnostic.Error(DiagnosticCodes.FileMissing, "There is no such folder of texts. Check --texts.", new Place(folder)));
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var instruments = ImmutableArray.CreateBuilder<CodedInstrument>();
        foreach (var instrument in corpus.Instruments)
        {
            var path = Find(folder, instrument.Metadata);
            if (path is null)
            {
                instruments.Add(instrument);
                continue;
            }

            var parsed = InputFiles.Parse(path, DraftingConventions.Find(instrument.Metadata.Convention));
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
    public static string DateOf(string? folder, InstrumentMetadata metadata) =>
        folder is not null && Directory.Exists(folder) && Find(folder, metadata) is { } path
            ? DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : "";

    private static string? Find(string folder, InstrumentMetadata metadata)
    {
        var names = Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".tmp", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        return Single(metadata.Id) ?? Single($"{metadata.Id}.{metadata.Language}")
            ?? names.FirstOrDefault(f => Stem(f).StartsWith(metadata.Id + "-", StringComparison.Ordinal) && Stem(f).EndsWith("." + metadata.Language, StringComparison.Ordinal));

        string? Single(string stem) => names.FirstOrDefault(f => string.Equals(Stem(f), stem, StringComparison.Ordinal));

        static string Stem(string path) => Path.GetFileNameWithoutExtension(path);
    }
}
