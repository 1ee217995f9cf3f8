using System.Collections.Immutable;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Tests.Support;

namespace Compare.Tests.Drafts;

/// <summary>Pairs of every shape, in our own words: what moved, what only shifted, what is new, and what must not attract.</summary>
public class AlignmentTests
{
    private const string Boilerplate = "Each Party shall take the steps that its own law calls for so that";

    private static readonly string[] Bodies =
    [
        "A harbour master keeps a register of every vessel that enters or leaves the basin, with its tonnage and flag.",
        "Lighthouse crews report fog, drifting ice and broken buoys to the coastal station before each change of watch.",
        "Cargo of grain is weighed twice, once on the quay and once in the hold, and the lower weight is the one invoiced.",
        "A pilot who declines a ship for bad weather gives the reason in writing, and no fee is due for that voyage.",
        "Dredging stops between April and June so that herring can spawn undisturbed along the northern mole.",
        "Widows of sailors lost at sea receive a pension from the common fund until they marry again or turn sixty.",
    ];

    [Fact]
    public void Identical_drafts_have_no_change()
    {
        var comparison = Pairs.Compare(Text([0, 1, 2, 3]), Text([0, 1, 2, 3]));

        Assert.All(comparison.Articles, a => Assert.True(a.IsUnchanged));
        Assert.All(comparison.Provisions, p => Assert.True(p.IsUnchanged));
        Assert.Equal((0, 0), (comparison.Totals.Words.Inserted, comparison.Totals.Words.Deleted));
        Assert.Empty(comparison.Modality);
        Assert.Empty(comparison.References);
    }

    [Fact]
    public void What_an_insertion_shifts_is_renumbered_and_not_moved()
    {
        var comparison = Pairs.Compare(Text([0, 1, 2, 3]), Text([0, 5, 1, 2, 3]));

        Assert.Equal(
            ["art_1=art_1", "=art_2 edited", "art_2=art_3 renumbered", "art_3=art_4 renumbered", "art_4=art_5 renumbered"],
            Pairs.Fates(comparison));
    }

    [Fact]
    public void What_a_deletion_shifts_is_renumbered_and_the_rest_stays()
    {
        var comparison = Pairs.Compare(Text([0, 1, 2, 3]), Text([0, 2, 3]));

        Assert.Equal(["art_1=art_1", "art_2= edited", "art_3=art_2 renumbered", "art_4=art_3 renumbered"], Pairs.Fates(comparison));
    }

    [Fact]
    public void One_article_that_goes_to_the_end_is_the_only_one_that_moved()
    {
        var comparison = Pairs.Compare(Text([0, 1, 2, 3, 4]), Text([1, 2, 3, 4, 0]));

        var moved = Assert.Single(comparison.Articles, a => a.Moved);
        Assert.Equal(("art_1", "art_5"), (moved.Old[0].Canonical, moved.New[0].Canonical));
        Assert.Equal(5, comparison.Totals.Renumbered);
    }

    [Fact]
    public void Two_articles_that_change_places_are_one_move()
    {
        var comparison = Pairs.Compare(Text([0, 1, 2, 3]), Text([0, 2, 1, 3]));

        Assert.Single(comparison.Articles, a => a.Moved);
        Assert.DoesNotContain(comparison.Articles, a => a.Edited);
    }

