using Compare.Documents;
using Compare.Instruments;
using Compare.Verification;

namespace Compare.Tests.Verification;

public sealed class FingerprintTests
{
    [Fact]
    public void Typography_does_not_change_it_and_a_word_does()
    {
        var original = Fingerprint.Of(Provision("The keeper shall answer “at once”, in writing."));

        Assert.Equal(original, Fingerprint.Of(Provision("the keeper  shall answer \"at once\" – in writing")));
        Assert.NotEqual(original, Fingerprint.Of(Provision("The keeper may answer “at once”, in writing.")));
        Assert.Equal(16, original.Length);
    }

    private static Provision Provision(string text) =>
        new(new Pinpoint("art_1"), "Art. 1", ProvisionKind.Article, "Article", "1", null, 1, text, null, new SourceSpan(1, 1));
}
