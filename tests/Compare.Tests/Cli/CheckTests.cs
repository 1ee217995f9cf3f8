using Compare.Tests.Support;

namespace Compare.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private readonly CorpusFolder corpus = new();

    [Fact]
    public void Untidy_tables_are_found_mended_and_then_clean()
    {
        var rows = corpus.Read("lights/codings.csv").TrimEnd('\n').Split('\n');
        corpus.Write("lights/codings.csv", $"{rows[0]}\r\n{rows[2]}\r\n{rows[1].Replace(",bear lamps,", ",\"bear lamps\",", StringComparison.Ordinal)}\r\n");

        Assert.Equal(4, Check().ExitCode);
        Assert.Equal(0, Check("--fix").ExitCode);

        Assert.Equal(string.Join('\n', rows) + "\n", corpus.Read("lights/codings.csv"));
        Assert.Equal(0, Check().ExitCode);
    }

    [Fact]
    public void Fix_keeps_every_word()
    {
        corpus.Replace("lights/codings.csv", "Binds masters only.", "\"Binds masters, \"\"only\"\".\"");

        Check("--fix");

        Assert.Contains("\"Binds masters, \"\"only\"\".\"", corpus.Read("lights/codings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_names_its_unit_and_counts_the_shipped_corpus()
    {
        var run = Run.Treaty("check", "--corpus", ShippedCorpus.Folder, "--agreement");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Unit: one safeguard in one instrument", run.Output, StringComparison.Ordinal);
        var all = run.Output.Split('\n').Single(l => l.StartsWith("all ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((ShippedCorpus.Corpus.Instruments.Length * ShippedCorpus.Corpus.Codebook.Safeguards.Length).ToString(System.Globalization.CultureInfo.InvariantCulture), all[1]);
    }

    public void Dispose() => corpus.Dispose();

    private Run Check(params string[] more) => Run.Treaty(["check", "--corpus", corpus.Path, .. more]);
}
