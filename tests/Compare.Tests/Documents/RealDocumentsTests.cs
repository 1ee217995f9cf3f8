using System.Text;
using Compare.Instruments;

namespace Compare.Tests.Documents;

/// <summary>
/// Documents of other bodies, in words of our own, made by other programs (pandoc, LibreOffice): a bill, a resolution with an annex, a gazette in two columns,
/// a draft under negotiation. Each comes out as a lawyer would outline it, and the convention is chosen by itself.
/// </summary>
public sealed class RealDocumentsTests
{
    private const string Bill = """
        A BILL

        To regulate lamps on piers, and for other purposes.

        Be it enacted by the keepers of this harbour in council assembled,

        ## SECTION 1. SHORT TITLE.

        This Act may be cited as the Pier Lamps Act.

        ## SEC. 2. DEFINITIONS.

        In this Act:

        (1) LAMP.—The term lamp means—

            (A) any device that gives light; and

            (B) any part of such a device.

        (2) PIER.—The term pier has the meaning given in section 3.

        ## SEC. 3. DUTIES.

        (a) IN GENERAL.—The keeper shall light each lamp at dusk.

        (b) EXCEPTION.—Subsection (a) does not apply during fog.
        """;

    private const string Resolution = """
        # Resolution 12 (2026): Lamps on small islands

        The General Assembly,

        *Recalling* its resolution 3 (2019) on lamps,

        *Noting with concern* that many islands are dark,

        1. *Decides* to establish a fund for lamps;

        2. *Requests* the Secretary-General:

            (a) To report each year;

            (b) To invite gifts;

        3. *Urges* all keepers to stay awake.

        ## Annex

        ### Rules of the fund

        1. The fund shall buy lamps.

        2. It shall not buy candles.
        """;

    private const string Negotiation = """
        # Draft agreement on harbour lights

        The States Parties to this Agreement,

        Considering that ships need light,

        Have agreed as follows:

        ## Article 1 \[agreed ad ref\]

        ### Use of terms

        For the purposes of this Agreement:

        (a) Lamp means whatever shines;[^1]

        (b) Keeper means [any person] [any natural or legal person] who tends a lamp.

        ## Article 2 Duties

        1\. Each Party shall [ensure] [endeavour to ensure] that its lamps are lit.

        1 bis. No Party shall sell a lamp that is lit.

        \[2. A keeper may sleep by day.\]

        ## \[Article 2 bis (new) Fog\]

        \[1. In fog each Party shall sound a horn.

        2\. \[agreed ad ref\] Horns shall be tested.\]

        ## Article 3 ter Costs

        Each Party shall bear its own costs.

        [^1]: Proposal of the coastal States. 1. This is no paragraph.
        """;

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("pdf")]
    public void A_bill(string format) => IsOutlined(Bill, format, "us-bill", """
        preamble: A BILL
        sec_1: SHORT TITLE.
        sec_2: DEFINITIONS.
        sec_2__para_1: LAMP
        sec_2__para_1__subpara_A
        sec_2__para_1__subpara_B
        sec_2__para_2: PIER
        sec_3: DUTIES.
        sec_3__subsec_a: IN GENERAL
        sec_3__subsec_b: EXCEPTION
        """);

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("pdf")]
    public void A_resolution_with_an_annex(string format) => IsOutlined(Resolution, format, "resolution", """
        preface
        preamble
        preamble__rec_1
        preamble__rec_2
        para_1
        para_2
        para_2__point_a
        para_2__point_b
        para_3
        annex: Rules of the fund
        annex__para_1
        annex__para_2
        """);

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    public void A_draft_under_negotiation_with_brackets_and_footnotes(string format)
    {
        var instrument = IsOutlined(Negotiation, format, "negotiating-text", """
            preface
            preamble
            preamble__rec_1
            art_1: [agreed ad ref] Use of terms
            art_1__point_a
            art_1__point_b
            art_2: Duties
            art_2__para_1
            art_2__para_1bis
            art_2__para_2
            art_2bis: (new) Fog]
            art_2bis__para_1
            art_2bis__para_2
            art_3ter: Costs
            """);
        Assert.EndsWith("[Footnote 1: Proposal of the coastal States. 1. This is no paragraph.]", instrument.Find(new Pinpoint("art_1__point_a"))!.Text, StringComparison.Ordinal);
        Assert.Equal("[A keeper may sleep by day.]", instrument.Find(new Pinpoint("art_2__para_2"))!.Text);
    }

    [Fact]
    public void A_gazette_in_two_columns()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "gazette.fodt"), GazetteSample.Make(articles: 18));
        Tools.Run("soffice", ["--headless", "--convert-to", "pdf", "gazette.fodt", $"-env:UserInstallation=file://{folder.Path}/profile"], folder.Path);
        var read = Reading.File(Path.Combine(folder.Path, "gazette.pdf"));
        var instrument = Reading.Parse(read.Value);
        var expected = new List<string> { "preface" };
        for (var article = 1; article <= 18; article++)
        {
            string[] parts = ["", "__para_1", "__para_2", "__para_3", "__para_4", "__para_4__point_a", "__para_4__point_b"];
            expected.AddRange(parts.Select(p => $"art_{article}{p}"));
        }

        Assert.Equal(expected, instrument.Provisions.Select(p => p.Pinpoint.Canonical));
        Assert.Equal(Enumerable.Range(1, 18).Select(n => $"Lamps of kind {n}"), instrument.Provisions.Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Heading));
        Assert.Contains(read.Diagnostics, d => d.Message.Contains("two columns", StringComparison.Ordinal));
        Assert.DoesNotContain(instrument.Provisions, p => p.Text.Contains("Gazette", StringComparison.Ordinal));
    }

    private static Instrument IsOutlined(string markdown, string format, string convention, string outline)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "a.md"), markdown, new UTF8Encoding(false));
        Tools.Run("pandoc", ["a.md", "-s", "--metadata", "pagetitle=a", "-o", format == "html" ? "a.html" : "a.docx"], folder.Path);
        if (format == "pdf")
        {
            Tools.Run("soffice", ["--headless", "--convert-to", "pdf", "a.docx", $"-env:UserInstallation=file://{folder.Path}/profile"], folder.Path);
        }

        var document = Reading.File(Path.Combine(folder.Path, "a." + format)).Value;
        var instrument = Reading.Parse(document);
        Assert.Equal(outline.ReplaceLineEndings("\n"), Reading.Outline(instrument));
        Assert.Equal(convention, instrument.Convention);
        return instrument;
    }
}
