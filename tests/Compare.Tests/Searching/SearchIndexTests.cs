using System.Collections.Immutable;
using Compare.Comparisons;
using Compare.Searching;
using Compare.Tests.Support;
using CsCheck;

namespace Compare.Tests.Searching;

/// <summary>The prepared index gives the answers of the search that reads everything, and notices what is damaged.</summary>
public sealed class SearchIndexTests
{
    private static readonly ImmutableArray<CodedInstrument> Instruments =
    [
        .. ShippedCorpus.Corpus.Instruments.Select((i, n) => n % 2 == 0 ? i : i with { Official = i.Abstract }), // wording stands in for texts, which tests may not hold
    ];

    private static readonly string[] Vocabulary = [.. Instruments.SelectMany(i => i.Abstract.Provisions).SelectMany(p => Compare.Codebooks.Words.Of(p.OwnWords)).Distinct(StringComparer.Ordinal), "ünknown", "s"];

    private static readonly Gen<string> Query = Gen.Select(Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]), Gen.Int[1, 12]).Select((w, n) => w[..Math.Min(n, w.Length)]).List[1, 3].Select(words => string.Join(' ', words));

    [Fact]
    public void It_finds_what_the_search_finds_in_the_same_order_with_the_same_scores()
    {
        using var file = Written();
        var index = SearchIndex.Open(file)!;
        Gen.Select(Query, Gen.Int[0, Instruments.Length - 1].Select(i => Instruments[i].Metadata.Id).List[0, 3]).Sample(
            (query, ids) =>
            {
                var expected = ProvisionSearch.Run([.. Instruments.Where(i => ids.Count == 0 || ids.Contains(i.Metadata.Id))], query);
                var (count, best) = index.Run(ids, query, 25);
                Assert.Equal(expected.Length, count);
                Assert.Equal(expected.Take(25), best);
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void It_gives_back_its_stamp_and_the_instruments()
    {
        using var file = Written();
        var index = SearchIndex.Open(file)!;
        Assert.Equal("of today", index.Stamp);
        Assert.Equal(Instruments.Select(i => i.Metadata.Id), index.Instruments);
    }

    [Fact]
    public void What_is_cut_off_is_no_index()
    {
        var whole = Written().ToArray();
        foreach (var length in new[] { 0, 5, 8, 20, 200, whole.Length / 2, whole.Length - 1 })
        {
            using var cut = new MemoryStream(whole[..length]);
            var opened = length is < 8 or >= 16 ? SearchIndex.Open(cut) : null;
            Assert.Null(opened);
        }
    }

    /// <summary>A bit that has turned gives another answer or one of the exceptions that are named, and nothing else.</summary>
    [Fact]
    public void What_is_damaged_ends_in_the_exceptions_named()
    {
        var whole = Written().ToArray();
        var random = new Random(20261126);
        for (var i = 0; i < 2000; i++)
        {
            var damaged = whole.ToArray();
            damaged[random.Next(16, i % 2 == 0 ? damaged.Length : 4000)] = (byte)random.Next(256);
            using var file = new MemoryStream(damaged);
            try
            {
                _ = SearchIndex.Open(file)?.Run([], "data court", 25);
            }
            catch (Exception named) when (named is InvalidDataException or EndOfStreamException or FormatException or ArgumentException)
            {
            }
        }
    }

    private static MemoryStream Written()
    {
        var file = new MemoryStream();
        SearchIndexWriter.Write(file, Instruments, "of today");
        return file;
    }
}
