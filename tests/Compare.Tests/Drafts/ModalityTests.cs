using Compare.Codings;
using Compare.Drafts;
using Compare.Instruments;

namespace Compare.Tests.Drafts;

/// <summary>Modal verbs, their negations and their qualifiers in five languages.</summary>
public class ModalityTests
{
    [Theory]
    [InlineData("en", "Each Party shall notify the person.", "shall:Obligation")]
    [InlineData("en", "A Party must not refuse.", "must not:Prohibition")]
    [InlineData("en", "The court may not delay.", "may not:Prohibition")]
    [InlineData("en", "Each Party shall, where appropriate, notify the person.", "shall, where appropriate:QualifiedObligation")]
    [InlineData("en", "Each Party shall endeavour to publish figures.", "shall endeavour to:QualifiedObligation")]
    [InlineData("en", "The provider should reply.", "should:Recommendation")]
    [InlineData("en", "A Party may require dishonest intent.", "may:Permission")]
    [InlineData("en", "The State shall not be required to tell.", "shall not be required to:Permission")]
    [InlineData("en", "such measures as may be necessary", "")]
    [InlineData("en", "signed on 21 May 2021 in one copy", "")]
    [InlineData("id", "Penyedia wajib memberi akses.", "wajib:Obligation")]
    [InlineData("id", "Penyedia tidak wajib memberi akses.", "tidak wajib:Permission")]
    [InlineData("id", "Data dilarang disebarkan dan dapat dihapus.", "dilarang:Prohibition dapat:Permission")]
    [InlineData("id", "Petugas harus, apabila diperlukan, memberi tahu.", "harus, apabila diperlukan:QualifiedObligation")]
    [InlineData("fr", "La Partie doit notifier et peut refuser.", "doit:Obligation peut:Permission")]
    [InlineData("fr", "L'autorité ne peut conserver les données.", "ne peut:Prohibition")]
    [InlineData("fr", "Les Parties doivent, le cas échéant, informer.", "doivent, le cas échéant:QualifiedObligation")]
    [InlineData("es", "El juez deberá decidir y no podrá delegar.", "deberá:Obligation no podrá:Prohibition")]
    [InlineData("es", "Las Partes procurarán informar; deberían publicar.", "procurarán:QualifiedObligation deberían:Recommendation")]
    [InlineData("ru", "Суд должен решить и не вправе медлить.", "должен:Obligation не вправе:Prohibition")]
    [InlineData("ru", "Государство может, но не обязано хранить.", "может:Permission")]
    [InlineData("xx", "Each Party shall notify.", "")]
    public void Modal_expressions_are_found(string language, string text, string found) =>
        Assert.Equal(found, string.Join(' ', ModalityDetector.Find(language, [.. Tokenizer.Tokens(text).Select(t => t.Key)]).Select(e => $"{e.Phrase}:{e.Modality}")));

    [Theory]
    [InlineData("Each Party shall notify the person.", "Each Party may notify the person.", "shall>may Weakened")]
    [InlineData("Each Party may notify the person.", "Each Party must notify the person.", "may>must Strengthened")]
    [InlineData("Each Party shall notify the person.", "Each Party shall, where appropriate, notify the person.", "shall>shall, where appropriate Weakened")]
    [InlineData("Each Party shall keep such data.", "Each Party shall not keep such data.", "shall>shall not Reversed")]
    [InlineData("Each Party shall notify the person.", "Each Party should notify the person.", "shall>should Weakened")]
    [InlineData("The measure shall end after a month.", "The measure must end after a month.", "")]
    [InlineData("Each Party shall notify the person. It shall say why.", "Each Party shall notify the person.", "")]
    [InlineData("Each Party shall notify the person.", "Each Party shall notify the person. It may delay.", "")]
    [InlineData("Each Party shall notify the person of this.", "Each Party would notify the person of this.", "shall> Weakened")]
    public void A_shift_has_a_direction(string old, string @new, string shifts)
    {
        var comparison = Pairs.Compare($"## Article 1. Notice\n\n{old}", $"## Article 1. Notice\n\n{@new}");

        Assert.Equal(shifts, string.Join(' ', comparison.Modality.Select(m => $"{m.From}>{m.To} {m.Effect}")));
    }

    [Fact]
    public void A_shift_is_found_in_the_language_of_the_draft()
    {
        var comparison = Pairs.Compare("Pasal 1\n\nPenyedia wajib memberi tahu pengguna tanpa menunda.", "Pasal 1\n\nPenyedia dapat memberi tahu pengguna tanpa menunda.", DraftingConventions.IndonesianRegulation);

        var shift = Assert.Single(comparison.Modality);
        Assert.Equal(("wajib", "dapat", ModalityEffect.Weakened, "art_1"), (shift.From, shift.To, shift.Effect, shift.New.Canonical));
    }
}
