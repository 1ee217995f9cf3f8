using Compare.Drafts;
using Compare.Instruments;
using Compare.Tests.Support;

namespace Compare.Tests.Drafts;

/// <summary>Cross-references: found, resolved, and followed from draft to draft.</summary>
public class ReferenceTests
{
    private const string Treaty =
        "## Article 1. Terms\n\n1. One word.\n\n2. Two words:\n\n(a) first thing;\n\n(b) second thing.\n\n## Article 2. Powers\n\n1. A power.\n\n2. Another power.\n\n3. A third power.\n\n## Article 9. Rest\n\n1. The rest.\n\nArticle 9 ends.";

    private const string Regulation =
        "BAB I\nKETENTUAN\n\nPasal 1\n\n(1) Satu hal.\n\n(2) Dua hal:\n\na. hal pertama;\n\nb. hal kedua.\n\nPasal 14\n\n(1) Lain.\n\n(2) Lagi.\n\n(3) Akhir.";

    private const string Code =
        "# § 10. Access\n\n(a) General. A rule.\n\n(b) Special. Rules are:\n\n(1) one;\n\n(2) two:\n\n(A) first;\n\n(B) second.\n\n# § 11. Reports\n\n(a) A report.";

    [Theory]
    [InlineData("under Articles 1 and 2", "art_1 art_2")]
    [InlineData("under Article 2, paragraph 1", "art_2 art_2__para_1")]
    [InlineData("paragraphs 1 to 3 of Article 2", "art_2__para_1 art_2__para_3 art_2")]
    [InlineData("paragraph 2 of this article", "art_1__para_2")]
    [InlineData("paragraph 2, point (b)", "art_1__para_2 art_1__para_2__point_b")]
    [InlineData("Article 1.2.a and others", "art_1__para_2__point_a")]
    [InlineData("Article 1(2)(b) applies", "art_1__para_2__point_b")]
    [InlineData("Article 2 of the Vienna Convention", "")]
    [InlineData("Article 2 of this Convention", "art_2")]
    [InlineData("Article 77 of this Convention", "-")]
    [InlineData("articles of association, a paragraph or a point", "")]
    public void Treaty_references_are_resolved(string text, string targets) => AssertTargets("en", Treaty, DraftingConventions.Treaty, "art_1__para_1", text, targets);

    [Theory]
    [InlineData("sebagaimana dimaksud dalam Pasal 14 ayat (3)", "art_14 art_14__para_3")]
    [InlineData("sebagaimana dimaksud pada ayat (1) dan ayat (2) huruf b", "art_1__para_1 art_1__para_2 art_1__para_2__point_b")]
    [InlineData("Pasal 1 sampai dengan Pasal 14", "art_1 art_14")]
    [InlineData("Pasal 14 Undang-Undang Nomor 11", "")]
    [InlineData("Pasal 14 Peraturan Menteri ini", "art_14")]
    public void Indonesian_references_are_resolved(string text, string targets) =>
        AssertTargets("id", Regulation, DraftingConventions.IndonesianRegulation, "art_1__para_1", text, targets);

    [Theory]
    [InlineData("under subsection (b)(2)(A)", "sec_10__subsec_b__para_2__subpara_A")]
    [InlineData("section 11(a) of this title", "sec_11__subsec_a")]
    [InlineData("paragraph (1) or (2)", "sec_10__subsec_b__para_1 sec_10__subsec_b__para_2")]
    [InlineData("subparagraph (B)", "sec_10__subsec_b__para_2__subpara_B")]
    [InlineData("section 3 of the Export Act", "")]
    public void Code_references_are_resolved(string text, string targets) =>
        AssertTargets("en", Code, DraftingConventions.UnitedStatesCode, "sec_10__subsec_b__para_2", text, targets);

    [Theory]
    [InlineData("fr", "l'article 2, paragraphe 1", "art_2 art_2__para_1")]
    [InlineData("fr", "les articles 1 et 2 de la présente Convention", "art_1 art_2")]
    [InlineData("es", "el párrafo 3 del artículo 2", "art_2__para_3 art_2")]
    [InlineData("ru", "статьями 1 и 2 настоящей Конвенции", "art_1 art_2")]
    public void Other_languages_have_their_own_words(string language, string text, string targets) => AssertTargets(language, Treaty, DraftingConventions.Treaty, "art_1__para_1", text, targets);

