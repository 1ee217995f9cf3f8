using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Comparisons;

namespace Compare.Searching;

/// <summary>
/// Finds provisions whose heading, abstract or official wording holds every word searched for; a word also matches as the beginning of a
/// longer one. Best first: rare words, words in the heading and short provisions count more (<see cref="Ranking"/>). <see cref="SearchIndex"/>
/// answers the same from a file.
/// </summary>
public static class ProvisionSearch
{
    /// <summary>The words of a search, each once.</summary>
    public static ImmutableArray<string> Wanted(string query) => [.. Words.Of(query).Distinct(StringComparer.Ordinal)];

    public static ImmutableArray<SearchHit> Run(ImmutableArray<CodedInstrument> instruments, string query)
    {
        var wanted = Wanted(query);
        var entries = instruments.SelectMany(SearchEntry.Of).ToArray();
        if (wanted.Length == 0 || entries.Length == 0)
        {
            return [];
        }

        var average = entries.Average(e => (double)e.Length);
        var counts = entries.Select(e => wanted.Select(w => Ranking.Count(Count(e.Heading, w), Count(e.Summary, w), Count(e.Wording, w))).ToArray()).ToArray();
        var weights = wanted.Select((_, i) => Ranking.Rarity(entries.Length, counts.Count(c => c[i] > 0))).ToArray();
        return
        [
            .. entries
                .Select((e, i) => (Entry: e, Counts: counts[i]))
                .Where(e => Array.TrueForAll(e.Counts, c => c > 0))
                .Select(e => e.Entry.Hit(wanted.All(w => Count(e.Entry.Wording, w) > 0), Ranking.Score(e.Counts, weights, e.Entry.Length, average)))
                .OrderByDescending(h => h.Score),
        ];
    }

    private static int Count(ImmutableArray<string> words, string word) => words.Count(w => w.StartsWith(word, StringComparison.Ordinal));
}
