using Compare.Reports;

namespace Compare.Cli.Writing;

/// <summary>Writes an output to a file of its own, on the way to its place.</summary>
internal static class NewFile
{
    /// <summary>What comes is large pieces; and a disk that is full shows when it is written to, not when the file is closed.</summary>
    private const int Unbuffered = 0;

    public static void Write(string path, OutputFile file)
    {
        using var target = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, Unbuffered);
        file.WriteTo(target);
    }
}