    [Fact]
    public void A_reference_that_follows_its_article_is_no_edit()
    {
        var comparison = Pairs.Compare(
            "## Article 1. Aim\n\nThis sets out aims.\n\n## Article 2. Orders\n\nAn order is made as Article 3 says, under Articles 1 and 2.\n\n## Article 3. Judge\n\nA judge signs each order in person.",
            "## Article 1. Aim\n\nThis sets out aims.\n\n## Article 2. Words\n\nWhole new definitions stand here instead.\n\n## Article 3. Orders\n\nAn order is made as Article 4 says, under Articles 1 and 3.\n\n## Article 4. Judge\n\nA judge signs each order in person.");

        var row = Pairs.Row(comparison, "art_3");
        Assert.False(row.Edited);
        Assert.Equal("An order is made as Article[~ 3~]{~ 4~} says, under Articles 1 and[~ 2~]{~ 3~}.", Pairs.Marked(row.Redline));
        Assert.Equal((0, 0), (row.Words.Inserted, row.Words.Deleted));
        Assert.All(comparison.References, r => Assert.True(r.Follows));
        Assert.Equal(2, comparison.References.Length);
    }

    /// <summary>The numbers cross: what was 1 is 2 and what was 2 is 1. A word diff would keep one number and lose the reference.</summary>
    [Fact]
    public void References_follow_also_where_their_numbers_cross()
    {
        const string First = "Keepers of the lighthouse write a log of every ship in sight.";
        const string Second = "Pilots board at the outer buoy and leave at the inner one.";
        var comparison = Pairs.Compare(
            $"## Article 1\n\n{First}\n\n## Article 2\n\n{Second}\n\n## Article 3\n\nBoth Articles 1 and 2 bind the harbour.",
            $"## Article 1\n\n{Second}\n\n## Article 2\n\n{First}\n\n## Article 3\n\nBoth Articles 2 and 1 bind the harbour.");

        Assert.Equal(2, comparison.References.Count(r => r.Follows));
        Assert.Equal(2, comparison.References.Length);
        Assert.False(Pairs.Row(comparison, "art_3").Edited);
    }

    [Fact]
    public void A_reference_that_stayed_behind_is_a_finding()
    {
        var comparison = Pairs.Compare(
            "## Article 1. Orders\n\nAn order is made as Article 2 says, and ends as Article 3 says.\n\n## Article 2. Judge\n\nA judge signs each order in person.\n\n## Article 3. End\n\nEvery order ends after ten days.",
            "## Article 1. Orders\n\nAn order is made as Article 2 says, and ends as Article 3 says.\n\n## Article 2. End\n\nEvery order ends after ten days.");

        Assert.Equal(
            ["Article 2: art_2 > art_2", "Article 3: art_3 > "],
            comparison.References.Select(r => $"{r.To}: {r.OldTarget} > {r.NewTarget}"));
        Assert.All(comparison.References, r => Assert.False(r.Follows));
        Assert.False(Pairs.Row(comparison, "art_1").Edited);
    }

    [Fact]
    public void A_reference_to_a_part_that_was_split_off_follows_its_paragraph()
    {
        const string A = "Grain is weighed twice on the quay before it is sold to anyone.";
        const string B = "Herring spawn along the northern mole from April until late June.";
        const string C = "Widows of sailors are paid a pension out of the common fund.";
        var comparison = Pairs.Compare(
            $"## Article 1. Goods\n\n1. {A}\n\n2. {B}\n\n3. {C}\n\n## Article 2. Rest\n\nArticle 1, paragraph 3, prevails.",
            $"## Article 1. Goods\n\n1. {A}\n\n2. {B}\n\n## Article 2. Pensions\n\n1. {C}\n\n## Article 3. Rest\n\nArticle 2, paragraph 1, prevails.");

        Assert.All(comparison.References, r => Assert.True(r.Follows));
        Assert.Contains(comparison.References, r => r.NewTarget.Canonical == "art_2__para_1");
        Assert.False(Pairs.Row(comparison, "art_3").Edited);
    }

    private static void AssertTargets(string language, string instrument, DraftingConvention convention, string place, string text, string targets)
    {
        var finder = new ReferenceFinder(ReferenceLanguage.Find(language), new ReferenceResolver(Parsing.Instrument(instrument, convention)));

        var found = finder.Find(Tokenizer.Tokens(text), new Pinpoint(place));

        Assert.Equal(targets, string.Join(' ', found.OrderBy(r => r.Token).Select(r => r.Target.IsEmpty ? "-" : r.Target.Canonical)));
    }
}
