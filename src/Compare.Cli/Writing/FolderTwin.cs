using System.Runtime.Versioning;

namespace Compare.Cli.Writing;

/// <summary>A second folder with the same files, by link and not by copy, but for some that are to be replaced.</summary>
[SupportedOSPlatform("linux")]
internal sealed class FolderTwin(string folder, HashSet<string> without, int most)
{
    private int count;

    /// <summary>Fills an empty folder; false where a part cannot be taken over as it is, or where there is too much.</summary>
    public bool TryMake(string twin) => TryMake(folder, twin, "");

    private bool TryMake(string from, string to, string inside)
    {
        if (!LinuxFolders.TryMakeAlike(to, from))
        {
            return false;
        }

        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }))
        {
            var name = inside + entry.Name;
            var path = Path.Combine(to, entry.Name);
            if (++count > most)
            {
                return false;
            }

            if (entry is DirectoryInfo && entry.LinkTarget is null)
            {
                Directory.CreateDirectory(path);
                if (!TryMake(entry.FullName, path, name + "/"))
                {
                    return false;
                }
            }
            else if (!without.Contains(name) && !LinuxFolders.TryLink(entry.FullName, path))
            {
                return false;
            }
        }

        return true;
    }
}
