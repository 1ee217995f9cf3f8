using Compare.Cli.Texts;
using Compare.Comparisons;
using Compare.Corpora;
using Compare.Documents;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty text</c>: the official texts that the user has, kept outside the project and under a lock file.</summary>
internal sealed class TextVerbs(Terminal terminal, TimeProvider clock)
{
    /// <summary><c>text add</c>: a file becomes an instrument's official text, if it parses as one.</summary>
    public int Add(string id, string file, string? corpusFolder, string? texts, bool replace, CancellationToken cancel, TextReading? reading = null)
    {
        reading ??= TextReading.Default;
        if (reading.Convention is { } named && DraftingConventions.Find(named) is null)
        {
            terminal.Report(ParseVerb.UnknownConvention(named));
            return ExitCodes.Usage;
        }

        var code = Load(corpusFolder, texts, [id], out var corpus, out var folder);
        if (code != ExitCodes.Done)
        {
            return code;
        }

        var document = InputFiles.Document(file, reading.Options.Limits);
        terminal.Report(document.Diagnostics);
        try
        {
            return document.TryGetValue(out var source)
                ? Take(corpus.Instruments[0], source, reading, TextVersion.ByHand, new TextStore(folder, clock, reading.Options.Limits), replace, cancel)
                : ExitCodes.BadInput;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            terminal.Say("Interrupted. Nothing was stored.");
            return ExitCodes.Interrupted;
        }
    }

    /// <summary><c>text fetch</c>: downloads each text from its <c>official_url</c>; one that fails does not keep back the others.</summary>
    public async Task<int> Fetch(IReadOnlyCollection<string> ids, string? corpusFolder, string? texts, bool replace, TextFetcher fetcher, CancellationToken cancel, ReadingLimits? limits = null)
    {
        var reading = new TextReading(null, ReadingOptions.Default with { Limits = limits ?? ReadingLimits.Default });
        var code = Load(corpusFolder, texts, ids, out var corpus, out var folder);
        if (code != ExitCodes.Done)
        {
            return code;
        }

        var store = new TextStore(folder, clock, limits);
        try
        {
            foreach (var instrument in corpus.Instruments)
            {
                var result = await Fetch(instrument, reading, store, replace, fetcher, cancel);
                code = code == ExitCodes.Done ? result : code;
            }

            return code;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            terminal.Say("Interrupted. What was being downloaded is dropped; texts stored before stay.");
            return ExitCodes.Interrupted;
        }
    }

    /// <summary><c>text list</c>: which texts are there, from where, and whether they are what the lock file records.</summary>
    public int List(string? corpusFolder, string? texts, bool json, ReadingLimits? limits = null)
    {
        var code = Load(corpusFolder, texts, [], out var corpus, out var folder);
        if (code != ExitCodes.Done)
        {
            return code;
        }

        var opened = OfficialTexts.Open(folder, corpus, limits);
        terminal.Report(opened.Diagnostics);
        if (!opened.TryGetValue(out var found))
        {
            return ExitCodes.BadInput;
        }

        if (json)
        {
            terminal.ResultBytes(TextListing.Json([.. corpus.Instruments.Select(i => i.Metadata)], found));
            return ExitCodes.Done;
        }

        var width = corpus.Instruments.Max(i => i.Metadata.Id.Length);
        foreach (var instrument in corpus.Instruments)
        {
            terminal.Result(TextListing.Line(instrument.Metadata, found, width));
        }

        terminal.Say($"{found.Texts.Length} of {corpus.Instruments.Length} official texts are in {folder}.");
        return ExitCodes.Done;
    }

    private async Task<int> Fetch(CodedInstrument instrument, TextReading reading, TextStore store, bool replace, TextFetcher fetcher, CancellationToken cancel)
    {
        var metadata = instrument.Metadata;
        Result<Download> fetched;
        using (var progress = new DownloadProgress(terminal, metadata.Id))
        {
            fetched = await fetcher.Fetch(metadata.Id, metadata.OfficialUrl, progress.Report, cancel);
        }

        terminal.Report(fetched.Diagnostics);
        return fetched.TryGetValue(out var download)
            ? Take(instrument, new SourceDocument($"{metadata.Id}.{metadata.Language}{download.Extension}", download.Content), reading, metadata.OfficialUrl, store, replace, cancel)
            : ExitCodes.BadInput;
    }

    /// <summary>Stores a document if it is the instrument's text. Once the writing has begun, an interruption waits for it.</summary>
    private int Take(CodedInstrument instrument, SourceDocument document, TextReading reading, string address, TextStore store, bool replace, CancellationToken cancel)
    {
        var checkedText = TextIntake.Check(instrument, document, reading);
        if (!checkedText.IsSuccess)
        {
            terminal.Report(checkedText.Diagnostics);
            return ExitCodes.BadInput;
        }

        cancel.ThrowIfCancellationRequested();
        var stored = store.Store(instrument.Metadata, document, address, replace, reading);
        if (!stored.TryGetValue(out var sentence))
        {
            terminal.Report(stored.Diagnostics);
            return stored.Diagnostics.Any(d => d.Code is DiagnosticCodes.TextDiffers or DiagnosticCodes.CannotWrite) ? ExitCodes.CannotWrite : ExitCodes.BadInput;
        }

        terminal.Report(checkedText.Diagnostics.AddRange(stored.Diagnostics));
        terminal.Say(sentence);
        return ExitCodes.Done;
    }

    /// <summary>The corpus with the instruments named, and the folder of texts: the one named, else the user's own.</summary>
    private int Load(string? corpusFolder, string? texts, IReadOnlyCollection<string> ids, out Corpus corpus, out string folder)
    {
        corpus = null!;
        folder = texts ?? TextFolders.Default(Environment.GetEnvironmentVariable) ?? "";
        if (folder.Length == 0)
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.BadUsage, "There is no home folder to keep texts in. Name a folder with --texts."));
            return ExitCodes.Usage;
        }

        var loaded = CorpusLoader.Load(corpusFolder, null);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var whole))
        {
            return ExitCodes.BadInput;
        }

        var selected = CorpusLoader.Select(whole, ids, []);
        terminal.Report(selected.Diagnostics);
        if (!selected.TryGetValue(out var selection))
        {
            return ExitCodes.Usage;
        }

        corpus = selection;
        return ExitCodes.Done;
    }
}
