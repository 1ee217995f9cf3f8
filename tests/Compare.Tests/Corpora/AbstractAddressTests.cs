using Compare.Instruments;
using Compare.Tests.Support;

namespace Compare.Tests.Corpora;

/// <summary>An abstract restates every provision under the instrument's own numbers, so its addresses are those of the official text, no more and no fewer.</summary>
public class AbstractAddressTests
{
    [Theory]
    [InlineData("budapest", "budapest-convention.en.md")]
    [InlineData("indonesia-mr5", "indonesia-mr5.id.md")]
    public void All_addresses_are_those_of_the_official_text(string id, string text)
    {
        var (ours, official) = Both(id, text);

        Assert.Equal(Body(official), Body(ours));
    }

    /// <summary>What the CLOUD Act itself put into title 18 (texts/README.md of the official texts), each with everything inside it.</summary>
    [Theory]
    [InlineData("sec_2713")]
    [InlineData("sec_2703__subsec_h")]
    [InlineData("sec_2523")]
    [InlineData("sec_2511__subsec_2__para_j")]
    [InlineData("sec_2520__subsec_d__para_1")]
    [InlineData("sec_2520__subsec_d__para_2")]
    [InlineData("sec_2520__subsec_d__para_3")]
    [InlineData("sec_2707__subsec_e__para_1")]
    [InlineData("sec_2707__subsec_e__para_2")]
    [InlineData("sec_2707__subsec_e__para_3")]
    public void Insertions_have_the_addresses_of_the_code(string pinpoint)
    {
        var (ours, official) = Both("cloud-act", "cloud-act.en.md");

        var expected = Within(official, pinpoint);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Within(ours, pinpoint));
    }

    /// <summary>Where the Act added one unit to a list, the abstract holds the whole list; what stands inside the older units is context.</summary>
    [Theory]
    [InlineData("sec_2702__subsec_b", 9)]
    [InlineData("sec_2702__subsec_c", 7)]
    [InlineData("sec_2707__subsec_e", 3)]
    [InlineData("sec_2520__subsec_d", 3)]
    [InlineData("sec_3121", 4)]
    [InlineData("sec_3124", 6)]
    public void Lists_that_the_act_added_to_are_whole(string pinpoint, int units)
    {
        var (ours, official) = Both("cloud-act", "cloud-act.en.md");

        Assert.Equal(units, Inside(official).Length);
        Assert.Equal(Inside(official), Inside(ours));

        string[] Inside(Instrument instrument) => [.. Within(instrument, pinpoint).Where(p => new Pinpoint(p).Parent.Canonical == pinpoint)];
    }

    private static (Instrument Ours, Instrument Official) Both(string id, string text)
    {
        var instrument = ShippedCorpus.Corpus.Instruments.Single(i => i.Metadata.Id == id);
        return (instrument.Abstract, Parsing.SharedInstrument(text, DraftingConventions.Find(instrument.Metadata.Convention)!));
    }

    /// <summary>Everything but the title and the closing formula, which an abstract has no reason to restate.</summary>
    private static string[] Body(Instrument instrument) =>
        [.. instrument.Provisions.Where(p => p.Kind is not (ProvisionKind.Preface or ProvisionKind.Conclusions)).Select(p => p.Pinpoint.Canonical)];

    private static string[] Within(Instrument instrument, string pinpoint) => [.. instrument.Within(new Pinpoint(pinpoint)).Select(p => p.Pinpoint.Canonical)];
}
