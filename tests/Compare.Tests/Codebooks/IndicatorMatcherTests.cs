using Compare.Codebooks;

namespace Compare.Tests.Codebooks;

public sealed class IndicatorMatcherTests
{
    [Theory]
    [InlineData("dual criminal*", "on condition of dual criminality", true)]
    [InlineData("dual criminal*", "criminal law of a dual kind", false)]
    [InlineData("*crypt*", "no duty of decrypting", true)]
    [InlineData("judge", "the judges decide", false)]
    [InlineData("cross-border", "cross border access", true)]
    [InlineData("tautan link", "melalui tautan (link), aplikasi", true)]
    [InlineData("", "anything", false)]
    [InlineData("end of text", "the end of", false)]
    public void Words_follow_one_another_and_a_star_stands_for_letters(string pattern, string text, bool occurs)
    {
        Assert.Equal(occurs, IndicatorMatcher.Occurs(pattern, Words.Of(text)));
    }
}
