using Compare.Drafts;
using Compare.Instruments;
using Compare.Tests.Support;

namespace Compare.Tests.Drafts;

/// <summary>Pairs built at run time from the official texts beside the project.</summary>
public class SharedPairTests
{
    /// <summary>MR5 against itself with Pasal 47 as the amending regulation words it: one article edited, everything else untouched.</summary>
    [Fact]
    public void The_regulation_as_amended_differs_in_one_article()
    {
        var old = Parsing.SharedInstrument("indonesia-mr5.id.md", DraftingConventions.IndonesianRegulation);
        var amending = Parsing.SharedInstrument("indonesia-mr10-2021-amendment.id.md", DraftingConventions.IndonesianRegulation);
        var wording = amending.Provisions.Single(p => p.Pinpoint.Canonical.EndsWith("art_47", StringComparison.Ordinal)).Text;
        var @new = new Instrument("amended", old.Convention, [.. old.Provisions.Select(p => p.Pinpoint.Canonical == "art_47" ? p with { Text = wording } : p)]);

        var comparison = DraftComparer.Run(old, @new);

        var changed = Assert.Single(comparison.Articles, a => !a.IsUnchanged);
        Assert.Equal(("art_47", "art_47", false, true), (changed.Old[0].Canonical, changed.New[0].Canonical, changed.Moved, changed.Edited));
        Assert.Equal(["art_47"], comparison.Provisions.Where(p => !p.IsUnchanged).Select(p => p.New[0].Canonical));
        Recovered.AssertBoth(comparison);
    }

    /// <summary>The two printings of the convention: the same words, so no edit, though one holds another language and other marks.</summary>
    [Fact]
    public void Two_printings_of_one_text_do_not_differ()
    {
        var comparison = DraftComparer.Run(
            Parsing.SharedInstrument("budapest-convention.en.md", DraftingConventions.Treaty), Parsing.SharedInstrument("budapest-convention.as-published.md", DraftingConventions.Treaty));

        Assert.Equal((0, 0), (comparison.Totals.Words.Inserted, comparison.Totals.Words.Deleted));
        Assert.DoesNotContain(comparison.Articles, a => a.Moved);
    }

    /// <summary>References of a real text resolve. The least numbers are what was measured (144, 109, 166), rounded down; the rest name other instruments or sections that the file does not hold.</summary>
    [Theory]
    [InlineData("budapest-convention.en.md", "treaty", 140)]
    [InlineData("indonesia-mr5.id.md", "indonesian-regulation", 100)]
    [InlineData("cloud-act.en.md", "us-code", 160)]
    public void References_of_real_texts_resolve(string name, string convention, int least)
    {
        var instrument = Parsing.SharedInstrument(name, DraftingConventions.Find(convention)!);
        var finder = new ReferenceFinder(ReferenceLanguage.Find(DraftingConventions.Find(convention)!.Language), new ReferenceResolver(instrument));

        var found = instrument.Provisions.SelectMany(p => finder.Find(Tokenizer.Tokens(p.OwnWords), p.Pinpoint)).ToArray();

        Assert.InRange(found.Count(r => !r.Target.IsEmpty), least, int.MaxValue);
        Assert.All(found.Where(r => !r.Target.IsEmpty), r => Assert.NotNull(instrument.Find(r.Target)));
    }
}
