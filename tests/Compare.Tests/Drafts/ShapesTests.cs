using Compare.Drafts;
using Compare.Instruments;
using Compare.Reports;
using Compare.Tests.Support;

namespace Compare.Tests.Drafts;

/// <summary>Pairs of other shapes than draft against draft: a treaty and its amended version, an act that amends it, two instruments that know nothing of each other.</summary>
public class ShapesTests
{
    private const string Treaty = """
        # Convention on Lamps

        ## Article 1 Use of terms

        In this Convention "lamp" means any light kept burning on a coast for the guidance of vessels at night.

        ## Article 2 Duty to light

        1. Each Party shall keep the lamps of its coast lit from dusk to dawn.

        2. A keeper may be searched only on the written order of a judge.

        ## Article 3 Records

        1. Each keeper shall record every hour in which a lamp was dark.

        2. Records shall be destroyed after thirty days.

        ## Article 4 Costs

        Each Party bears the costs of the lamps on its own coast, wherever the oil comes from.
        """;

    private const string AsAmended = """
        # Convention on Lamps as amended by the Protocol

        ## Article 1 Use of terms

        In this Convention "lamp" means any light kept burning on a coast or a vessel for the guidance of vessels at night.

        ## Article 2 Duty to light

        1. Each Party shall keep the lamps of its coast lit from dusk to dawn.

        2. A keeper may be searched only on the written order of a judge.

        ## Article 2 bis Beacons

        Floating beacons are lamps for the purposes of Article 2, paragraph 1, and of Article 4.

        ## Article 3 Records

        1. Each keeper shall record every hour in which a lamp was dark.

        2. Records shall be destroyed after ninety days.

        ## Article 4 Costs

        Each Party bears the costs of the lamps on its own coast, wherever the oil comes from.
        """;

    private const string Protocol = """
        # Protocol amending the Convention on Lamps

        ## Article 1

        Article 1 of the Convention is amended to read as follows: "lamp" means any light kept burning on a coast or a vessel.

        ## Article 2

        In Article 3, paragraph 2, of the Convention the word "thirty" shall be replaced by "ninety".

        ## Article 3

        This Protocol enters into force one month after the fourth ratification.
        """;

    [Fact]
    public void A_treaty_and_its_amended_version_differ_in_what_the_protocol_changed()
    {
        var comparison = DraftComparer.Run(Parse(Treaty), Parse(AsAmended));

        Assert.Equal(["art_1", "art_2bis", "art_3"], comparison.Articles.Where(a => !a.IsUnchanged && a.New[0].Canonical.StartsWith("art", StringComparison.Ordinal)).Select(a => a.New[0].Canonical));
        Assert.Equal((0, 0, 1, 0), (comparison.Totals.Moved, comparison.Totals.Renumbered, comparison.Totals.Inserted, comparison.Totals.Deleted));
        Assert.False(comparison.NewIsAmendingAct);
        Recovered.AssertBoth(comparison);
    }

    [Fact]
    public void An_amending_act_is_called_one_and_not_read_as_a_draft_that_drops_the_rest()
    {
        var comparison = DraftComparer.Run(Parse(Treaty), Parse(Protocol));

        Assert.True(comparison.NewIsAmendingAct);
        Assert.StartsWith("The new document is an amending act", Summary(comparison)[0], StringComparison.Ordinal);
        Assert.Contains("consolidated", Summary(comparison)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_amending_regulation_of_Indonesia_is_called_one()
    {
        var comparison = DraftComparer.Run(
            Parsing.SharedInstrument("indonesia-mr5.id.md", DraftingConventions.IndonesianRegulation), Parsing.SharedInstrument("indonesia-mr10-2021-amendment.id.md", DraftingConventions.IndonesianRegulation));

        Assert.True(comparison.NewIsAmendingAct);
    }

    [Theory]
    [InlineData("budapest-convention.en.md", "treaty")]
    [InlineData("indonesia-mr5.id.md", "indonesian-regulation")]
    [InlineData("cloud-act.en.md", "us-code")]
    public void No_instrument_that_stands_by_itself_is_called_an_amending_act(string name, string convention)
    {
        var instrument = Parsing.SharedInstrument(name, DraftingConventions.Find(convention)!);
        Assert.False(DraftComparer.Run(Parse(Treaty), instrument).NewIsAmendingAct);
    }

    [Fact]
    public void Two_instruments_of_the_corpus_give_correspondences_and_no_counterpart_is_an_answer()
    {
        var instruments = ShippedCorpus.Corpus.Instruments.ToDictionary(i => i.Metadata.Id, i => i.Abstract, StringComparer.Ordinal);
        var comparison = DraftComparer.Run(instruments["budapest"], instruments["un-convention-2024"]);
        var report = DraftReportBuilder.Build(comparison, new DraftSource("budapest", "corpus", ""), new DraftSource("un-convention-2024", "corpus", ""), [], []);

        Assert.True(comparison.AreUnrelated);
        Assert.Contains(report.Correspondences, c => c.New == "no counterpart");
        Assert.Contains(report.Correspondences, c => c.Old.StartsWith("Art. 35 ", StringComparison.Ordinal) && c.New.StartsWith("Art. 41 ", StringComparison.Ordinal)); // the 24/7 networks
    }

    private static System.Collections.Immutable.ImmutableArray<string> Summary(DraftComparison comparison) =>
        DraftReportBuilder.Build(comparison, new DraftSource("old", "markdown", ""), new DraftSource("new", "markdown", ""), [], []).Summary;

    private static Instrument Parse(string text) => Documents.Reading.Parse(Documents.Reading.Text(text, "a.md").Value, DraftingConventions.Treaty);
}
