using System.Collections.Immutable;
using System.Text;
using Compare.Documents;
using Compare.Instruments;
using Compare.Results;
using Compare.Tests.Support;

namespace Compare.Tests.Instruments;

/// <summary>A long document is finished in two halves at the same time: what comes out is what one after the other gives.</summary>
public class LongDocumentTests
{
    private const int Articles = 1500;

    [Fact]
    public void Provisions_come_in_the_order_of_the_document()
    {
        var instrument = Parsing.Instrument(Text(), DraftingConventions.Treaty);

        var articles = instrument.Provisions.Where(p => p.Kind == ProvisionKind.Article).Select(p => p.Pinpoint.Canonical);
        Assert.Equal(Enumerable.Range(1, Articles).Select(n => $"art_{n}"), articles);
        Assert.All(instrument.Provisions.Where(p => p.Kind == ProvisionKind.Article), a => Assert.Equal(3, instrument.Within(a.Pinpoint).Count()));
        Assert.Equal("Art. 1500(2)", instrument.Provisions[^1].Label);
    }

    [Fact]
    public void An_address_that_comes_back_in_the_other_half_is_numbered_through()
    {
        var result = Parsing.Parse(Text() + Article(7) + Article(1499) + Article(7), DraftingConventions.Treaty);

        var found = result.Value;
        Assert.Equal(["art_7", "art_7-2", "art_7-3"], found.Provisions.Where(p => p.Kind == ProvisionKind.Article && p.Number == "7").Select(p => p.Pinpoint.Canonical));
        Assert.NotNull(found.Find(new Pinpoint("art_1499-2__para_2")));
        Assert.Equal(3, result.Diagnostics.Count(d => d.Code == DiagnosticCodes.DuplicateAddress && d.Message.StartsWith("Art. ", StringComparison.Ordinal) && !d.Message.Contains('(', StringComparison.Ordinal)));
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_document()
    {
        var text = new StringBuilder("Convention\n\n");
        for (var n = 1; n <= Articles; n++)
        {
            text.Append(n % 100 == 0 ? $"Article {n} – Costs\n\n1. Each Party bears its costs.\n\n3. A list is missing a number.\n\n" : Article(n == 750 ? 752 : n));
        }

        var warnings = Parsing.Parse(text.ToString(), DraftingConventions.Treaty).Diagnostics.Where(d => d.Code == DiagnosticCodes.NumberingGap).ToArray();

        Assert.Equal(16, warnings.Length); // fifteen lists, and the article that jumps
        Assert.Equal(warnings.Select(w => w.Place.Line).Order(), warnings.Select(w => w.Place.Line));
    }

    [Fact]
    public void The_choice_of_a_convention_counts_both_halves()
    {
        var blocks = Enumerable.Range(1, 6000).Select(n => new Block($"Article {n}", new StructuralHint(HeadingLevel: 2), new SourceSpan(n, n))).ToImmutableArray();
        var document = new BlockDocument("text", blocks, new SourceDocument("long.txt", default));

        var chosen = ConventionChooser.Choose(document);

        Assert.Equal("treaty", chosen.Value.Id);
        Assert.Contains(chosen.Diagnostics, d => d.Message.Contains("6000 units", StringComparison.Ordinal));
    }

    private static string Text() => "Convention\n\n" + string.Concat(Enumerable.Range(1, Articles).Select(Article));

    private static string Article(int number) => $"Article {number} – Costs\n\n1. Each Party bears its costs.\n\n2. The Parties may agree otherwise.\n\n";
}
