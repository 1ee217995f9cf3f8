using System.Diagnostics;
using Compare.Cli;
using Compare.Documents;
using Compare.Results;
using Compare.Tests.Cli;

namespace Compare.Tests.Documents;

/// <summary>The bounds as a user meets them: one line, exit code 3, the option that raises the bound; and inputs that are no plain files.</summary>
public sealed class BoundsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_beyond_the_size()
    {
        var path = FileWith(new byte[(1024 * 1024) + 1]);
        Assert.Contains("--max-size", Run.Treaty("parse", path, "--max-size", "1").FailedWith(3, DiagnosticCodes.TooLarge, path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_paragraphs_and_the_bound_raised()
    {
        var path = FileWith("Article 1\n\nLamps shine.\n\nArticle 2\n\nOil burns.\n"u8.ToArray());
        Assert.Contains("--max-paragraphs", Run.Treaty("parse", path, "--max-paragraphs", "3").FailedWith(3, DiagnosticCodes.TooLarge, path), StringComparison.Ordinal);
        Assert.Equal(0, Run.Treaty("parse", path, "--max-paragraphs", "4").ExitCode);
    }

    [Fact]
    public void Nesting_beyond_the_depth_and_the_bound_raised()
    {
        const int Deep = 300;
        var xml = "<act>" + string.Concat(Enumerable.Repeat("<block>", Deep)) + "<p>Article 1</p>" + string.Concat(Enumerable.Repeat("</block>", Deep)) + "</act>";
        var path = FileWith(System.Text.Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>" + xml));
        Assert.Contains("--max-depth", Run.Treaty("parse", path).FailedWith(3, DiagnosticCodes.TooDeep), StringComparison.Ordinal);
        Assert.Equal(0, Run.Treaty("parse", path, "--max-depth", "1000").ExitCode);
    }

    [Fact]
    public void Work_beyond_the_time_is_given_up()
    {
        using var never = new ManualResetEventSlim();
        var result = BoundedRun.Run("slow.txt", ReadingLimits.Default with { Seconds = 0 }, () =>
        {
            never.Wait();
            return Result.Success("done");
        });
        never.Set();
        Assert.Equal(DiagnosticCodes.TooSlow, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Work_beyond_the_memory_is_given_up()
    {
        using var never = new ManualResetEventSlim();
        var kept = new List<byte[]>();
        var result = BoundedRun.Run("large.txt", ReadingLimits.Default with { MemoryMegabytes = 1 }, () =>
        {
            kept.Add(new byte[8 * 1024 * 1024]);
            never.Wait();
            return Result.Success("done");
        });
        never.Set();
        Assert.Equal(DiagnosticCodes.TooMuchMemory, Assert.Single(result.Diagnostics).Code);
        GC.KeepAlive(kept);
    }

    [Fact]
    public void What_fails_in_a_bounded_run_fails_outside_it() =>
        Assert.Throws<InvalidTimeZoneException>(() => BoundedRun.Run<string>("a", ReadingLimits.Default, () => throw new InvalidTimeZoneException()));

    [Fact]
    public void A_directory() => Run.Treaty("parse", folder.Path).FailedWith(3, DiagnosticCodes.FileUnreadable, folder.Path);

    [Fact]
    public void A_pipe_is_read_to_its_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes in the file system are a matter of Unix.");
        var pipe = Path.Combine(folder.Path, "pipe");
        Tools.Run("mkfifo", [pipe]);
        using var writer = Process.Start(new ProcessStartInfo("sh", ["-c", $"printf 'Article 1\\n\\nLamps shine.\\n' > '{pipe}'"]))!;
        var run = Run.Treaty("parse", pipe);
        writer.WaitForExit();
        Assert.Equal((0, "Art. 1  Lamps shine.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_pipe_into_which_nobody_writes_ends_at_the_time()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes in the file system are a matter of Unix.");
        var pipe = Path.Combine(folder.Path, "silent");
        Tools.Run("mkfifo", [pipe]);
        Run.Treaty("parse", pipe, "--max-time", "1").FailedWith(3, DiagnosticCodes.TooSlow, pipe);
    }

    [Fact]
    public void A_file_without_end_is_left_at_the_size()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "There is no /dev/zero on this system.");
        Run.Treaty("parse", "/dev/zero", "--max-size", "1").FailedWith(3, DiagnosticCodes.TooLarge);
    }

    [Fact]
    public void A_file_that_is_written_to_while_it_is_read()
    {
        var path = Path.Combine(folder.Path, "growing.txt");
        using var growing = new GrowingStream(path);
        Assert.Equal(DiagnosticCodes.FileChanged, Assert.Single(InputFiles.Read(path, growing, ReadingLimits.Default).Diagnostics).Code);
    }

    [Theory]
    [InlineData("--max-time", "0")]
    [InlineData("--max-depth", "deep")]
    [InlineData("--revisions", "both")]
    [InlineData("--format", "doc")]
    public void An_option_with_a_value_that_is_none(string option, string value) => Run.Treaty("parse", FileWith("Article 1"u8.ToArray()), option, value).FailedWith(2, DiagnosticCodes.BadUsage);

    private string FileWith(byte[] content)
    {
        var path = Path.Combine(folder.Path, "input");
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>A file to which another program writes between two reads.</summary>
    private sealed class GrowingStream : FileStream
    {
        private readonly string path;

        public GrowingStream(string path)
            : base(Create(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite) => this.path = path;

        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            if (read > 0)
            {
                using var writer = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
                writer.Write("more"u8);
            }

            return Length > 100 ? 0 : read;
        }

        private static string Create(string path)
        {
            File.WriteAllText(path, "Article 1");
            return path;
        }
    }
}