    [Fact]
    public void A_number_does_not_attract_another_text()
    {
        var comparison = Pairs.Compare(Text([0, 1, 2]), Text([3, 1, 4]));

        Assert.Equal(["=art_1 edited", "=art_3 edited", "art_1= edited", "art_2=art_2", "art_3= edited"], Pairs.Fates(comparison).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_total_rewrite_has_no_counterparts()
    {
        var comparison = Pairs.Compare(Text([0, 1, 2]), Text([3, 4, 5]));

        Assert.DoesNotContain(comparison.Articles, a => a is { Old.IsEmpty: false, New.IsEmpty: false });
        Assert.Equal(0, comparison.Articles.Count(a => a.Moved));
    }

    [Fact]
    public void A_draft_without_provisions_makes_everything_new_or_deleted()
    {
        var some = Parsing.Instrument(Text([0, 1]), DraftingConventions.Treaty);
        var none = new Instrument("none", DraftingConventions.Treaty.Id, []);

        var made = DraftComparer.Run(none, some);
        var gone = DraftComparer.Run(some, none);
        var nothing = DraftComparer.Run(none, none);

        Assert.Equal((2, 0), (made.Totals.Inserted, made.Totals.Deleted));
        Assert.Equal((0, 2), (gone.Totals.Inserted, gone.Totals.Deleted));
        Assert.Equal(made.Totals.Words.Inserted, gone.Totals.Words.Deleted);
        Assert.Empty(nothing.Provisions);
    }

    /// <summary>Forty articles that differ in three rare words each: every one finds its own, whatever its new number, and a new one of the same make finds none.</summary>
    [Fact]
    public void Boilerplate_does_not_attract()
    {
        var rare = Enumerable.Range(0, 41).Select(i => $"quark{i} lepton{i} meson{i}").ToArray();
        string Article(int number, string words) => $"## Article {number}\n\n{Boilerplate} {words} may be recorded in the manner set out by this instrument and its annexes.\n\n";
        var old = string.Concat(Enumerable.Range(0, 40).Select(i => Article(i + 1, rare[i])));
        var order = Enumerable.Range(0, 40).Select(i => (i * 7) % 40).ToList();
        order.Insert(20, 40);
        var @new = string.Concat(order.Select((r, i) => Article(i + 1, rare[r])));

        var comparison = Pairs.Compare(old, @new);

        var found = comparison.Articles.Where(a => a is { Old.IsEmpty: false, New.IsEmpty: false }).Select(a => (a.Old[0].Canonical, a.New[0].Canonical));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => ($"art_{i + 1}", $"art_{order.IndexOf(i) + 1}")).Order(), found.Order());
        Assert.Equal("art_21", Assert.Single(comparison.Articles, a => a.Relation == AlignmentRelation.Inserted).New[0].Canonical);
        Assert.DoesNotContain(comparison.Articles, a => a.Relation is AlignmentRelation.Split or AlignmentRelation.Merged);
    }

    [Fact]
    public void Articles_of_one_word_are_told_apart()
    {
        var comparison = Pairs.Compare("## Article 1\n\nRepealed.\n\n## Article 2\n\nReserved.\n\n## Article 3\n\nRepealed.", "## Article 1\n\nReserved.\n\n## Article 2\n\nRepealed.\n\n## Article 3\n\nRepealed.");

        Assert.DoesNotContain(comparison.Articles, a => a.Edited);
        Assert.Single(comparison.Articles, a => a.Moved);
    }

    [Fact]
    public void A_split_is_found_by_the_text_that_both_parts_cover()
    {
        var old = $"## Article 1. Ports\n\n1. {Bodies[0]}\n\n2. {Bodies[1]}\n\n3. {Bodies[2]}\n\n## Article 2. Fish\n\n{Bodies[4]}";
        var @new = $"## Article 1. Ports\n\n1. {Bodies[0]}\n\n## Article 2. Watch and cargo\n\n1. {Bodies[1]}\n\n2. {Bodies[2]}\n\n## Article 3. Fish\n\n{Bodies[4]}";

        var comparison = Pairs.Compare(old, @new);
        var back = Pairs.Compare(@new, old);

        var split = Assert.Single(comparison.Articles, a => a.Relation == AlignmentRelation.Split);
        Assert.Equal("art_1=art_1+art_2", $"{string.Join('+', split.Old)}={string.Join('+', split.New)}");
        Assert.Equal("art_1__para_3", Pairs.Row(comparison, "art_2__para_2").Old[0].Canonical);
        var merged = Assert.Single(back.Articles, a => a.Relation == AlignmentRelation.Merged);
        Assert.Equal("art_1+art_2=art_1", $"{string.Join('+', merged.Old)}={string.Join('+', merged.New)}");
    }

