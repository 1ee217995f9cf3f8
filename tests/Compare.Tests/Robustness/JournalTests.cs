using System.Text;
using Compare.Cli;
using Compare.Cli.Writing;
using Compare.Reports;
using Compare.Tests.Cli;
using Compare.Tests.Support;

namespace Compare.Tests.Robustness;

/// <summary>What an interrupted run may have left, put there by hand, and what the next run makes of it.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("treaty-journal-").FullName;

    private string Folder => Path.Combine(root, "out");

    public JournalTests() => Put("out/a.txt", "old a");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData(true, true)] // nothing moved yet
    [InlineData(false, true)] // one moved
    [InlineData(false, false)] // all moved, the journal still there
    public void A_change_that_counts_is_completed_from_wherever_it_was_interrupted(bool first, bool second)
    {
        Put("out/gone.txt", "old");
        Put(first ? "out/.treaty-work/tree/a.txt" : "out/a.txt", "new a");
        Put(second ? "out/.treaty-work/tree/sub/b.txt" : "out/sub/b.txt", "new b");
        Put("out/.treaty-work/list", "+a.txt\n+sub/b.txt\n-gone.txt");

        Assert.Null(OutputFiles.Settle(Folder));

        Assert.Equal(("new a", "new b"), (Read("out/a.txt"), Read("out/sub/b.txt")));
        Assert.False(Path.Exists(Path.Combine(Folder, "gone.txt")));
        Assert.Empty(Tree.Left(root));
    }

    [Fact]
    public void A_change_that_does_not_count_yet_is_dropped()
    {
        Put("out/.treaty-work/tree/a.txt", "half of new a");
        Put("out/.treaty-work/list.draft", "+a.txt");

        Assert.Null(OutputFiles.Settle(Folder));

        Assert.Equal("old a", Read("out/a.txt"));
        Assert.Empty(Tree.Left(root));
    }

    [Fact]
    public void Writing_settles_the_folder_first()
    {
        Put("out/.treaty-work/tree/a.txt", "new a");
        Put("out/.treaty-work/list", "+a.txt");

        Assert.Null(OutputFiles.Write(Folder, [File("c.txt", "c")]));

        Assert.Equal(("new a", "c"), (Read("out/a.txt"), Read("out/c.txt")));
        Assert.Empty(Tree.Left(root));
    }

    [Fact]
    public void A_corpus_is_settled_before_it_is_read_and_work_folders_in_it_are_no_part_of_it()
    {
        using var corpus = new CorpusFolder();
        corpus.Write(".treaty-work/tree/lights/codings.csv", corpus.Read("lights/codings.csv").Replace("qualified", "superb", StringComparison.Ordinal));
        Assert.Equal(0, Run.Treaty("check", "--corpus", corpus.Path).ExitCode);

        corpus.Write(".treaty-work/tree/lights/codings.csv", corpus.Read("lights/codings.csv").Replace("qualified", "superb", StringComparison.Ordinal));
        corpus.Write(".treaty-work/list", "+lights/codings.csv");
        Run.Treaty("check", "--corpus", corpus.Path).FailedWith(3, "C006");
    }

    [Fact]
    public void The_journal_writes_what_the_swap_writes()
    {
        var change = new FolderChange(Folder, [File("a.txt", "new a"), File("sub/b.txt", "new b")], ["gone.txt"]);
        Put("out/gone.txt", "old");

        FolderJournal.Make(change);

        Assert.Equal(("new a", "new b"), (Read("out/a.txt"), Read("out/sub/b.txt")));
        Assert.False(Path.Exists(Path.Combine(Folder, "gone.txt")));
        Assert.Empty(Tree.Left(root));
    }

    [Fact]
    public void What_a_killed_swap_left_is_cleared_and_what_the_user_saved_meanwhile_is_kept()
    {
        var left = Path.Combine("." + Path.DirectorySeparatorChar, FolderChange.WorkPrefix("out") + "4711");
        Put($"{left}/list", "out\na.txt\ngone.txt");
        Put($"{left}/tree/a.txt", "older a"); // replaced by the swap
        Put($"{left}/tree/gone.txt", "older"); // removed by the swap
        Put($"{left}/tree/notes/late.txt", "saved between the listing and the swap");

        Assert.Null(OutputFiles.Write(Folder, [File("c.txt", "c"), File("d.txt", "d")]));

        Assert.Equal(("old a", "saved between the listing and the swap"), (Read("out/a.txt"), Read("out/notes/late.txt")));
        Assert.False(Path.Exists(Path.Combine(Folder, "gone.txt")));
        Assert.Empty(Tree.Left(root));
    }

    [Fact]
    public void A_swap_keeps_links_permissions_and_the_files_themselves()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Folders are swapped on Linux only.");
        if (OperatingSystem.IsWindows())
        {
            return; // what the analyser does not see in the line above
        }

        Put("elsewhere/far.txt", "far");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "link"), "../elsewhere");
        System.IO.File.CreateSymbolicLink(Path.Combine(Folder, "dangling"), "nowhere");
        System.IO.File.SetUnixFileMode(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        System.IO.File.SetLastWriteTimeUtc(Path.Combine(Folder, "a.txt"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        using var open = new FileStream(Path.Combine(Folder, "a.txt"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

        Assert.True(FolderSwap.TryMake(new FolderChange(Folder, [File("c.txt", "c"), File("d.txt", "d")], [])));

        Assert.Equal(new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc), System.IO.File.GetLastWriteTimeUtc(Path.Combine(Folder, "a.txt")));
        open.Write(" and more"u8);
        open.Flush();
        Assert.Equal(("old a and more", "far"), (Read("out/a.txt"), Read("out/link/far.txt")));
        Assert.Equal("nowhere", new FileInfo(Path.Combine(Folder, "dangling")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(Folder));
        Assert.Empty(Tree.Left(root));
    }

    [Fact]
    public void A_folder_reached_by_a_link_is_swapped_where_it_is()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Folders are swapped on Linux only.");
        Directory.CreateSymbolicLink(Path.Combine(root, "alias"), "out");

        Assert.Null(OutputFiles.Write(Path.Combine(root, "alias"), [File("a.txt", "new a"), File("b.txt", "b")]));

        Assert.Equal("out", new FileInfo(Path.Combine(root, "alias")).LinkTarget);
        Assert.Equal("new a", Read("out/a.txt"));
    }

    [Fact]
    public void A_folder_full_of_other_files_is_not_swapped()
    {
        for (var i = 0; i <= 2000; i++)
        {
            Put($"out/many/{i}", "");
        }

        Assert.False(FolderSwap.TryMake(new FolderChange(Folder, [File("c.txt", "c"), File("d.txt", "d")], [])));
        Assert.Null(OutputFiles.Write(Folder, [File("c.txt", "c"), File("d.txt", "d")]));
        Assert.Equal("d", Read("out/d.txt"));
        Assert.Empty(Tree.Left(root));
    }

    private static OutputFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));

    private string Read(string path) => System.IO.File.ReadAllText(Path.Combine(root, path));

    private void Put(string path, string content)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, content);
    }
}
