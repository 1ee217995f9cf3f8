using Compare.Instruments;
using Compare.Results;

namespace Compare.Tests.Documents;

/// <summary>Which convention a document is read by, and the outline in each.</summary>
public sealed class ConventionChoiceTests
{
    [Theory]
    [InlineData("treaty", "The Parties to this Agreement,\n\nConsidering that ships need light;\n\nHave agreed as follows:\n\nArticle 1\n\nEach Party shall keep the lamps of its harbours lit.\n\nArticle 2\n\nThis Agreement may be denounced by any of the Parties.", "preamble preamble__rec_1 art_1 art_2")]
    [InlineData("treaty-fr", "Les Parties au présent accord,\n\nConsidérant que les navires ont besoin de lumière,\n\nSont convenues de ce qui suit :\n\nChapitre premier\n\nLampes\n\nArticle premier\n\nChaque Partie allume les lampes de ses ports :\n\na) la nuit ;\n\nb) par temps de brouillard.\n\nArticle 2 bis\n\nLe gardien dort le jour.", "preamble preamble__rec_1 chp_1 art_1 art_1__point_a art_1__point_b art_2bis")]
    [InlineData("treaty-es", "Las Partes en el presente acuerdo,\n\nConsiderando que los barcos necesitan luz,\n\nHan convenido en lo siguiente:\n\nCapítulo I\n\nLámparas\n\nArtículo 1\n\nCada Parte encenderá las lámparas de sus puertos.\n\nArtículo 2\n\nEl guardián duerme de día.", "preamble preamble__rec_1 chp_1 art_1 art_2")]
    [InlineData("treaty-ru", "Стороны настоящего соглашения,\n\nСознавая, что суда нуждаются в свете,\n\nСогласились о нижеследующем:\n\nГлава I\n\nЛампы\n\nСтатья 1\n\n1. Каждая из Сторон зажигает лампы в портах:\n\nа) ночью;\n\nб) в туман.\n\nСтатья 2\n\nСмотритель спит днем, как и его помощник.", "preamble preamble__rec_1 chp_1 art_1 art_1__para_1 art_1__para_1__point_а art_1__para_1__point_б art_2")]
    [InlineData("eu-act", "THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,\n\nHaving regard to the Treaty on Lamps,\n\nWhereas:\n\n(1) Ships need light.\n\n(2) Lamps give light.\n\nHAVE ADOPTED THIS REGULATION:\n\nTITLE I\n\nLAMPS\n\nCHAPTER I\n\nGeneral\n\nArticle 1\n\nScope\n\n1. This Regulation applies to the lamps of a harbour.\n\n2. It applies to piers.\n\nThis Regulation shall be binding in its entirety.\n\nANNEX I\n\nKinds of lamps\n\n1. Oil lamps.", "preamble preamble__cit_1 preamble__recitals preamble__rec_1 preamble__rec_2 tit_1 tit_1__chp_1 art_1 art_1__para_1 art_1__para_2 conclusions annex_1 annex_1__para_1")]
    public void The_convention_is_chosen_and_fits(string id, string text, string pinpoints)
    {
        var document = Reading.Text(text, "a.txt").Value;
        var chosen = ConventionChooser.Choose(document);
        Assert.Equal(id, chosen.Value.Id);
        Assert.Equal(pinpoints.Split(' '), Reading.Parse(document, chosen.Value).Provisions.Select(p => p.Pinpoint.Canonical));
    }

    [Fact]
    public void The_reason_is_given_with_counts_and_confidence()
    {
        var note = Assert.Single(ConventionChooser.Choose(Reading.Text(Samples.Small, "a.txt").Value).Diagnostics);
        Assert.Equal(DiagnosticCodes.ConventionGuessed, note.Code);
        Assert.Matches(@"matched_by: 3 units \(""Article""\), 1 divisions, 3 set phrases, language en; confidence 0\.\d\d", note.Message);
    }

    [Fact]
    public void Every_convention_has_an_id_of_its_own_and_a_unit() => Assert.All(
        DraftingConventions.All, c =>
        {
            Assert.Same(c, DraftingConventions.Find(c.Id));
            Assert.Contains(c.Headings, h => h.Kind.IsBasicUnit());
        });
}
