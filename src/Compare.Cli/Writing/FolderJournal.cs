using System.Text;

namespace Compare.Cli.Writing;

/// <summary>
/// A change made file by file under a journal, where a folder cannot be swapped (other systems than Linux; a mount; somebody's working folder).
/// All new files are first written into a work folder inside; then a list of them is renamed into place, and from that moment on the change
/// counts: the next run on the folder completes it, from whatever point it was interrupted at. Before that moment, it undoes it.
/// </summary>
internal static class FolderJournal
{
    private const string WorkName = FolderChange.AnyWorkPrefix + "work";
    private const string TreeName = "tree";
    private const string ListName = "list";
    private const string DraftName = "list.draft";
    private const string WrittenMark = "+";
    private const string RemovedMark = "-";

    public static void Make(FolderChange change)
    {
        var work = Path.Combine(change.Folder, WorkName);
        try
        {
            foreach (var file in change.Files)
            {
                CheckFree(Path.Combine(change.Folder, file.Path));
                var path = Path.Combine(work, TreeName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                NewFile.Write(path, file);
            }

            var list = change.Files.Select(f => WrittenMark + f.Path).Concat(change.Removed.Select(r => RemovedMark + r));
            File.WriteAllBytes(Path.Combine(work, DraftName), Encoding.UTF8.GetBytes(string.Join('\n', list)));
            File.Move(Path.Combine(work, DraftName), Path.Combine(work, ListName));
        }
        catch
        {
            Discard(work);
            throw;
        }

        Complete(change.Folder);
    }

    /// <summary>Whether an interrupted run left something in the folder.</summary>
    public static bool IsLeft(string folder) => Directory.Exists(Path.Combine(folder, WorkName));

    /// <summary>Completes a change that counts already; drops one that does not yet.</summary>
    public static void Complete(string folder)
    {
        var work = Path.Combine(folder, WorkName);
        var list = Path.Combine(work, ListName);
        if (File.Exists(list))
        {
            foreach (var line in File.ReadAllLines(list))
            {
                var path = Path.Combine(folder, line[1..]);
                var made = Path.Combine(work, TreeName, line[1..]);
                if (line.StartsWith(RemovedMark, StringComparison.Ordinal))
                {
                    File.Delete(path);
                }
                else if (File.Exists(made))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.Move(made, path, overwrite: true);
                }
            }
        }

        // Files first and the list last, should this be interrupted too.
        if (Directory.Exists(Path.Combine(work, TreeName)))
        {
            Directory.Delete(Path.Combine(work, TreeName), recursive: true);
        }

        Directory.Delete(work, recursive: true);
    }

    /// <summary>A file that another program holds open cannot be replaced on Windows: better to know before the first one is.</summary>
    private static void CheckFree(string path)
    {
        if (OperatingSystem.IsWindows() && File.Exists(path))
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
    }

    private static void Discard(string work)
    {
        try
        {
            Directory.Delete(work, recursive: true);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            // The error that is reported already says that nothing can be written here.
        }
    }
}
