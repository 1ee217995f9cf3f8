using Compare.Instruments;
using Compare.Results;
using Compare.Tests.Support;

namespace Compare.Tests.Instruments;

/// <summary>The many ways in which people type an address, and those that are refused because they fit more than one provision or none.</summary>
public class PinpointResolverTests
{
    private static readonly Instrument Treaty = Parsing.Instrument(
        "Preamble\n\nThe Parties to this Convention,\n\nConsidering lamps,\n\nConsidering ropes,\n\nHave agreed as follows:\n\n# Chapter I – Terms\n\n## Article 1 – Terms\n\nTerms are plain.\n\n# Chapter II – Duties\n\n## Section 1 – At sea\n\n"
        + "## Article 2 – Lamps\n\n1. A vessel bears:\n\na. lamps that are:\n\ni. white;\n\nii. green;\n\nb. horns.\n\n2. Lamps are lit:\n\n– at dusk;\n\n– in fog.\n\n## Article 3 – Flags\n\nA flag is:\n\na. large;\n\nb. clean.\n",
        DraftingConventions.Treaty);

    private static readonly Instrument Code = Parsing.Instrument(
        "# 18 U.S.C. § 9001. Lamps\n\n(a) A keeper shall—\n\n(1) light the lamp—\n\n(A) at dusk;\n\n(B) in fog; and\n\n(2) keep a log.\n\n(b) A keeper may—\n\n(1) rest; or\n\n(2) sleep.\n", DraftingConventions.UnitedStatesCode);

    private static readonly Instrument Regulation = Parsing.Instrument(
        "## BAB I\nUMUM\n\n## Pasal 1\nDalam peraturan ini yang dimaksud dengan:\n(1) Kapal adalah benda.\n(2) Lampu adalah cahaya.\n\n## Pasal 2\n(1) Nakhoda wajib:\na. menyalakan lampu:\n1. malam hari;\n2. saat berkabut;\nb. mengisi buku.\n(2) Buku disimpan.\n",
        DraftingConventions.IndonesianRegulation);

    [Theory]
    [InlineData("2(1)(a)(i)", "art_2__para_1__point_a__subpoint_i")]
    [InlineData("Art. 2(1)(a)(i)", "art_2__para_1__point_a__subpoint_i")]
    [InlineData("art 2 (1) (a) (ii)", "art_2__para_1__point_a__subpoint_ii")]
    [InlineData("ARTICLE 2", "art_2")]
    [InlineData("Article 2, paragraph 1, point b", "art_2__para_1__point_b")]
    [InlineData("Art. 2 para. 1 lit. a", "art_2__para_1__point_a")]
    [InlineData("2.1.b", "art_2__para_1__point_b")]
    [InlineData("2/2", "art_2__para_2")]
    [InlineData("  art_2__para_1  ", "art_2__para_1")]
    [InlineData("Art. 2(2), indent 2", "art_2__para_2__indent_2")]
    [InlineData("3(b)", "art_3__point_b")]
    [InlineData("Chapter II", "chp_2")]
    [InlineData("chapter 2", "chp_2")]
    [InlineData("Chapter II, Section 1", "chp_2__sec_1")]
    [InlineData("preamble", "preamble")]
    [InlineData("Preamble, recital 2", "preamble__rec_2")]
    public void A_treaty(string typed, string canonical) => Assert.Equal(canonical, Resolve(Treaty, typed));

    [Theory]
    [InlineData("§ 9001(a)(1)(B)", "sec_9001__subsec_a__para_1__subpara_B")]
    [InlineData("9001(a)(1)(B)", "sec_9001__subsec_a__para_1__subpara_B")]
    [InlineData("18 U.S.C. § 9001(b)", "sec_9001__subsec_b")]
    [InlineData("18 USC 9001(b)(2)", "sec_9001__subsec_b__para_2")]
    [InlineData("section 9001(a)", "sec_9001__subsec_a")]
    [InlineData("sec. 9001, subsection a, paragraph 1", "sec_9001__subsec_a__para_1")]
    [InlineData("§9001", "sec_9001")]
    public void The_code(string typed, string canonical) => Assert.Equal(canonical, Resolve(Code, typed));

