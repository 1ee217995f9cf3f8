using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Comparisons;
using Compare.Instruments;

namespace Compare.Searching;

/// <summary>
/// Finds provisions whose heading, abstract or official wording holds every word searched for; a word also matches as the beginning of a
/// longer one. Best first: rare words, words in the heading and short provisions count more (BM25 with a field weight).
/// </summary>
public static class ProvisionSearch
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;
    private const int HeadingWeight = 3;

    public static ImmutableArray<SearchHit> Run(ImmutableArray<CodedInstrument> instruments, string query)
    {
        var wanted = Words.Of(query).Distinct(StringComparer.Ordinal).ToArray();
        var entries = instruments.SelectMany(Entries).ToArray();
        if (wanted.Length == 0 || entries.Length == 0)
        {
            return [];
        }

        var average = entries.Average(e => (double)e.Length);
        var weights = wanted.Select(w => Rarity(entries.Length, entries.Count(e => e.Count(w) > 0))).ToArray();
        return
        [
            .. entries
                .Where(e => wanted.All(w => e.Count(w) > 0))
                .Select(e => new SearchHit(e.Instrument, e.Provision, wanted.All(w => Entry.Count(e.Wording, w) > 0), Score(e, wanted, weights, average)))
                .OrderByDescending(h => h.Score),
        ];
    }

    private static double Score(Entry entry, string[] wanted, double[] weights, double average)
    {
        var norm = Saturation * (1 - LengthWeight + (LengthWeight * entry.Length / average));
        return wanted.Select((word, i) => weights[i] * entry.Count(word) * (Saturation + 1) / (entry.Count(word) + norm)).Sum();
    }

    private static double Rarity(int all, int having) => Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));

    private static IEnumerable<Entry> Entries(CodedInstrument instrument) =>
        from provision in instrument.Abstract.Provisions
        let official = instrument.Official?.Find(provision.Pinpoint)
        select new Entry(
            instrument, provision, Words.Of(provision.Heading ?? ""), Words.Of(provision.OwnWords), official is null ? [] : Words.Of(official.Heading + " " + official.OwnWords));

    private sealed record Entry(
        CodedInstrument Instrument, Provision Provision, ImmutableArray<string> Heading, ImmutableArray<string> Abstract, ImmutableArray<string> Wording)
    {
        public int Length => Heading.Length + Abstract.Length + Wording.Length;

        public static int Count(ImmutableArray<string> words, string word) => words.Count(w => w.StartsWith(word, StringComparison.Ordinal));

        public int Count(string word) => (HeadingWeight * Count(Heading, word)) + Count(Abstract, word) + Count(Wording, word);
    }
}
