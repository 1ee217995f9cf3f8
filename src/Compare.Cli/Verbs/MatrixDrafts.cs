using System.Collections.Immutable;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary>What <c>--instrument</c> names: instruments of the corpus, and files with drafts that become columns of their own.</summary>
/// <param name="Named">As given: ids, files, or several of them with commas between.</param>
/// <param name="Codings">Id of the instrument whose codings are carried over to the drafts, or null.</param>
/// <param name="Convention">Id of the drafting convention of the drafts, or null.</param>
/// <param name="Reading">How files are read.</param>
/// <param name="Texts">Folder of official texts, or null.</param>
/// <param name="ShowsWording">False leaves the words of drafts out of the outputs.</param>
internal sealed record MatrixDrafts(
    ImmutableArray<string> Named, string? Codings, string? Convention, Documents.ReadingOptions Reading, string? Texts, bool ShowsWording)
{
    /// <summary>The ids among the names; what is neither an id nor known as one is a file.</summary>
    public ImmutableArray<string> Ids(Corpus corpus) => [.. Names.Where(n => !IsFile(n, corpus))];

    public ImmutableArray<string> Files(Corpus corpus) => [.. Names.Where(n => IsFile(n, corpus)).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> Names => Named.SelectMany(n => !IsId(n) && File.Exists(n) ? [n] : SharedOptions.Split([n]));

    /// <summary>What is wrong with the options before any file is opened, or null.</summary>
    public Diagnostic? Wrong(Corpus corpus)
    {
        if (Convention is not null && DraftingConventions.Find(Convention) is null)
        {
            return ParseVerb.UnknownConvention(Convention);
        }

        if (Codings is null)
        {
            return null;
        }

        return Files(corpus).IsEmpty
            ? Diagnostic.Error(DiagnosticCodes.BadUsage, "--codings carries levels over to a draft, and none was named. Name its file with --instrument.")
            : Find(corpus, Codings) is null
            ? Diagnostic.Error(DiagnosticCodes.UnknownName, $"There is no instrument \"{Codings}\" for --codings. Known: {string.Join(", ", corpus.Instruments.Select(i => i.Metadata.Id))}.")
            : null;
    }

    /// <summary>Every draft as a column, by the name of its file.</summary>
    public Result<DraftColumns> Read(Corpus corpus)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = Files(corpus);
        var from = Codings is null || files.IsEmpty ? null : Base(corpus, diagnostics);
        if (from is null && Codings is not null)
        {
            return Result.Failure<DraftColumns>(diagnostics.ToImmutable());
        }

        var taken = corpus.Instruments.Select(i => i.Metadata.Id).ToList();
        var columns = ImmutableArray.CreateBuilder<(string File, CodedInstrument Column)>();
        foreach (var file in files)
        {
            var parsed = InputFiles.Parse(file, Convention is null ? null : DraftingConventions.Find(Convention), Reading);
            diagnostics.AddRange(parsed.Diagnostics);
            if (!parsed.TryGetValue(out var document))
            {
                return Result.Failure<DraftColumns>(diagnostics.ToImmutable());
            }

            var id = DraftColumn.IdOf(file, taken);
            taken.Add(id);
            var codings = from is null ? DraftCodings.Searched(id, document.Instrument, corpus.Codebook) : Carried(id, file, document.Instrument, from, corpus, diagnostics);
            columns.Add((file, DraftColumn.Of(id, new DraftSource(file, document.Document.Format, document.Document.Sha256), document.Instrument, codings, ShowsWording)));
        }

        return Result.Success(new DraftColumns(columns.ToImmutable()), diagnostics.ToImmutable());
    }

    private static ImmutableArray<Coding> Carried(string id, string file, Instrument draft, CodedInstrument from, Corpus corpus, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var comparison = DraftComparer.Run(from.Official ?? from.Abstract, draft);
        var against = comparison.AreUnrelated ? $"shares too few words with {from.Metadata.Id} to be a revision of it"
            : comparison.NewIsAmendingAct ? $"amends {from.Metadata.Id} and does not restate it" : null;
        if (against is null)
        {
            return DraftCodings.Carried(id, comparison, from, corpus.Codebook);
        }

        diagnostics.Add(Diagnostic.Warning(DiagnosticCodes.NotTakenBack, $"The draft {against}, so no level was carried over: every safeguard is not researched.", new Place(file)));
        return DraftCodings.Searched(id, draft, corpus.Codebook);
    }

    /// <summary>The instrument that the drafts revise, with its official text where there is one.</summary>
    private CodedInstrument? Base(Corpus corpus, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var from = Find(corpus, Codings!)!;
        if (from.Official is null && Texts is not null)
        {
            var laid = OfficialTexts.Lay(corpus with { Instruments = [from] }, Texts, Reading.Limits);
            diagnostics.AddRange(laid.Diagnostics);
            if (!laid.TryGetValue(out var with))
            {
                return null;
            }

            from = with.Instruments[0];
        }

        if (from.Official is null)
        {
            diagnostics.Add(Diagnostic.Warning(
                DiagnosticCodes.FileMissing, $"The official text of {Codings} is not at hand: drafts are compared with its abstract, and few words will be the same. Name the folder that holds it with --texts."));
        }

        return from;
    }

    private static bool IsFile(string name, Corpus corpus) => Find(corpus, name) is null && (!IsId(name) || File.Exists(name));

    /// <summary>A word without a dot or a slash, which no file of a readable format is named by.</summary>
    private static bool IsId(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static CodedInstrument? Find(Corpus corpus, string id) => corpus.Instruments.FirstOrDefault(i => string.Equals(i.Metadata.Id, id, StringComparison.Ordinal));
}
