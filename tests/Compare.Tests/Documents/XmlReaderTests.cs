using Compare.Instruments;
using Compare.Results;

namespace Compare.Tests.Documents;

/// <summary>Legislative XML: its own numbers and levels are trusted.</summary>
public sealed class XmlReaderTests
{
    [Fact]
    public void Akoma_ntoso_levels_decide_where_letters_alone_would_mislead()
    {
        const string Act = """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification/></meta><preface><longTitle><p>Lamps Act</p></longTitle></preface><body>
            <chapter><num>2</num><heading>lamps</heading><article eId="art_7"><num>7</num><heading>of lamps</heading>
            <paragraph><num>1</num><list><intro><p>A lamp is</p></intro>
            <point><num>h</num><content><p>bright;</p></content></point>
            <point><num>i</num><list><intro><p>either</p></intro><point><num>(i)</num><content><p>red<authorialNote marker="3"><p>See 2. below.</p></authorialNote>, or</p></content></point><point><num>(ii)</num><content><p>green</p></content></point></list></point>
            </list></paragraph></article></chapter></body></act></akomaNtoso>
            """;
        var instrument = Reading.Parse(Reading.Text(Act, "a.xml").Value, DraftingConventions.Treaty);
        Assert.Equal(
            ["preface", "chp_2", "art_7", "art_7__para_1", "art_7__para_1__point_h", "art_7__para_1__point_i", "art_7__para_1__point_i__point_i", "art_7__para_1__point_i__point_ii"],
            instrument.Provisions.Select(p => p.Pinpoint.Canonical));
        Assert.Equal(["lamps", "of lamps"], instrument.Provisions.Where(p => p.Heading is not null).Select(p => p.Heading!));
        Assert.Contains("[Note 3: See 2. below.]", instrument.Provisions[6].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Uslm_sections_keep_their_native_kinds()
    {
        const string Code = """
            <uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0"><main><section identifier="/us/usc/t1/s9"><num value="9">§ 9.</num><heading> Lamps on piers</heading>
            <subsection><num value="a">(a)</num><heading> In general.—</heading><chapeau>A keeper shall—</chapeau><paragraph><num>(1)</num><content> light lamps; and</content></paragraph><paragraph><num>(2)</num><content> trim wicks,</content></paragraph><continuation>at dusk.</continuation></subsection>
            <subsection><num>(i)</num><content>This is the letter i.</content></subsection><sourceCredit>(Added 2026.)</sourceCredit></section></main></uscDoc>
            """;
        var read = Reading.Text(Code, "a.xml");
        var instrument = Reading.Parse(read.Value, DraftingConventions.UnitedStatesCode);
        Assert.Equal(
            ["sec_9", "sec_9__subsec_a", "sec_9__subsec_a__para_1", "sec_9__subsec_a__para_2", "sec_9__subsec_i"], instrument.Provisions.Select(p => p.Pinpoint.Canonical));
        Assert.Equal("Lamps on piers", instrument.Provisions[0].Heading);
        Assert.Equal("at dusk.", instrument.Provisions[1].Continuation);
        Assert.Contains(read.Diagnostics, d => d.Message.StartsWith("1 source credit(s)", StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_that_name_another_place_than_the_printed_numbers_are_reported()
    {
        const string Act = """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>
            <chapter eId="chp_II"><num>II</num><heading>Lamps</heading>
            <article eId="chp_II__art_7"><num>Article 7</num><paragraph eId="chp_II__art_7__para_1"><num>1.</num><list eId="chp_II__art_7__para_1__list_1"><intro><p>A lamp is:</p></intro>
            <point eId="chp_II__art_7__para_1__list_1__point_a"><num>(a)</num><content><p>red;</p></content></point><point eId="chp_II__art_7__para_1__list_1__point_c"><num>(b)</num><content><p>green.</p></content></point></list></paragraph></article>
            <article eId="chp_II__art_9"><num>Article 8</num><content><p>Oil burns.</p></content></article></chapter></body></act></akomaNtoso>
            """;
        var parsed = ProvisionParser.Parse(Reading.Text(Act, "a.xml").Value, DraftingConventions.Treaty);
        var warning = Assert.Single(parsed.Diagnostics, d => d.Code == DiagnosticCodes.NativeIdDiffers);
        Assert.StartsWith("2 id(s)", warning.Message, StringComparison.Ordinal);
        Assert.Contains("list_1__point_c\" on Art. 7(1)(b)", warning.Message, StringComparison.Ordinal);
        Assert.Contains("art_8", parsed.Value.Provisions.Select(p => p.Pinpoint.Canonical));
    }

    [Theory]
    [InlineData("/us/usc/t18/s2523/b/4/D/v", "sec_2523__subsec_b__para_4__subpara_D__cl_v", true)]
    [InlineData("/us/usc/t18/s2523/b/4/E", "sec_2523__subsec_b__para_4__subpara_D", false)]
    [InlineData("art_15-bis__para_2", "art_15bis__para_2", true)]
    [InlineData("part_1__art_15", "art_15", true)]
    [InlineData("art_15__para_3", "art_15__para_2", false)]
    [InlineData("chp_IV", "chp_4", true)]
    [InlineData("chp_V", "chp_4", false)]
    public void Ids_and_addresses_agree_where_their_last_numbers_do(string id, string pinpoint, bool agree) =>
        Assert.Equal(agree, NativeIds.Agrees(id, new Pinpoint(pinpoint)));

    [Fact]
    public void Unknown_elements_are_reported_and_their_words_kept()
    {
        var read = Reading.Text("<act xmlns='x'><p>Lamps <glow>shine</glow>.</p></act>", "a.xml");
        Assert.Equal("Lamps shine.", read.Value.Blocks.Single().Text);
        Assert.Contains(read.Diagnostics, d => d.Code == DiagnosticCodes.UnknownElement && d.Message.Contains("<glow>", StringComparison.Ordinal));
    }

    [Fact]
    public void Quoted_amendments_open_no_provisions()
    {
        const string Act = """
            <bill xmlns="x"><section><num>SEC. 4.</num><heading>AMENDMENT.</heading><content>The Lamps Act is amended by adding:<quotedContent><section><num>SEC. 90.</num><heading>OIL.</heading><content>(a) Oil burns.</content></section></quotedContent></content></section></bill>
            """;
        var instrument = Reading.Parse(Reading.Text(Act, "a.xml").Value);
        Assert.Equal(["sec_4"], instrument.Provisions.Select(p => p.Pinpoint.Canonical));
        Assert.Equal(["SEC", "4", "AMENDMENT", "The", "Lamps", "Act", "is", "amended", "by", "adding", "SEC", "90", "OIL", "a", "Oil", "burns"], Reading.Words(instrument));
    }
}
