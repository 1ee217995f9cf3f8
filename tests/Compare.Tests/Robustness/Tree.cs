using System.Security.Cryptography;

namespace Compare.Tests.Robustness;

/// <summary>What stands in a folder: every path with a hash of its content, hidden ones too.</summary>
internal static class Tree
{
    public static string Of(string folder) => !Directory.Exists(folder) ? "" : string.Join(
        '\n',
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..12]}"));

    public static void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    /// <summary>What the program makes on its way and takes away again, anywhere below a folder.</summary>
    public static string[] Left(string folder) => Directory.GetFileSystemEntries(folder, ".treaty-*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None });
}
