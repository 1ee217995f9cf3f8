using Compare.Instruments;
using Compare.Tests.Support;
using CsCheck;

namespace Compare.Tests.Instruments;

/// <summary>Properties of the parser on invented instruments, in each convention, as Markdown and as plain text.</summary>
public class GeneratedInstrumentTests
{
    private const int Cases = 150;

    [Theory]
    [InlineData("treaty", "text.md")]
    [InlineData("treaty", "text.txt")]
    [InlineData("us-code", "text.md")]
    [InlineData("us-code", "text.txt")]
    [InlineData("indonesian-regulation", "text.md")]
    [InlineData("indonesian-regulation", "text.txt")]
    public void The_tree_comes_back_and_so_does_every_word(string convention, string name)
    {
        var style = Generated.Style.Of(convention);
        Generated.Tree(style).Sample(
            tree =>
            {
                var (text, expected) = Generated.Render(tree, style);
                var source = name.EndsWith(".txt", StringComparison.Ordinal) ? text.Replace("# ", "", StringComparison.Ordinal).Replace("#", "", StringComparison.Ordinal) : text;

                var parsed = Parsing.Instrument(source, style.Convention, name);

                Assert.Equal(expected, parsed.Provisions.Select(p => (p.Pinpoint.Canonical, p.Heading, p.OwnWords)));
                Words.AssertSame(Words.OfMarkdown(source), Words.Of(parsed), "generated");
            },
            iter: Cases, seed: "0000KOIKy1F5", threads: 1);
    }

    /// <summary>Whatever is typed for an address, an answer that is given is the provision itself, and never another one.</summary>
    [Theory]
    [InlineData("treaty")]
    [InlineData("us-code")]
    [InlineData("indonesian-regulation")]
    public void Every_provision_is_found_by_its_label_and_by_its_canonical_form(string convention)
    {
        var style = Generated.Style.Of(convention);
        Generated.Tree(style).Sample(
            tree =>
            {
                var parsed = Parsing.Instrument(Generated.Render(tree, style).Text, style.Convention);
                foreach (var provision in parsed.Provisions)
                {
                    Assert.Same(provision, PinpointResolver.Resolve(parsed, provision.Label, "It").Value);
                    Assert.Same(provision, PinpointResolver.Resolve(parsed, provision.Pinpoint.Canonical, "It").Value);
                }
            },
            iter: 40, seed: "0000KOIKy1F5", threads: 1);
    }
}
