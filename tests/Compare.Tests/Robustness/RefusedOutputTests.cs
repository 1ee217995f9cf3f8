using System.Diagnostics;
using Compare.Tests.Cli;
using Compare.Tests.Support;

namespace Compare.Tests.Robustness;

/// <summary>Where nothing can be written: one line, exit code 5, and what was there stays as it was.</summary>
public sealed class RefusedOutputTests : IDisposable
{
    private readonly CorpusFolder corpus = new();
    private readonly string root = Directory.CreateTempSubdirectory("treaty-refused-").FullName;

    private string Folder => Path.Combine(root, "out");

    public void Dispose()
    {
        corpus.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Theory]
    [InlineData("out")] // the folder is the disk: written under the journal
    [InlineData("out/deeper")] // written by a swap
    public void A_full_disk(string output)
    {
        Directory.CreateDirectory(Folder);
        Surroundings.Prepare(root, "mount -t tmpfs -o size=64k none out", "Mounting a small disk");
        try
        {
            Directory.CreateDirectory(Path.Combine(root, output));
            File.WriteAllText(Path.Combine(root, output, "matrix.md"), "of before");
            var before = Tree.Of(Folder);

            var run = Matrix(output);

            run.FailedWith(5, "O001", output);
            Assert.Equal(before, Tree.Of(Folder));
        }
        finally
        {
            Surroundings.Shell(root, "umount out");
        }
    }

