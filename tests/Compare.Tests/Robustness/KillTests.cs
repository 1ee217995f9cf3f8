using System.Diagnostics;
using Compare.Cli;
using Compare.Tests.Support;

namespace Compare.Tests.Robustness;

/// <summary>
/// The program is killed (SIGKILL) at 200 random moments, 50 a verb. Whoever looks into the folder right after it sees the whole old output or
/// the whole new one, and the user's own files; a later run finds nothing in its way and leaves nothing behind.
/// </summary>
public sealed class KillTests
{
    private const int KillsALane = 25;

    /// <summary>Half of the moments lie anywhere in the run, half of them where it writes, which is the shortest part.</summary>
    private const int LongestInWriting = 3000;

    [Theory]
    [InlineData("matrix")]
    [InlineData("import")]
    [InlineData("text add")]
    [InlineData("site")]
    public void A_killed_run_leaves_the_old_output_or_the_new_one(string verb)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Folders can be exchanged in one step on Linux only; elsewhere the next run completes the change (see JournalTests).");
        var ends = new List<string>();
        Parallel.For(0, 2, lane =>
        {
            using var task = KillTask.Make(verb);
            var random = new Random((verb.Length * 10) + lane);
            for (var kill = 0; kill < KillsALane; kill++)
            {
                var seen = Kill(task, task.Root, random, inWriting: kill % 2 == 1);
                Assert.True(seen == task.Old || seen == task.New, $"{verb}, lane {lane}, kill {kill} left a mix:\n{seen}\n\nold:\n{task.Old}\n\nnew:\n{task.New}");
                lock (ends)
                {
                    ends.Add(seen == task.Old ? "old" : "new");
                }

                if (kill % 6 == 5)
                {
                    var next = BuiltProgram.Run(task.Root, task.Arguments);
                    Assert.True(next.ExitCode == 0, next.Error);
                    Assert.Equal(task.New, Tree.Of(task.Written));
                    Assert.Empty(Tree.Left(task.Root));
                }

                task.Reset();
            }
        });

        Assert.Equal(2 * KillsALane, ends.Count);
        Assert.Contains("old", ends); // else the kills came too late to show anything
    }

    /// <summary>A folder in which somebody works is not swapped under their feet; there the next run completes what was begun.</summary>
    [Fact]
    public void Where_a_folder_cannot_be_swapped_the_next_run_completes_or_drops_the_change()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The kill is sent as on Linux.");
        using var task = KillTask.Make("matrix");
        var random = new Random(7);
        for (var kill = 0; kill < KillsALane; kill++)
        {
            Kill(task, task.Written, random, inWriting: true);

            Assert.Null(OutputFiles.Settle(task.Written));

            var settled = Tree.Of(task.Written);
            Assert.True(settled == task.Old || settled == task.New, $"kill {kill} left a mix:\n{settled}");
            Assert.Empty(Tree.Left(task.Written));
            task.Reset();
        }
    }

    /// <summary>Starts the command in a folder, kills it at some moment, and says what stands there then.</summary>
    private static string Kill(KillTask task, string folder, Random random, bool inWriting)
    {
        using var process = BuiltProgram.Start(folder, task.Arguments);
        var wait = inWriting ? 0 : random.Next(task.Milliseconds * 11 / 10) * 1000;
        if (inWriting)
        {
            SpinWait.SpinUntil(() => process.HasExited || HasWork(task));
            wait = random.Next(LongestInWriting);
        }

        var since = Stopwatch.StartNew();
        while (since.Elapsed.TotalMicroseconds < wait)
        {
            if (wait > 20_000)
            {
                Thread.Sleep(1);
            }
        }

        process.Kill();
        process.WaitForExit();
        return Tree.Of(task.Written);
    }

    private static bool HasWork(KillTask task)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(task.Root, ".treaty-*").Any() || Directory.EnumerateFileSystemEntries(task.Written, ".treaty-*").Any();
        }
        catch (IOException)
        {
            return true;
        }
    }
}
