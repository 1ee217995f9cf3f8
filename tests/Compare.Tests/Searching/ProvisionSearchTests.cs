using Compare.Searching;
using Compare.Tests.Support;

namespace Compare.Tests.Searching;

public sealed class ProvisionSearchTests
{
    [Fact]
    public void Every_word_must_be_there_and_a_beginning_will_do()
    {
        var hits = ProvisionSearch.Run(CorpusBuilder.Sound.Instruments, "vessel lamp");

        Assert.Equal(["art_1__para_1"], hits.Select(h => h.Canonical));
        Assert.Empty(ProvisionSearch.Run(CorpusBuilder.Sound.Instruments, "vessel horn"));
        Assert.Empty(ProvisionSearch.Run(CorpusBuilder.Sound.Instruments, " – "));
    }

    [Fact]
    public void A_heading_counts_more_than_a_mention()
    {
        var hits = ProvisionSearch.Run(CorpusBuilder.Sound.Instruments, "lamps");

        Assert.Equal("art_1", hits[0].Canonical);
        Assert.Equal(3, hits.Length);
        Assert.Equal(hits.OrderByDescending(h => h.Score), hits);
    }
}
