using Compare.Documents;
using Compare.Results;
using Compare.Searching;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty search</c>: provisions whose abstract or official wording matches, best first.</summary>
internal sealed class SearchVerb(Terminal terminal, ReadingLimits? limits = null)
{
    private const int MostShown = 25;
    private const int LongestLine = 160;

    public int Run(IReadOnlyCollection<string> words, IReadOnlyCollection<string> instruments, string? corpusFolder, string? texts)
    {
        var loaded = CorpusLoader.Load(corpusFolder, texts, limits);
        terminal.Report(loaded.Diagnostics);
        if (!loaded.TryGetValue(out var corpus))
        {
            return ExitCodes.BadInput;
        }

        var selected = CorpusLoader.Select(corpus, instruments, []);
        terminal.Report(selected.Diagnostics);
        if (!selected.TryGetValue(out var selection))
        {
            return ExitCodes.Usage;
        }

        var query = string.Join(' ', words);
        if (Codebooks.Words.Of(query).IsEmpty)
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.BadUsage, "There is no word to search for. Example: treaty search proportionality."));
            return ExitCodes.Usage;
        }

        var hits = ProvisionSearch.Run(selection.Instruments, query);
        foreach (var hit in hits.Take(MostShown))
        {
            var text = string.Join(". ", new[] { hit.Provision.Heading ?? "", hit.Provision.OwnWords.Replace('\n', ' ') }.Where(t => t.Length > 0));
            var cut = text.Length <= LongestLine ? text : text[..Math.Max(1, text.LastIndexOf(' ', LongestLine))] + " …";
            terminal.Result($"{hit.Instrument.Metadata.ShortTitle}, {hit.Provision.Label}{(hit.InWording ? " (official wording)" : "")}: {cut}");
        }

        terminal.Say(hits.IsEmpty
            ? $"No provision holds \"{query}\"."
            : $"{hits.Length} provision(s){(hits.Length > MostShown ? $", the best {MostShown} shown" : "")}.");
        return ExitCodes.Done;
    }
}
