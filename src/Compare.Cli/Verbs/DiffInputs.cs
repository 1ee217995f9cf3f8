using System.Collections.Immutable;
using System.Security.Cryptography;
using Compare.Codebooks;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Documents;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Reading.Corpora;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary>What <c>treaty diff</c> compares: both drafts, where they came from, and the codings of the old one.</summary>
internal sealed record DiffInputs(
    Instrument Old, DraftSource OldSource, Instrument New, DraftSource NewSource, Codebook? Codebook, ImmutableArray<Coding> Codings, ImmutableArray<string> NotCompared)
{
    /// <summary>In bytes. Two such files at once stay far below the bounds.</summary>
    private const int SmallFile = 1024 * 1024;

    public static Result<DiffInputs> Load(DiffOptions options, DraftingConvention? convention)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var corpus = new Lazy<Result<Corpus>>(() => CorpusLoader.Load(options.Corpus, options.Texts, options.Reading.Limits));
        var (old, @new) = Both(convention, options, corpus, diagnostics);
        if (old is null || @new is null)
        {
            return Result.Failure<DiffInputs>(diagnostics.ToImmutable());
        }

        var notCompared = ImmutableArray.CreateBuilder<string>();
        notCompared.Add("Formatting, images and page furniture: words, signs and structure were compared.");
        notCompared.AddRange(diagnostics.Where(d => d.Code is DiagnosticCodes.OtherLanguage or DiagnosticCodes.LeftOut).Select(d => $"{d.Place}: {d.Message}"));
        notCompared.AddRange(((DraftSide[])[old, @new]).Where(s => s.IsAbstract).Select(s => $"The official text of {s.Source.File}: its abstract was compared. To compare the text, name the folder that holds it with --texts."));
        if (!string.Equals(LanguageOf(old.Instrument), LanguageOf(@new.Instrument), StringComparison.Ordinal))
        {
            notCompared.Add($"The wording: the drafts are in two languages ({LanguageOf(old.Instrument)} and {LanguageOf(@new.Instrument)}).");
        }

        var named = options.Codings ?? (old.IsCorpus ? options.Old : null);
        if (named is null)
        {
            notCompared.Add("Safeguards: the codings of the old draft were not named. Name an instrument or a codings.csv with --codings.");
            return Success(null, []);
        }

        if (!corpus.Value.TryGetValue(out var known))
        {
            return Result.Failure<DiffInputs>(diagnostics.ToImmutable().AddRange(corpus.Value.Diagnostics));
        }

        if (Find(known, named) is { } instrument)
        {
            return Success(known.Codebook, instrument.Codings);
        }

        if (!File.Exists(named))
        {
            return Result.Failure<DiffInputs>(Unknown(known, named));
        }

        var source = InputFiles.Document(named, options.Reading.Limits);
        var read = source.TryGetValue(out var file) ? CodingsFile.Read(file) : Result.Failure<CodingList>(source.Diagnostics);
        return read.TryGetValue(out var list) ? Success(known.Codebook, list.Codings) : Result.Failure<DiffInputs>(read.Diagnostics);

        Result<DiffInputs> Success(Codebook? codebook, ImmutableArray<Coding> codings) => Result.Success(
            new DiffInputs(old.Instrument, old.Source, @new.Instrument, @new.Source, codebook, codings, notCompared.ToImmutable()), diagnostics.ToImmutable());
    }

    /// <summary>Both drafts, read at the same time where neither is large, so that each is held to the bounds on time and memory as if it were read alone.</summary>
    private static (DraftSide? Old, DraftSide? New) Both(DraftingConvention? convention, DiffOptions options, Lazy<Result<Corpus>> corpus, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!IsSmallFile(options.Old) || !IsSmallFile(options.New) || Environment.ProcessorCount < 2)
        {
            return (Draft(options.Old, convention, options, corpus, diagnostics), Draft(options.New, convention, options, corpus, diagnostics));
        }

        var later = ImmutableArray.CreateBuilder<Diagnostic>();
        var other = Task.Run(() => Draft(options.New, convention, options, corpus, later));
        DraftSide? old;
        try
        {
            old = Draft(options.Old, convention, options, corpus, diagnostics);
        }
        catch
        {
            Task.WaitAny(other);
            throw;
        }

        var @new = other.GetAwaiter().GetResult();
        diagnostics.AddRange(later);
        return (old, @new);
    }

    private static bool IsSmallFile(string path) => File.Exists(path) && new FileInfo(path).Length is > 0 and < SmallFile;

    private static DraftSource Source(BlockDocument document)
    {
        var (name, format, content) = (document.Name, document.Format, document.Source.Content);
        return new DraftSource(name, format, new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(content.Span))));
    }

    private static DraftSide? Draft(string name, DraftingConvention? convention, DiffOptions options, Lazy<Result<Corpus>> corpus, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!File.Exists(name) && IsId(name))
        {
            if (!corpus.Value.TryGetValue(out var known))
            {
                diagnostics.AddRange(corpus.Value.Diagnostics);
                return null;
            }

            if (Find(known, name) is { } found)
            {
                var text = options.Texts is null ? null : found.Official;
                return new DraftSide(text ?? found.Abstract, new DraftSource(name, text is null ? "abstract" : "official text", ""), IsCorpus: true, IsAbstract: text is null);
            }

            diagnostics.Add(Unknown(known, name));
            return null;
        }

        var parsed = InputFiles.Parse(name, convention, options.Reading);
        diagnostics.AddRange(parsed.Diagnostics);
        return parsed.TryGetValue(out var document)
            ? new DraftSide(document.Instrument, Source(document.Document), IsCorpus: false, IsAbstract: false)
            : null;
    }

    /// <summary>A word without a dot or a slash, which no file of a readable format is named by.</summary>
    private static bool IsId(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static CodedInstrument? Find(Corpus corpus, string id) => corpus.Instruments.FirstOrDefault(i => string.Equals(i.Metadata.Id, id, StringComparison.Ordinal));

    private static Diagnostic Unknown(Corpus corpus, string name) => Diagnostic.Error(
        DiagnosticCodes.UnknownName, $"There is no file and no instrument \"{name}\". Known instruments: {string.Join(", ", corpus.Instruments.Select(i => i.Metadata.Id))}.");

    private static string LanguageOf(Instrument instrument) => DraftingConventions.Find(instrument.Convention)?.Language ?? "en";

    private sealed record DraftSide(Instrument Instrument, DraftSource Source, bool IsCorpus, bool IsAbstract);
}
