using System.Text.Json;
using Compare.Tests.Support;

namespace Compare.Tests.Cli;

public sealed class VerifyTests : IDisposable
{
    private const string Text = "# Convention on Lights\n\n## Article 1 – Lamps\n\n1. Each vessel shall at night “bear lamps” that are lit.\n\n2. The harbour master may exempt barges.\n\n## Article 2 – Flags\n\nFlags may be flown.\n";
    private readonly CorpusFolder corpus = new();

    public VerifyTests()
    {
        corpus.Write("texts/lights.en.md", Text);
    }

    private string Texts => Path.Combine(corpus.Path, "texts");

    [Fact]
    public void A_coding_that_fits_the_text_is_verified_and_silence_holds()
    {
        var run = Verify();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["not-fingerprinted", "silence-holds"], Findings());
    }

    [Fact]
    public void Record_writes_fingerprints_once_and_a_change_of_wording_then_shows()
    {
        Assert.Equal(0, Verify("--record").ExitCode);
        var recorded = corpus.Read("lights/codings.csv");
        Assert.Equal(["verified", "silence-holds"], Findings());

        corpus.Write("texts/lights.en.md", Text.Replace("Each vessel shall", "Each vessel may", StringComparison.Ordinal));
        var run = Verify("--record");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("coded against earlier wording", run.Output, StringComparison.Ordinal);
        Assert.Contains("2026-11-23", run.Output, StringComparison.Ordinal);
        Assert.Equal(recorded, corpus.Read("lights/codings.csv"));
    }

    [Theory]
    [InlineData("“bear lamps”", "\"\"bear lamps\"\"", "quotes")]
    [InlineData("“bear lamps”", "Bear Lamps", "case")]
    public void A_phrase_that_differs_only_in_type_is_found_and_the_fold_named(string inText, string phrase, string fold)
    {
        Assert.Contains(inText, Text, StringComparison.Ordinal);
        corpus.Replace("lights/codings.csv", ",bear lamps,", $",\"{phrase}\",");

        using var json = JsonDocument.Parse(Verify("--json").Output);

        var coding = json.RootElement.GetProperty("codings")[0];
        Assert.Equal("folded", coding.GetProperty("phrase").GetString());
        Assert.Equal(fold, coding.GetProperty("folds").GetString());
    }

    [Theory]
    [InlineData("bear torches", "key phrase not found")]
    [InlineData("at", "key phrase not unique")]
    public void A_phrase_that_is_not_there_once_fails(string phrase, string says)
    {
        corpus.Replace("lights/codings.csv", ",bear lamps,", $",{phrase},");

        var run = Verify();

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provision_that_the_text_lacks_fails()
    {
        corpus.Write("texts/lights.en.md", "## Article 1 – Lamps\n\nVessels bear lamps.\n\n## Article 2 – Flags\n\nFlags may be flown.\n");

        Assert.Equal(["pinpoint-missing", "silence-holds"], Findings());
        Assert.Equal(4, Verify().ExitCode);
    }

    [Fact]
    public void Silence_breaks_when_a_term_now_hits_and_holds_when_the_place_was_set_aside()
    {
        corpus.Write("texts/lights.en.md", Text.Replace("Flags may", "Horns and flags may", StringComparison.Ordinal));
        Assert.Equal(["not-fingerprinted", "silence-broken"], Findings());
        Assert.Equal(4, Verify().ExitCode);

        corpus.Replace("lights/codings.csv", CorpusFolder.SilentRow, CorpusFolder.SilentRow + "art_2");
        Assert.Equal(["not-fingerprinted", "silence-holds"], Findings());
    }

    [Fact]
    public void What_does_not_rest_on_the_text_is_not_called_verified()
    {
        corpus.Replace("lights/codings.csv", CorpusFolder.Row(), CorpusFolder.Row(basis: "recall", keyPhrase: ""));

        Assert.Equal(["not-checked", "silence-holds"], Findings());
    }

    [Fact]
    public void Annotations_quote_the_place_and_give_its_position()
    {
        var path = Path.Combine(corpus.Path, "out", "annotations.json");

        Assert.Equal(0, Verify("--annotations", path).ExitCode);

        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var item = Assert.Single(json.RootElement.GetProperty("items").EnumerateArray());
        var selector = item.GetProperty("target").GetProperty("selector");
        Assert.Equal("art_1__para_1", selector.GetProperty("value").GetString());
        var (quote, position) = (selector.GetProperty("refinedBy")[0], selector.GetProperty("refinedBy")[1]);
        Assert.Equal("bear lamps", quote.GetProperty("exact").GetString());
        Assert.EndsWith("at night “", quote.GetProperty("prefix").GetString(), StringComparison.Ordinal);
        Assert.Equal(10, position.GetProperty("end").GetInt32() - position.GetProperty("start").GetInt32());
    }

    [Fact]
    public void Without_any_text_nothing_is_called_verified()
    {
        Directory.Delete(Texts, recursive: true);
        Directory.CreateDirectory(Texts);

        Verify().FailedWith(3, "I001");
    }

    /// <summary>The corpus that is published, against the official texts: nothing fails, and every coding that claims the text was held against it.</summary>
    [Fact]
    public void The_shipped_corpus_is_verified()
    {
        var texts = Path.GetDirectoryName(Repository.SharedText("README.md"))!;

        var run = Run.Treaty("verify", "--corpus", ShippedCorpus.Folder, "--texts", texts, "--json");

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        var findings = json.RootElement.GetProperty("codings").EnumerateArray().ToLookup(c => c.GetProperty("finding").GetString());
        var claimed = ShippedCorpus.Corpus.Instruments.SelectMany(i => i.Codings).Count(c => !c.IsUnverified);
        Assert.Equal(claimed, findings["verified"].Count() + findings["silence-holds"].Count() + findings["nothing-to-check"].Count());
        Assert.Equal(findings["not-checked"].Count(), ShippedCorpus.Corpus.Instruments.SelectMany(i => i.Codings).Count(c => c.IsUnverified));
    }

    public void Dispose() => corpus.Dispose();

    private Run Verify(params string[] more) => Run.Treaty(["verify", "--corpus", corpus.Path, "--texts", Texts, .. more]);

    private string[] Findings()
    {
        using var json = JsonDocument.Parse(Verify("--json").Output);
        return [.. json.RootElement.GetProperty("codings").EnumerateArray().Select(c => c.GetProperty("finding").GetString()!)];
    }
}
