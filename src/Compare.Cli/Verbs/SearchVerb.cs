using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;
using Compare.Searching;

namespace Compare.Cli.Verbs;

/// <summary><c>treaty search</c>: provisions whose abstract or official wording matches, best first.</summary>
internal sealed class SearchVerb(Terminal terminal, ReadingLimits? limits = null)
{
    private const int MostShown = 25;
    private const int LongestLine = 160;

    public int Run(IReadOnlyCollection<string> words, IReadOnlyCollection<string> instruments, string? corpusFolder, string? texts, string? index = null)
    {
        var query = string.Join(' ', words);
        if (ProvisionSearch.Wanted(query).IsEmpty)
        {
            terminal.Report(Diagnostic.Error(DiagnosticCodes.BadUsage, "There is no word to search for. Example: treaty search proportionality."));
            return ExitCodes.Usage;
        }

        return index is null ? Search(query, instruments, corpusFolder, texts) : new PreparedSearch(terminal, limits).Run(index, corpusFolder, texts, found => Search(found, query, instruments));
    }

    private int Search(string query, IReadOnlyCollection<string> instruments, string? corpusFolder, string? texts)
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

        var hits = ProvisionSearch.Run(selection.Instruments, query);
        return Show(query, hits.Length, [.. hits.Take(MostShown)]);
    }

    private int Search(SearchIndex index, string query, IReadOnlyCollection<string> instruments)
    {
        var unknown = CorpusLoader.Unknown("instrument", instruments, [.. index.Instruments]);
        if (!unknown.IsEmpty)
        {
            terminal.Report(unknown);
            return ExitCodes.Usage;
        }

        var (count, best) = index.Run(instruments, query, MostShown);
        return Show(query, count, best);
    }

    private int Show(string query, int count, ImmutableArray<SearchHit> best)
    {
        foreach (var hit in best)
        {
            var cut = hit.Text.Length <= LongestLine ? hit.Text : hit.Text[..Math.Max(1, hit.Text.LastIndexOf(' ', LongestLine))] + " …";
            terminal.Result($"{hit.Instrument}, {hit.Label}{(hit.InWording ? " (official wording)" : "")}: {cut}");
        }

        terminal.Say(count == 0
            ? $"No provision holds \"{query}\"."
            : $"{Counted.Of(count, "provision")}{(count > MostShown ? $", the best {MostShown} shown" : "")}.");
        return ExitCodes.Done;
    }
}