    [Fact]
    public void A_file_that_may_not_grow()
    {
        Assert.Equal(0, Matrix("out").ExitCode);
        var before = Tree.Of(Folder);
        corpus.Replace("lights/abstract.md", "Lamps are lit.", "Lamps are lit at dusk.");

        var run = Surroundings.Shell(root, $"trap '' XFSZ; ulimit -f 8; exec \"$TREATY\" matrix --corpus '{corpus.Path}' --no-texts --format md,csv,json --out out", ("DOTNET_EnableWriteXorExecute", "0"));

        run.FailedWith(5, "O001", "out");
        Assert.Equal(before, Tree.Of(Folder));
        Assert.Empty(Tree.Left(root));
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out/deeper")] // which does not exist yet
    public void A_folder_that_may_only_be_read(string output)
    {
        Assert.Equal(0, Matrix("out").ExitCode);
        corpus.Replace("lights/abstract.md", "Lamps are lit.", "Lamps are lit at dusk.");
        var before = Tree.Of(Folder);

        // Root may write everywhere: the run is then somebody else's.
        var somebody = Surroundings.IsRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent " : "";
        Surroundings.Prepare(root, $"chmod 755 . '{corpus.Path}' && chmod -R a+rX '{corpus.Path}' && chmod -R a-w . && {somebody}\"$TREATY\" check --quiet --corpus '{corpus.Path}'", "Running as another user");
        var run = Surroundings.Shell(root, $"{somebody}\"$TREATY\" matrix --corpus '{corpus.Path}' --no-texts --format md,csv,json --out {output}");
        Surroundings.Shell(root, "chmod -R u+w .");

        run.FailedWith(5, "O001", output);
        Assert.Contains("no permission", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Tree.Of(Folder));
        Assert.Empty(Tree.Left(root));
    }

    [Fact]
    public void A_corpus_in_a_folder_that_may_not_be_listed_is_read()
    {
        var somebody = Surroundings.IsRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent " : "";
        Surroundings.Prepare(root, $"chmod 755 . && mkdir closed && cp -r '{corpus.Path}' closed/corpus && chmod -R a+rX closed && {somebody}\"$TREATY\" check --quiet --corpus closed/corpus", "Running as another user");

        var run = Surroundings.Shell(root, $"chmod 311 closed && {somebody}\"$TREATY\" check --corpus closed/corpus");
        Surroundings.Shell(root, "chmod 755 closed");

        Assert.Equal((0, ""), (run.ExitCode, string.Join('\n', run.Error.Split('\n').Where(l => l.StartsWith("error", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("parse text.md")]
    [InlineData("--help")]
    public void A_full_disk_behind_standard_output(string arguments)
    {
        File.WriteAllText(Path.Combine(root, "text.md"), "## Article 1 – Lamps\n\nLamps are lit.\n");

        var run = Surroundings.Shell(root, $"exec \"$TREATY\" {arguments} > /dev/full");

        run.FailedWith(5, "O001");
    }

    [Theory]
    [InlineData("/dev/null", "", "")]
    [InlineData("/dev/stdout", "", "Art. 1  Lamps")]
    [InlineData("pipe", "mkfifo pipe; cat pipe & ", "Art. 1  Lamps")]
    public void A_device_or_a_pipe_is_written_to_and_not_replaced(string target, string before, string expected)
    {
        File.WriteAllText(Path.Combine(root, "text.md"), "## Article 1 – Lamps\n\nLamps are lit.\n");

        var run = Surroundings.Shell(root, $"{before}\"$TREATY\" parse text.md --out {target} && wait && ! test -f {(target == "/dev/stdout" ? "/dev/null" : target)}");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.StartsWith(expected, run.Output, StringComparison.Ordinal);
        Assert.Empty(Tree.Left(root));
    }

    [Fact]
    public void A_reader_of_a_pipe_that_goes_away_is_no_error()
    {
        File.WriteAllText(Path.Combine(root, "text.md"), string.Concat(Enumerable.Range(1, 3000).Select(i => $"## Article {i} – Lamps\n\nLamps are lit, and lit again.\n\n")));

        var run = Surroundings.Shell(root, "\"$TREATY\" parse --quiet text.md | head -n 1");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Art. 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_at_once_leave_the_whole_output_of_one()
    {
        using var other = new CorpusFolder();
        other.Replace("lights/abstract.md", "Lamps are lit.", "Lamps are lit at dusk.");
        string[] Arguments(string from, string to) => ["matrix", "--corpus", from, "--no-texts", "--format", "md,csv,json", "--out", to];
        var alone = new[] { corpus.Path, other.Path }.Select((c, i) =>
        {
            Assert.Equal(0, BuiltProgram.Run(root, Arguments(c, $"alone{i}")).ExitCode);
            return Tree.Of(Path.Combine(root, $"alone{i}"));
        }).ToArray();
        for (var round = 0; round < 8; round++)
        {
            using var first = BuiltProgram.Start(root, Arguments(corpus.Path, "out"));
            using var second = BuiltProgram.Start(root, Arguments(other.Path, "out"));
            var runs = new[] { BuiltProgram.Finish(first), BuiltProgram.Finish(second) };

            Assert.All(runs, r => Assert.Equal((0, ""), (r.ExitCode, string.Concat(r.ErrorLines))));
            Assert.Contains(Tree.Of(Folder), alone);
            Assert.Empty(Tree.Left(root));
        }
    }

    [Fact]
    public void Two_imports_at_once_lose_no_edit()
    {
        File.WriteAllText(Path.Combine(root, "one.csv"), $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row(note: "Binds pilots only.")}\n");
        File.WriteAllText(Path.Combine(root, "other.csv"), $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.SilentRow.Replace("Binds masters only.", "Searched twice.", StringComparison.Ordinal)}\n");
        using var first = BuiltProgram.Start(root, "import", "one.csv", "--instrument", "lights", "--corpus", corpus.Path);
        using var second = BuiltProgram.Start(root, "import", "other.csv", "--instrument", "lights", "--corpus", corpus.Path);
        var runs = new[] { BuiltProgram.Finish(first), BuiltProgram.Finish(second) };

        Assert.All(runs, r => Assert.True(r.ExitCode == 0, r.Error));
        Assert.Contains("Searched twice.", corpus.Read("lights/codings.csv"), StringComparison.Ordinal);
        Assert.Contains("Binds pilots only.", corpus.Read("lights/codings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_another_run_holds_too_long_is_one_line()
    {
        Assert.Null(Compare.Cli.OutputFiles.Hold(Folder, out var held));
        using (held)
        {
            var line = Matrix("out").FailedWith(5, "O001", "out");
            Assert.Contains("Another run of treaty is writing here", line, StringComparison.Ordinal);
        }

        Assert.Equal(0, Matrix("out").ExitCode);
    }

    [Fact]
    public void Ctrl_C_leaves_whole_files_and_nothing_else()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The signal is sent as on Linux.");
        using var task = KillTask.Make("matrix");
        var random = new Random(130);
        var interrupted = 0;
        for (var round = 0; round < 15; round++)
        {
            using var process = BuiltProgram.Start(task.Root, task.Arguments);
            Thread.Sleep((task.Milliseconds / 5) + random.Next(task.Milliseconds));
            using (var kill = Process.Start(new ProcessStartInfo("kill", ["-INT", process.Id.ToString()]) { RedirectStandardError = true })!)
            {
                kill.WaitForExit();
            }

            var run = BuiltProgram.Finish(process);
            var seen = Tree.Of(task.Written);
            Assert.True(seen == task.New || (seen == task.Old && run.ExitCode == 130), $"{run.ExitCode}: {run.Error}\n{seen}");
            Assert.True(run.ExitCode is 130 or 0, run.Error);
            Assert.Empty(Tree.Left(task.Root));
            interrupted += run.ExitCode == 130 ? 1 : 0;
            task.Reset();
        }

        Assert.NotEqual(0, interrupted);
    }

    private Run Matrix(string output) => BuiltProgram.Run(root, "matrix", "--corpus", corpus.Path, "--no-texts", "--format", "md,csv,json", "--out", output);
}
