using Compare.Verification;

namespace Compare.Tests.Verification;

public sealed class PhraseFinderTests
{
    [Fact]
    public void A_phrase_that_stands_there_to_the_letter_needs_no_fold()
    {
        var match = PhraseFinder.Find("Each keeper of records shall answer within nine days.", "shall answer within");

        Assert.Equal(new PhraseMatch(1, Fold.None, 23, 42), match);
    }

    [Theory]
    [InlineData("the “open” archive", "the \"open\" archive", Fold.Quotes)]
    [InlineData("a long\u00A0term duty", "a long term duty", Fold.Spaces)]
    [InlineData("cross–border seizure", "cross-border seizure", Fold.Dashes)]
    [InlineData("AS APPROPRIATE here", "as appropriate", Fold.Case)]
    [InlineData("the \uFB01nal step", "final step", Fold.Ligatures)]
    [InlineData("tele\u00ADcommunication data", "telecommunication", Fold.SoftHyphens)]
    [InlineData("The ‘keeper’s’  duty", "the 'keeper's' duty", Fold.Quotes | Fold.Spaces | Fold.Case)]
    public void Only_the_folds_that_are_needed_are_named(string text, string phrase, Fold folds)
    {
        var match = PhraseFinder.Find(text, phrase);

        Assert.Equal(1, match.Count);
        Assert.Equal(folds, match.Folds);
    }

    [Fact]
    public void The_place_is_that_of_the_original_characters()
    {
        const string Text = "Under  the “open”   archive rule";

        var match = PhraseFinder.Find(Text, "\"open\" archive");

        Assert.Equal("“open”   archive", Text[match.Start..match.End]);
    }

    [Fact]
    public void Another_word_is_not_a_fold()
    {
        Assert.Equal(0, PhraseFinder.Find("Each keeper may answer.", "keeper shall answer").Count);
        Assert.Equal(0, PhraseFinder.Find("Each keeper may answer.", "").Count);
    }

    [Fact]
    public void Two_places_are_counted()
    {
        Assert.Equal(2, PhraseFinder.Find("in writing or, later, in writing", "in writing").Count);
    }
}
