using Compare.Results;
using Compare.Tests.Documents;
using Compare.Tests.Support;

namespace Compare.Tests.Cli;

/// <summary><c>treaty search --index FILE</c>: made, used, made anew when something has changed.</summary>
public sealed class PreparedSearchTests : IDisposable
{
    private readonly CorpusFolder corpus = new();
    private readonly TemporaryFolder folder = new();

    private string Index => Path.Combine(folder.Path, "an index");

    public void Dispose()
    {
        corpus.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void It_is_made_once_and_says_the_same()
    {
        var plain = Run.Treaty("search", "lamps", "--corpus", corpus.Path);
        var first = Search("lamps");
        var made = File.GetLastWriteTimeUtc(Index);
        var second = Search("lamps");
        Assert.Contains("Lights, Art. 1", plain.Output, StringComparison.Ordinal);
        Assert.Equal((0, plain.Output), (first.ExitCode, first.Output));
        Assert.Contains("Index of ", first.Error, StringComparison.Ordinal);
        Assert.Equal(plain, second);
        Assert.Equal(made, File.GetLastWriteTimeUtc(Index));
    }

    [Fact]
    public void It_is_made_anew_after_a_change_of_the_corpus()
    {
        Search("lamps");
        corpus.Replace("lights/abstract.md", "Flags may be flown.", "Flags and lamps may be flown.");
        var after = Search("flags lamps");
        Assert.Contains("Index of ", after.Error, StringComparison.Ordinal);
        Assert.Contains("Art. 2", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_made_anew_where_it_is_damaged_or_cut()
    {
        Search("lamps");
        var whole = File.ReadAllBytes(Index);
        foreach (var bad in new[] { [], whole[..(whole.Length / 2)] })
        {
            File.WriteAllBytes(Index, bad);
            Assert.Equal(0, Search("lamps").ExitCode);
            Assert.Equal(whole, File.ReadAllBytes(Index));
        }
    }

    [Fact]
    public void What_is_no_index_is_left_as_it_is()
    {
        File.WriteAllText(Index, "A letter to the minister.");
        Search("lamps").FailedWith(5, DiagnosticCodes.CannotWrite, Index);
        Assert.Equal("A letter to the minister.", File.ReadAllText(Index));
        Run.Treaty("search", "lamps", "--corpus", corpus.Path, "--index", folder.Path).FailedWith(5, DiagnosticCodes.CannotWrite, folder.Path);
    }

    /// <summary>Reading a pipe into which nobody writes would never end.</summary>
    [Fact]
    public void A_pipe_is_no_index()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes with a name are made by mkfifo.");
        System.Diagnostics.Process.Start("mkfifo", [Index]).WaitForExit();
        Search("lamps").FailedWith(5, DiagnosticCodes.CannotWrite, Index);
    }

    [Fact]
    public void An_unknown_instrument_is_named() =>
        Run.Treaty("search", "lamps", "--corpus", corpus.Path, "--index", Index, "--instrument", "harbour").FailedWith(2, DiagnosticCodes.UnknownName);

    [Fact]
    public void A_broken_corpus_leaves_no_index()
    {
        corpus.Delete("instruments.csv");
        Assert.Equal(3, Search("lamps").ExitCode);
        Assert.False(File.Exists(Index));
    }

    private Run Search(string words) => Run.Treaty(["search", .. words.Split(' '), "--corpus", corpus.Path, "--index", Index]);
}
