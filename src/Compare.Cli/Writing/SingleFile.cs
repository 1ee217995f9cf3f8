using Compare.Reports;

namespace Compare.Cli.Writing;

/// <summary>One file, written beside its place and renamed into it: the file system does that in one step.</summary>
internal static class SingleFile
{
    public static void Write(string folder, OutputFile file)
    {
        var final = Path.Combine(folder, file.Path);
        var (place, name) = (Path.GetDirectoryName(final)!, Path.GetFileName(final));
        Directory.CreateDirectory(place);
        if (IsDevice(final))
        {
            using var device = new FileStream(final, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.WriteTo(device);
            return;
        }

        foreach (var left in Directory.GetFiles(place, FolderChange.WorkPrefix(name) + "*"))
        {
            File.Delete(left);
        }

        var made = Path.Combine(place, FolderChange.WorkName(name));
        try
        {
            NewFile.Write(made, file);
            File.Move(made, final, overwrite: true);
        }
        catch
        {
            Discard(made);
            throw;
        }
    }

    /// <summary>A pipe, or a thing such as <c>/dev/stdout</c> and <c>/dev/null</c>: it is written to, and never replaced by a file.</summary>
    internal static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) && (path.StartsWith("/dev/", StringComparison.Ordinal) || (OperatingSystem.IsLinux() && !LinuxFolders.IsRegular(path)));

    internal static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            // The error that is reported already says that nothing can be written here.
        }
    }
}
