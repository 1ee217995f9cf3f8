using Compare.Codings;
using Compare.Drafts;
using Compare.Instruments;
using Compare.Tests.Support;

namespace Compare.Tests.Drafts;

/// <summary>What becomes of a safeguard when the words it rests on change. The drafts are ours; the codebook is the shipped one.</summary>
public class SafeguardComparerTests
{
    private const string Warrant = "A judge shall approve every search before it begins, and shall give reasons in writing.";

    [Fact]
    public void The_same_words_keep_their_coding_also_where_they_moved()
    {
        var delta = Delta("AUT-1", Level.Strong, $"## Article 1\n\n{Warrant}\n\n## Article 2\n\nFishing ends at dusk on every weekday.", $"## Article 1\n\nFishing ends at dusk on every weekday.\n\n## Article 2\n\n{Warrant}");

        Assert.Equal((SafeguardEffect.Unchanged, Level.Strong, Level.Strong), (delta.Effect, delta.Before, delta.After));
        Assert.Equal(("art_1", "art_2"), (delta.Because[0].Old.Canonical, delta.Because[0].New.Canonical));
    }

    [Fact]
    public void A_deleted_provision_loses_the_safeguard()
    {
        var delta = Delta("AUT-1", Level.Strong, $"## Article 1\n\n{Warrant}\n\n## Article 2\n\nFishing ends at dusk on every weekday.", "## Article 1\n\nFishing ends at dusk on every weekday.");

        Assert.Equal((SafeguardEffect.Lost, Level.Strong, Level.Silent), (delta.Effect, delta.Before, delta.After));
        Assert.Contains("deleted", delta.Because[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_contrary_provision_raises_it()
    {
        var delta = Delta("AUT-1", Level.Contrary, $"## Article 1\n\nThe minister orders every search at will.\n\n## Article 2\n\nFishing ends at dusk on every weekday.", "## Article 1\n\nFishing ends at dusk on every weekday.");

        Assert.Equal(SafeguardEffect.Raised, delta.Effect);
    }

    [Theory]
    [InlineData("A judge may approve every search before it begins, and shall give reasons in writing.", Level.Strong, SafeguardEffect.Lowered, Level.Weak)]
    [InlineData("A judge shall, where appropriate, approve every search before it begins, and shall give reasons in writing.", Level.Strong, SafeguardEffect.Lowered, Level.Qualified)]
    [InlineData("A judge may approve every search before it begins, and shall give reasons in writing.", Level.Weak, SafeguardEffect.Review, Level.Weak)]
    [InlineData("A judge shall approve every search before it begins, unless the prosecutor decides, and shall give reasons in writing.", Level.Strong, SafeguardEffect.Lowered, Level.Qualified)]
    [InlineData("A judge shall approve every search before it begins, unless the prosecutor decides, and shall give reasons in writing.", Level.Qualified, SafeguardEffect.Review, Level.Qualified)]
    [InlineData("A clerk shall approve every search before it begins, and shall give reasons in writing.", Level.Strong, SafeguardEffect.Review, Level.Strong)]
    public void Rules_judge_what_they_can_and_leave_the_rest_to_a_person(string changed, Level level, SafeguardEffect effect, Level after)
    {
        var delta = Delta("AUT-1", level, $"## Article 1. Search\n\n{Warrant}", $"## Article 1. Search\n\n{changed}");

        var cause = Assert.Single(delta.Because, c => c.Coding is not null);
        Assert.Equal((effect, (Level?)after), (cause.Effect, cause.After));
        Assert.Equal(effect, delta.Effect);
        Assert.NotEqual(cause.OldWords, cause.NewWords);
    }

    [Fact]
    public void A_permission_that_became_a_duty_raises_a_weak_safeguard()
    {
        var delta = Delta("DUE-1", Level.Weak, "## Article 1. Notice\n\nThe authority may inform the person concerned.", "## Article 1. Notice\n\nThe authority shall inform the person concerned.");

        Assert.Equal((SafeguardEffect.Raised, Level.Qualified), (delta.Effect, delta.After));
    }

    /// <summary>Which way a figure works depends on the safeguard: a longer measure protects less, a higher penalty threshold more.</summary>
    [Theory]
    [InlineData("NEC-5", "60 days", "90 days", SafeguardEffect.Lowered)]
    [InlineData("NEC-5", "three months", "30 days", SafeguardEffect.Raised)]
    [InlineData("NEC-2", "five years", "three years", SafeguardEffect.Lowered)]
    [InlineData("DAT-4", "1 (one) year", "2 (two) years", SafeguardEffect.Lowered)]
    [InlineData("GEN-1", "60 days", "90 days", SafeguardEffect.Review)]
    [InlineData("NEC-5", "90 days", "three months", SafeguardEffect.Review)]
    public void Figures_are_compared(string safeguard, string before, string after, SafeguardEffect effect)
    {
        var delta = Delta(safeguard, Level.Qualified, $"## Article 1. Term\n\nThe term of the measure in question is {before} at the most.", $"## Article 1. Term\n\nThe term of the measure in question is {after} at the most.");

        Assert.Equal(effect, Assert.Single(delta.Because, c => c.Coding is not null).Effect);
    }

    [Fact]
    public void New_words_that_point_at_a_silent_safeguard_are_proposed()
    {
        var indicator = ShippedCorpus.Corpus.Codebook.Indicators.First(i => i is { Language: "en", Safeguard: "DUE-1" }).Pattern.Replace("*", "", StringComparison.Ordinal);
        var old = "## Article 1. Boats\n\nBoats are painted blue each spring.";
        var @new = $"{old}\n\n## Article 2. Word\n\nThis text on {indicator} is new here.";

        var delta = Single(Pairs.Compare(old, @new), "DUE-1", Coding("DUE-1", Level.Silent, ""));

        Assert.Equal((SafeguardEffect.Gained, Level.Silent, Level.NotResearched), (delta.Effect, delta.Before, delta.After));
        Assert.Contains(delta.Because, c => c.Coding is null && c.New.Canonical == "art_2");
    }

    /// <summary>A new power names what a safeguard is about as well; it protects nobody.</summary>
    [Theory]
    [InlineData("PRO-2", "A keeper shall give officers direct access to its systems.", SafeguardEffect.Review)]
    [InlineData("DUE-1", "An officer may inform the data subject.", SafeguardEffect.Review)]
    [InlineData("DUE-1", "An officer shall inform the data subject.", SafeguardEffect.Gained)]
    public void What_permits_or_intrudes_is_not_proposed_as_a_gain(string safeguard, string text, SafeguardEffect effect)
    {
        var old = "## Article 1. Boats\n\nBoats are painted blue each spring.";

        var delta = Single(Pairs.Compare(old, $"{old}\n\n## Article 2. Word\n\n{text}"), safeguard, Coding(safeguard, Level.Silent, ""));

        Assert.Equal(effect, delta.Effect);
        Assert.Equal(effect == SafeguardEffect.Review ? Level.Contrary : null, delta.Because.Single(c => c.Coding is null).After);
    }

    [Fact]
    public void New_words_next_to_a_denial_are_not_proposed_as_a_gain()
    {
        var indicator = ShippedCorpus.Corpus.Codebook.Indicators.First(i => i is { Language: "en", Safeguard: "DUE-1" }).Pattern.Replace("*", "", StringComparison.Ordinal);
        var old = "## Article 1. Boats\n\nBoats are painted blue each spring.";

        var delta = Single(Pairs.Compare(old, $"{old}\n\n## Article 2. Word\n\nThis is done without {indicator} of any kind."), "DUE-1", Coding("DUE-1", Level.Silent, ""));

        Assert.Equal(SafeguardEffect.Review, delta.Effect);
        Assert.Contains(delta.Because, c => c.After == Level.Contrary);
    }

    [Fact]
    public void Every_coding_is_named_with_its_effect()
    {
        var budapest = ShippedCorpus.Corpus.Instruments.Single(i => i.Metadata.Id == "budapest");
        var comparison = DraftComparer.Run(budapest.Abstract, budapest.Abstract);

        var deltas = SafeguardComparer.Run(comparison, budapest.Codings, ShippedCorpus.Corpus.Codebook);

        Assert.Equal(ShippedCorpus.Corpus.Codebook.Safeguards.Length, deltas.Length);
        Assert.Equal(budapest.Codings.Length, deltas.Sum(d => d.Because.Count(c => c.Coding is not null)));
        Assert.All(deltas, d => Assert.Equal((SafeguardEffect.Unchanged, d.Before), (d.Effect, d.After)));
    }

    [Fact]
    public void A_coding_at_an_address_that_is_not_there_is_for_review()
    {
        var delta = Single(Pairs.Compare("## Article 1\n\nBoats are blue.", "## Article 1\n\nBoats are blue."), "AUT-1", Coding("AUT-1", Level.Strong, "art_9"));

        Assert.Equal(SafeguardEffect.Review, delta.Effect);
    }

    private static SafeguardDelta Delta(string safeguard, Level level, string old, string @new) => Single(Pairs.Compare(old, @new), safeguard, Coding(safeguard, level, "art_1"));

    private static SafeguardDelta Single(DraftComparison comparison, string safeguard, Coding coding) =>
        Assert.Single(SafeguardComparer.Run(comparison, [coding], ShippedCorpus.Corpus.Codebook), d => d.Safeguard == safeguard);

    private static Coding Coding(string safeguard, Level level, string pinpoint) => new(
        "draft", safeguard, new Pinpoint(pinpoint), level, [], [], [], [], "", "A note.", "coder", "2026-11-23", Basis.OfficialText, "", "", "", [], default);
}
