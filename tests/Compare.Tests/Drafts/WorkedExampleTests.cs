using Compare.Cli;
using Compare.Tests.Cli;
using Compare.Tests.Support;

namespace Compare.Tests.Drafts;

/// <summary>The worked example in <c>output/example-draft</c> is what the program writes today from the drafts in <c>docs/examples/harbour</c>.</summary>
public sealed class WorkedExampleTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("treaty-example-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_committed_example_is_up_to_date()
    {
        var drafts = Path.Combine(Repository.Root, "docs", "examples", "harbour");
        var committed = Path.Combine(Repository.Root, "output", "example-draft");

        var run = Run.Treaty(
            "diff", Path.Combine(drafts, "old.md"), Path.Combine(drafts, "new.md"), "--codings", Path.Combine(drafts, "codings.csv"), "--corpus", ShippedCorpus.Folder, "--out", folder);

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        var names = Directory.EnumerateFiles(folder).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(names, Directory.EnumerateFiles(committed).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal));
        foreach (var name in names.Where(n => n != "diff.json"))
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(committed, name)), File.ReadAllBytes(Path.Combine(folder, name)));
        }

        // JSON names the files as the user did, so their folders differ here.
        Assert.Equal(Sources(Path.Combine(committed, "diff.json")), Sources(Path.Combine(folder, "diff.json")));
    }

    private static string[] Sources(string path) => [.. File.ReadLines(path).Where(l => !l.Contains("\"file\":", StringComparison.Ordinal))];
}
