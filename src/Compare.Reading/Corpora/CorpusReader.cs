using System.Collections.Immutable;
using System.Text.Json;
using Compare.Agreement;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Instruments;
using Compare.Reading.Documents;
using Compare.Results;

namespace Compare.Reading.Corpora;

/// <summary>Reads a corpus: codebook, list of instruments, and each instrument's abstract and codings. All errors are reported, not only the first.</summary>
public static class CorpusReader
{
    public static Result<Corpus> Read(CorpusFiles files)
    {
        if (files.Files.IsEmpty)
        {
            return Result.Failure<Corpus>(Diagnostic.Error(
                DiagnosticCodes.CorpusMissing, "There is no corpus here: the folder is missing or empty. Name another with --corpus.", new Place(files.Folder)));
        }

        var roll = ReadRoll(files);
        var diagnostics = roll.First.ToBuilder();
        var instruments = ImmutableArray.CreateBuilder<CodedInstrument>();
        var doubles = ImmutableArray.CreateBuilder<DoubleCoding>();
        foreach (var read in ReadAll(files, roll))
        {
            diagnostics.AddRange(read.Diagnostics);
            if (read.Instrument is { } instrument)
            {
                instruments.Add(instrument);
            }

            if (read.Second is { } second)
            {
                doubles.Add(second);
            }
        }

        diagnostics.AddRange(roll.Last);
        return roll.Corpus is not { } corpus || diagnostics.Any(d => d.Severity == Severity.Error)
            ? Result.Failure<Corpus>(diagnostics.ToImmutable())
            : Result.Success(corpus with { Instruments = instruments.ToImmutable(), DoubleCodings = doubles.ToImmutable() }, diagnostics.ToImmutable());
    }

    /// <summary>What stands outside the folders of the instruments.</summary>
    public static CorpusRoll ReadRoll(CorpusFiles files)
    {
        var first = ImmutableArray.CreateBuilder<Diagnostic>();
        var last = ImmutableArray.CreateBuilder<Diagnostic>();
        var version = Version(files, first);
        var codebook = CodebookReader.Read(files, first);
        var metadata = Metadata(files, first);
        var ledger = LedgerReader.Read(files, last);
        var corpus = codebook is null || first.Concat(last).Any(d => d.Severity == Severity.Error) ? null : new Corpus(version, codebook, [], [])
        {
            Folder = files.Folder,
            Ids = ledger.Ids,
            Exceptions = ledger.Exceptions,
            MostExceptions = ledger.Most,
        };
        return new CorpusRoll(corpus, metadata, first.ToImmutable(), last.ToImmutable());
    }

    /// <summary>One instrument of those on the roll.</summary>
    /// <param name="files">Need hold no more than the files in the instrument's folder.</param>
    /// <param name="roll">The roll, for the order of the safeguards.</param>
    /// <param name="metadata">The instrument.</param>
    public static CorpusPart ReadPart(CorpusFiles files, CorpusRoll roll, InstrumentMetadata metadata)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var instrument = ReadInstrument(files, metadata, diagnostics);
        var second = DoubleCodingReader.Read(files, metadata.Id, diagnostics);
        return new CorpusPart(instrument is null || roll.Corpus is null ? instrument : CodingOrder.Sort(instrument, roll.Corpus.Codebook), second, diagnostics.ToImmutable());
    }

    /// <summary>The version in <c>datapackage.json</c>; the corpus has no other.</summary>
    private static string Version(CorpusFiles files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        const string Path = "datapackage.json";
        var place = new Place(files.Name(Path));
        try
        {
            if (files.Find(Path) is not { } source)
            {
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.FileMissing, "The corpus needs this file, and it is not there.", place));
            }
            else if (JsonDocument.Parse(source.Content).RootElement.TryGetProperty("version", out var version) && version.GetString() is { Length: > 0 } text)
            {
                return text;
            }
            else
            {
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.MissingValue, "The package states no \"version\".", place));
            }
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            diagnostics.Add(Diagnostic.Error(DiagnosticCodes.FileUnreadable, "The file is not well-formed JSON with a text as \"version\".", place));
        }

        return "";
    }

    private static ImmutableArray<InstrumentMetadata> Metadata(CorpusFiles files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var table = files.Table(
            "instruments.csv", diagnostics,
            "id", "short_title", "title", "kind", "issuer", "adopted", "in_force", "status", "language", "convention", "citation", "official_url", "text_version");
        if (table is null)
        {
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<InstrumentMetadata>();
        foreach (var row in table.Rows)
        {
            var id = Cell("id");
            if (!IsId(id))
            {
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.UnknownValue, $"\"{id}\" is no id: use lower-case letters, digits and hyphens.", row.Place));
            }
            else if (!seen.Add(id))
            {
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.DuplicateKey, $"The id \"{id}\" stands twice. Ids are unique: rename or remove one row.", row.Place));
            }
            else if (DraftingConventions.Find(Cell("convention")) is null)
            {
                diagnostics.Add(Diagnostic.Error(
                    DiagnosticCodes.UnknownName,
                    $"\"{Cell("convention")}\" of {id} is no drafting convention. Known: {string.Join(", ", DraftingConventions.All.Select(c => c.Id))}.", row.Place));
            }
            else
            {
                found.Add(new InstrumentMetadata(
                    id, Cell("short_title"), Cell("title"), Cell("kind"), Cell("issuer"), Cell("adopted"), Cell("in_force"), Cell("status"), Cell("language"), Cell("convention"),
                    Cell("citation"), Cell("official_url"), Cell("text_version")));
            }

            string Cell(string column) => table.Cell(row, column);
        }

        if (found.Count == 0 && table.Rows.IsEmpty)
        {
            diagnostics.Add(Diagnostic.Error(DiagnosticCodes.CorpusMissing, "The list of instruments is empty.", new Place(table.File)));
        }

        return found.ToImmutable();
    }

    /// <summary>Every instrument by itself, as many at a time as there are cores; in the order of the list, so that the same corpus gives the same result.</summary>
    private static CorpusPart[] ReadAll(CorpusFiles files, CorpusRoll roll)
    {
        var read = new CorpusPart[roll.Instruments.Length];
        Parallel.For(0, read.Length, at => read[at] = ReadPart(files, roll, roll.Instruments[at]));
        return read;
    }

    private static bool IsId(string id) => id.Length > 0 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static CodedInstrument? ReadInstrument(CorpusFiles files, InstrumentMetadata metadata, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var codings = CodingsReader.Read(files, metadata.Id, diagnostics);
        var path = $"{metadata.Id}/abstract.md";
        if (files.Find(path) is not { } source)
        {
            diagnostics.Add(Diagnostic.Error(DiagnosticCodes.FileMissing, "The corpus needs this file, and it is not there.", new Place(files.Name(path))));
            return null;
        }

        var blocks = new MarkdownReader().Read(source);
        if (!blocks.TryGetValue(out var document))
        {
            diagnostics.AddRange(blocks.Diagnostics);
            return null;
        }

        var parsed = ProvisionParser.Parse(document, DraftingConventions.Find(metadata.Convention)!);
        diagnostics.AddRange(parsed.Diagnostics);
        return parsed.TryGetValue(out var instrument) ? new CodedInstrument(metadata, instrument, codings, null) : null;
    }
}
