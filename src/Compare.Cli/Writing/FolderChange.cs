using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Compare.Reports;

namespace Compare.Cli.Writing;

/// <summary>Files that take the place of others in one folder, together or not at all.</summary>
/// <param name="Folder">Full path; where the folder is a link, what it leads to. Need not exist.</param>
/// <param name="Files">What is written, at paths inside the folder; at most one for a path.</param>
/// <param name="Removed">Paths inside the folder of what goes away in the same step.</param>
internal sealed record FolderChange(string Folder, ImmutableArray<OutputFile> Files, ImmutableArray<string> Removed)
{
    /// <summary>The folder as the file system knows it, so that two names of one folder are one.</summary>
    public static string Resolve(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(full) ? new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full : full;
    }

    /// <summary>Every path that is not what it was once the change is made.</summary>
    public IEnumerable<string> Touched => Files.Select(f => f.Path).Concat(Removed);

    /// <summary>
    /// Name of what is made on the way, beside a folder or file of the given name: short, since a name may already be as long as the file system
    /// allows, and with a part that tells which folder or file it belongs to, so that a later run finds what an interrupted one left.
    /// </summary>
    public static string WorkName(string name) => $"{WorkPrefix(name)}{Environment.ProcessId}";

    public static string WorkPrefix(string name) => $"{AnyWorkPrefix}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}-";

    /// <summary>How every such name begins; who reads a folder passes over them.</summary>
    public const string AnyWorkPrefix = ".treaty-";
}
