namespace Compare.Cli.Writing;

/// <summary>
/// One file that grows beside its place and is renamed into it when it is complete; what is not completed is gone at the end, also when the
/// program is interrupted. Killed, it leaves a hidden file that the next run for the same place clears. A device is written to as it is.
/// </summary>
internal sealed class GrowingFile : IDisposable
{
    /// <summary>What comes is whole documents; and a disk that is full shows when it is written to, not when the file is closed.</summary>
    private const int Unbuffered = 0;

    private readonly string final;
    private readonly string made;
    private readonly bool isDevice;
    private readonly FileStream content;
    private bool isComplete;

    public GrowingFile(string path)
    {
        final = path;
        var (place, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        isDevice = SingleFile.IsDevice(path);
        if (isDevice)
        {
            made = path;
            content = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, Unbuffered);
            return;
        }

        Directory.CreateDirectory(place);
        ClearLeft(place, name);
        made = Path.Combine(place, FolderChange.WorkName(name));
        content = new FileStream(made, FileMode.Create, FileAccess.Write, FileShare.None, Unbuffered);
        AppDomain.CurrentDomain.ProcessExit += Discard;
    }

    public Stream Content => content;

    public void Complete()
    {
        content.Dispose();
        if (!isDevice)
        {
            File.Move(made, final, overwrite: true);
        }

        isComplete = true;
    }

    public void Dispose()
    {
        content.Dispose();
        if (!isDevice)
        {
            AppDomain.CurrentDomain.ProcessExit -= Discard;
            Discard(null, EventArgs.Empty);
        }
    }

    /// <summary>What killed runs left. A file that another run has open is locked, and stays.</summary>
    private static void ClearLeft(string place, string name)
    {
        foreach (var left in Directory.GetFiles(place, FolderChange.WorkPrefix(name) + "*"))
        {
            try
            {
                new FileStream(left, FileMode.Open, FileAccess.Write, FileShare.None).Dispose();
                File.Delete(left);
            }
            catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
            {
                // It is in use, or not ours to delete.
            }
        }
    }

    private void Discard(object? sender, EventArgs args)
    {
        if (!isComplete)
        {
            SingleFile.Discard(made);
        }
    }
}
