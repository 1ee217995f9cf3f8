using Compare.Drafts;
using CsCheck;

namespace Compare.Tests.Drafts;

/// <summary>What a redline shows and what it leaves alone.</summary>
public class RedlineTests
{
    [Theory]
    [InlineData("The court decides in public.", "The judge decides in public.", "The[- court-]{+ judge+} decides in public.")]
    [InlineData("Data are kept for ninety days.", "Data are kept for thirty days.", "Data are kept for[- ninety-]{+ thirty+} days.")]
    [InlineData("Data are kept, and then erased.", "Data are kept.", "Data are kept[-, and then erased-].")]
    [InlineData("Notice is given.", "Prompt notice is given.", "[-Notice-]{+Prompt notice+} is given.")]
    [InlineData("The person is told.", "Where possible, the person is told.", "[-The-]{+Where possible, the+} person is told.")]
    [InlineData("A, B and C", "A, B, D and C", "A, B{+, D+} and C")]
    public void Changes_are_words_with_what_belongs_to_them(string old, string @new, string marked) =>
        Assert.Equal(marked, Pairs.Marked(Row(old, @new).Redline));

    /// <summary>White space, kinds of quotation marks and dashes, soft hyphens and invisible signs are no edits.</summary>
    [Theory]
    [InlineData("The “user” is told – at once.", "The \"user\" is told - at once.")]
    [InlineData("The Party's law", "The Party’s law")]
    [InlineData("the computer system of a provider", "the com\u00adputer system\u00a0of a  provider")]
    public void Typography_is_no_edit(string old, string @new)
    {
        var row = Row(old, @new);

        Assert.False(row.Edited);
        Assert.All(row.Redline, p => Assert.Equal(RedlineOp.Keep, p.Op));
    }

    [Fact]
    public void Case_is_an_edit() => Assert.True(Row("Each party agrees.", "Each Party agrees.").Edited);

    [Fact]
    public void An_insertion_slides_to_the_border_of_a_phrase() =>
        Assert.Equal(
            "The order names the person; the order names the data;{+ the order names the court;+} the order ends.",
            Pairs.Marked(Row("The order names the person; the order names the data; the order ends.", "The order names the person; the order names the data; the order names the court; the order ends.").Redline));

    [Fact]
    public void One_small_word_between_two_replacements_is_not_left_standing() =>
        Assert.Equal(
            "They[- keep records of requests made-]{+ publish figures of orders issued+} there.",
            Pairs.Marked(Row("They keep records of requests made there.", "They publish figures of orders issued there.").Redline));

    /// <summary>Words that bind, deny or make conditional stay visible as kept however much changes around them.</summary>
    [Fact]
    public void A_modal_verb_between_two_replacements_is_left_standing() =>
        Assert.Contains(" shall", Row("After the trial every competent authority shall destroy all copies.", "After the trial any other body shall erase each record.").Redline.Where(p => p.Op == RedlineOp.Keep).Select(p => p.Text));

    [Fact]
    public void Both_texts_come_out_of_any_redline() => Gen.Select(Sentence, Sentence).Sample(
        (old, @new) =>
        {
            var comparison = Pairs.Compare($"## Article 1\n\n{old}", $"## Article 1\n\n{@new}");
            Recovered.AssertBoth(comparison);
        },
        iter: 2_000);

    private static readonly Gen<string> Sentence =
        Gen.OneOf(((string[])["the court", "may", "shall", "not", "data", ",", ";", "(", ")", "90 days", "a", "of", "Article 1", "paragraph 2", "“user”", "and", "co-operate", ".", "§ 4", "1.2"]).Select(w => Gen.Const(w)).ToArray())
            .Array[1, 14].Select(words => "So " + string.Join(' ', words));

    private static AlignedProvision Row(string old, string @new) =>
        Pairs.Row(Pairs.Compare($"## Article 1. The same heading for both\n\n{old}", $"## Article 1. The same heading for both\n\n{@new}"), "art_1");
}
