using System.Text;

namespace Compare.Cli.Writing;

/// <summary>
/// A change made by putting a whole new folder in the place of the old one, in one step of the file system: whoever looks, at whatever moment
/// the program is killed, sees the old folder or the new one. Beside the folder stands meanwhile a work folder with the new tree and a list of
/// what it replaces; files that are not replaced are the same files under a second name.
/// </summary>
internal static class FolderSwap
{
    /// <summary>More files than this, that are not ours, are no folder of outputs: it is not the program's to put in order.</summary>
    private const int MostForeign = 2000;

    /// <summary>All files, hidden ones too, but no links: those would be followed.</summary>
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    private const string ListName = "list";
    private const string TreeName = "tree";

    /// <summary>Makes the change; false, with nothing changed, where folders cannot be swapped.</summary>
    public static bool TryMake(FolderChange change)
    {
        if (Path.GetDirectoryName(change.Folder) is not { } parent)
        {
            return false;
        }

        var inner = Inner(change);
        var target = Path.TrimEndingDirectorySeparator(Path.Combine(change.Folder, inner));
        var isNew = !Directory.Exists(target);
        if (!isNew && (!OperatingSystem.IsLinux() || LinuxFolders.IsSomebodyIn(target)))
        {
            return false;
        }

        var work = Path.Combine(parent, FolderChange.WorkName(Path.GetFileName(change.Folder)));
        var tree = Path.Combine(work, TreeName);
        try
        {
            Directory.CreateDirectory(parent);
            Directory.CreateDirectory(work);
        }
        catch (Exception bad) when (!isNew && bad is IOException or UnauthorizedAccessException)
        {
            return false; // the folder may be open to the user where the one above it is not
        }

        try
        {
            // The list before the tree: a tree without a list holds nothing yet.
            var replaced = change.Touched.Select(p => Below(inner, p)).ToHashSet(StringComparer.Ordinal);
            File.WriteAllBytes(Path.Combine(work, ListName), Encoding.UTF8.GetBytes(string.Join('\n', replaced.Prepend(Path.GetRelativePath(parent, target)))));
            Directory.CreateDirectory(tree);
            if (!isNew && !new FolderTwin(target, replaced, MostForeign).TryMake(tree))
            {
                return false;
            }

            foreach (var file in change.Files)
            {
                var path = Path.Combine(tree, Below(inner, file.Path));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                NewFile.Write(path, file);
            }

            if (isNew)
            {
                Directory.Move(tree, target);
                return true;
            }

            return LinuxFolders.TryExchange(tree, target);
        }
        finally
        {
            Clear(work);
        }
    }

    /// <summary>Whether a work folder can be seen beside a folder: a look, so that the runs that find none pay for no more. A reader need not be able to list the folder above.</summary>
    public static bool MayBeLeft(string folder)
    {
        try
        {
            return Path.GetDirectoryName(folder) is { } parent && Directory.Exists(parent) && Directory.EnumerateDirectories(parent, FolderChange.AnyWorkPrefix + "*").Any();
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Clears what interrupted runs left beside a folder; a file of the user that came in between is put where it belongs.</summary>
    public static void ClearLeft(string folder)
    {
        if (Path.GetDirectoryName(folder) is { } parent && Directory.Exists(parent))
        {
            foreach (var work in Directory.GetDirectories(parent, FolderChange.WorkPrefix(Path.GetFileName(folder)) + "*"))
            {
                Clear(work);
            }
        }
    }

    private static void Clear(string work)
    {
        try
        {
            var list = Path.Combine(work, ListName);
            var tree = Path.Combine(work, TreeName);
            if (File.Exists(list) && Directory.Exists(tree))
            {
                var lines = File.ReadAllLines(list);
                var target = Path.Combine(Path.GetDirectoryName(work)!, lines[0]);
                KeepForeign(tree, target, [.. lines.Skip(1)]);
            }

            // The tree before the list, should this be interrupted too.
            if (Directory.Exists(tree))
            {
                Directory.Delete(tree, recursive: true);
            }

            Directory.Delete(work, recursive: true);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            // It stays, hidden, until a later run can clear it; the outputs are whole either way.
        }
    }

    /// <summary>Moves into the folder what the user put, or saved anew, into the old one after its files were listed.</summary>
    private static void KeepForeign(string tree, string target, HashSet<string> replaced)
    {
        foreach (var path in Directory.EnumerateFiles(tree, "*", Everything).ToArray())
        {
            var name = Path.GetRelativePath(tree, path);
            var there = Path.Combine(target, name);
            if (!replaced.Contains(name.Replace(Path.DirectorySeparatorChar, '/')) && (!Path.Exists(there) || File.GetLastWriteTimeUtc(path) > File.GetLastWriteTimeUtc(there)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(there)!);
                File.Move(path, there, overwrite: true);
            }
        }
    }

    /// <summary>The deepest folder that is there and holds everything that changes, as a path inside the folder; the less is swapped, the better.</summary>
    private static string Inner(FolderChange change)
    {
        string[]? common = null;
        foreach (var path in change.Touched)
        {
            var above = path.Split('/')[..^1];
            common = common is null ? above : [.. common.Zip(above).TakeWhile(p => p.First == p.Second).Select(p => p.First)];
        }

        common ??= [];
        while (common.Length > 0 && !Directory.Exists(Path.Combine([change.Folder, .. common])))
        {
            common = common[..^1];
        }

        return string.Join('/', common);
    }

    private static string Below(string inner, string path) => inner.Length == 0 ? path : path[(inner.Length + 1)..];
}