    [Theory]
    [InlineData("Pasal 2 ayat (1) huruf a angka 2", "art_2__para_1__point_a__item_2")]
    [InlineData("pasal 2 ayat 1 huruf b", "art_2__para_1__point_b")]
    [InlineData("ps. 2 (1) b", "art_2__para_1__point_b")]
    [InlineData("Psl. 2 (2)", "art_2__para_2")]
    [InlineData("2(1)(a)(2)", "art_2__para_1__point_a__item_2")]
    [InlineData("Pasal 1 angka 2", "art_1__item_2")]
    [InlineData("BAB I", "chp_1")]
    [InlineData("Art. 2(1)", "art_2__para_1")]
    public void A_regulation(string typed, string canonical) => Assert.Equal(canonical, Resolve(Regulation, typed));

    /// <summary>A draft in which a number stands twice: it fits both, both are named, neither is guessed. The form in brackets tells them apart.</summary>
    [Theory]
    [InlineData("Art. 1", "art_1", "art_1-2")]
    [InlineData("1(2)", "art_1__para_2", "art_1-2__para_2")]
    public void What_fits_two_provisions_is_refused_with_both_named(string typed, string first, string second)
    {
        var draft = Parsing.Instrument("Article 1 – Lamps\n\n1. White.\n\n2. Green.\n\nArticle 1 – Horns\n\n1. Loud.\n\n2. Low.\n", DraftingConventions.Treaty);

        var error = Assert.Single(PinpointResolver.Resolve(draft, typed, "The draft").Diagnostics);

        Assert.Equal(DiagnosticCodes.AmbiguousPinpoint, error.Code);
        Assert.Contains($"({first})", error.Message, StringComparison.Ordinal);
        Assert.Contains($"({second})", error.Message, StringComparison.Ordinal);
        Assert.Equal((first, second), (Resolve(draft, first), Resolve(draft, second)));
    }

    /// <summary>Letters that differ in case only are different units; typed exactly they are found, typed otherwise they are refused.</summary>
    [Fact]
    public void Case_tells_units_apart()
    {
        var code = Parsing.Instrument("# § 1. Lamps\n\n(a) Lamps shall be (A) lit; or (B) clean.\n\n(b) Ropes.\n", DraftingConventions.UnitedStatesCode);

        Assert.Equal("sec_1__subsec_a__subpara_B", Resolve(code, "1(a)(B)"));
        Assert.Equal("sec_1__subsec_a__subpara_B", Resolve(code, "1(a)(b)"));
        Assert.Equal("sec_1__subsec_b", Resolve(code, "1(B)"));
    }

    [Theory]
    [InlineData("art. 99", DiagnosticCodes.UnknownPinpoint)]
    [InlineData("2(1)(z)", DiagnosticCodes.UnknownPinpoint)]
    [InlineData("2(1)(a)(i)(x)", DiagnosticCodes.UnknownPinpoint)]
    [InlineData("", DiagnosticCodes.UnreadablePinpoint)]
    [InlineData("   ", DiagnosticCodes.UnreadablePinpoint)]
    [InlineData("article", DiagnosticCodes.UnknownPinpoint)]
    [InlineData("what about horns?", DiagnosticCodes.UnreadablePinpoint)]
    [InlineData("2(1", null)]
    public void What_is_there_not_is_refused(string typed, string? code)
    {
        var result = PinpointResolver.Resolve(Treaty, typed, "The treaty");

        if (code is null)
        {
            Assert.Equal("art_2__para_1", result.Value.Pinpoint.Canonical); // a bracket left open changes nothing
        }
        else
        {
            Assert.Equal(code, Assert.Single(result.Diagnostics).Code);
        }
    }

    private static string Resolve(Instrument instrument, string typed) => PinpointResolver.Resolve(instrument, typed, "It").Value.Pinpoint.Canonical;
}
