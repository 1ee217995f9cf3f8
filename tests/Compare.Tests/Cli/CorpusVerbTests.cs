using Compare.Tests.Support;

namespace Compare.Tests.Cli;

/// <summary><c>matrix</c>, <c>show</c> and <c>check</c> on a small corpus and on the shipped one.</summary>
public sealed class CorpusVerbTests : IDisposable
{
    private readonly CorpusFolder corpus = new();

    [Fact]
    public void The_shipped_corpus_keeps_all_rules()
    {
        var run = Run.Treaty("check", "--corpus", ShippedCorpus.Folder);

        Assert.Equal("", string.Join('\n', run.ErrorLines));
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Check_fails_on_a_finding_that_spoils_no_matrix()
    {
        corpus.Replace("lights/codings.csv", "2026-11-23", "23.11.2026");

        var run = Run.Treaty("check", "--corpus", corpus.Path);

        Assert.Equal(4, run.ExitCode);
        Assert.StartsWith($"error C011: {corpus.Path}/lights/codings.csv:2: ", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Show_prints_the_provision_and_what_was_coded_on_it()
    {
        var run = Run.Treaty("show", "lights", "art. 1(1)", "--corpus", corpus.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Art. 1(1)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Vessels bear lamps.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Qualified on GEN-1 Lights", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unverified", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_says_what_is_unverified()
    {
        corpus.Replace("lights/codings.csv", "Binds masters only.,first-coder,2026-11-23,official-text,https://example.org/lights,,,\nGEN-2", "Binds masters only.,first-coder,2026-11-23,recall,https://example.org/lights,,,\nGEN-2");

        Assert.Contains("[unverified: recollection", Run.Treaty("show", "lights", "1(1)", "--corpus", corpus.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_lays_the_official_wording_beside_the_abstract()
    {
        corpus.Write("texts/lights.en.md", "# Article 1 – Lamps\n\n1. Official words on lamps.\n\n2. Others.\n");

        var run = Run.Treaty("show", "lights", "1(1)", "--corpus", corpus.Path, "--texts", Path.Combine(corpus.Path, "texts"));

        Assert.Contains("Official wording (en):\n  Official words on lamps.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U001", "ropes", "1(1)")]
    [InlineData("U003", "lights", "7(1)")]
    [InlineData("U004", "lights", "?!")]
    public void Show_refuses_what_it_cannot_find(string code, string instrument, string pinpoint) =>
        Run.Treaty("show", instrument, pinpoint, "--corpus", corpus.Path).FailedWith(2, code);

    [Theory]
    [InlineData("--instrument", "ropes")]
    [InlineData("--group", "XYZ")]
    public void Matrix_refuses_unknown_names_and_writes_nothing(string option, string value)
    {
        var target = Path.Combine(corpus.Path, "out");

        var line = Run.Treaty("matrix", "--corpus", corpus.Path, "--out", target, option, value).FailedWith(2, "U001");

        Assert.Contains($"\"{value}\". Known: ", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
    }

    [Fact]
    public void Matrix_into_a_place_where_a_file_stands()
    {
        corpus.Write("out", "I was here first.");

        Run.Treaty("matrix", "--corpus", corpus.Path, "--out", Path.Combine(corpus.Path, "out"), "--quiet").FailedWith(5, "O001");

        Assert.Equal("I was here first.", corpus.Read("out"));
    }

    /// <summary>A folder stands where the second file should go: the first is not written either, and what was there stays.</summary>
    [Fact]
    public void Matrix_into_a_blocked_folder_leaves_what_was_there()
    {
        corpus.Write("out/matrix.xlsx", "the last edition");
        corpus.Write("out/matrix.json/blocker.txt", "in the way");

        Run.Treaty("matrix", "--corpus", corpus.Path, "--out", Path.Combine(corpus.Path, "out"), "--quiet").FailedWith(5, "O001");

        Assert.Equal("the last edition", corpus.Read("out/matrix.xlsx"));
        Assert.Equal(["out/matrix.json/blocker.txt", "out/matrix.xlsx"], Directory.EnumerateFiles(Path.Combine(corpus.Path, "out"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(corpus.Path, f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_of_texts_that_is_not_there() =>
        Run.Treaty("matrix", "--corpus", corpus.Path, "--texts", Path.Combine(corpus.Path, "none")).FailedWith(3, "I001");

    public void Dispose() => corpus.Dispose();
}