    [Fact]
    public void A_paragraph_that_goes_to_another_article_is_moved_and_not_deleted()
    {
        var old = $"## Article 1. Ports\n\n1. {Bodies[0]}\n\n2. {Bodies[5]}\n\n## Article 2. Fish\n\n1. {Bodies[4]}\n\n2. {Bodies[3]}";
        var @new = $"## Article 1. Ports\n\n1. {Bodies[0]}\n\n## Article 2. Fish\n\n1. {Bodies[4]}\n\n2. {Bodies[3]}\n\n3. {Bodies[5]}";

        var row = Pairs.Row(Pairs.Compare(old, @new), "art_2__para_3");

        Assert.Equal(("art_1__para_2", AlignmentRelation.Matched, true), (row.Old[0].Canonical, row.Relation, row.Moved));
        Assert.All(row.Redline, p => Assert.Equal(RedlineOp.Keep, p.Op));
    }

    [Fact]
    public void A_changed_number_is_no_edit_of_the_text()
    {
        var row = Pairs.Row(Pairs.Compare($"## Article 1\n\n1. {Bodies[0]}\n\n2. {Bodies[1]}", $"## Article 1\n\n1. {Bodies[1]}"), "art_1__para_1");

        Assert.True(row.Renumbered);
        Assert.False(row.Edited);
    }

    /// <summary>Every pair of every shape can be read back, whichever way it is compared.</summary>
    [Fact]
    public void Both_drafts_can_be_recovered_from_pairs_of_every_shape()
    {
        ImmutableArray<string> texts =
        [
            Text([0, 1, 2, 3]), Text([3, 1, 0]), Text([4, 5]), "## Article 1\n\nRepealed.",
            $"## Article 1. Ports\n\n1. {Bodies[0]}\n\n2. The following apply:\n\n(a) {Bodies[1]}\n\n(b) {Bodies[2]}\n\nA fee of 5 % is due.\n\n## Article 2\n\n{Bodies[4]}",
            $"# Title\n\nPreamble\n\nThe Parties to this instrument,\n\nRecalling that harbours need order,\n\nHave agreed as follows:\n\n## Chapter I. Ports\n\n## Article 1. Ports\n\n1. {Bodies[0]} {Bodies[1]}\n\n2. The following apply:\n\n(a) {Bodies[2]}\n\n## Article 2\n\n{Bodies[4]}\n\nDone at the quay, in one copy.",
        ];

        foreach (var old in texts)
        {
            foreach (var @new in texts)
            {
                Recovered.AssertBoth(Pairs.Compare(old, @new));
            }
        }
    }

    /// <summary>Two instruments that were never drafts of each other: a table with strengths, in which "no counterpart" is an answer.</summary>
    [Fact]
    public void Unrelated_instruments_give_correspondences()
    {
        var budapest = ShippedCorpus.Corpus.Instruments.Single(i => i.Metadata.Id == "budapest").Abstract;
        var other = ShippedCorpus.Corpus.Instruments.Single(i => i.Metadata.Id == "un-convention-2024").Abstract;

        var comparison = DraftComparer.Run(budapest, other);

        Assert.True(comparison.AreUnrelated);
        Assert.Contains(comparison.Articles, a => a is { Old.IsEmpty: false, New.IsEmpty: false } && budapest.Find(a.Old[0])!.Heading == other.Find(a.New[0])!.Heading);
        Assert.Contains(comparison.Articles, a => a.Old.IsEmpty);
        Assert.All(comparison.Articles.Where(a => !a.Old.IsEmpty && !a.New.IsEmpty), a => Assert.InRange(a.Score, 0.01, 1));
    }

    private static string Text(int[] bodies) => string.Concat(bodies.Select((b, i) => $"## Article {i + 1}\n\n{Bodies[b]}\n\n"));
}
