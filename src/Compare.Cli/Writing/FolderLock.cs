using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Compare.Cli.Writing;

/// <summary>
/// The right to write in a folder, for one run of the program at a time. The lock is a file in the user's temporary folder and not in the
/// folder itself, which is swapped as a whole; the operating system releases it when its process ends, however that ends.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly ConcurrentDictionary<string, bool> Held = new(StringComparer.Ordinal);

    private readonly string folder;
    private readonly FileStream? file;

    private FolderLock(string folder, FileStream? file)
    {
        this.folder = folder;
        this.file = file;
        if (file is not null)
        {
            Held[folder] = true;
        }
    }

    /// <summary>How long a run waits for another one.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The lock, or null when another run still has it after the wait. A run that has it already gets it again.</summary>
    /// <param name="folder">As <see cref="FolderChange.Resolve"/> gives it.</param>
    /// <param name="patience">How long to wait.</param>
    public static FolderLock? Take(string folder, TimeSpan patience)
    {
        if (Held.ContainsKey(folder) || PathFor(folder) is not { } path)
        {
            return new FolderLock(folder, null);
        }

        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FolderLock(folder, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException busy) when (IsTaken(busy))
            {
                if (since.Elapsed >= patience)
                {
                    return null;
                }

                Thread.Sleep(Pause);
            }
            catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
            {
                // No place for a lock: a folder is still swapped whole, only the order of two runs is then open.
                return new FolderLock(folder, null);
            }
        }
    }

    public void Dispose()
    {
        if (file is not null)
        {
            Held.TryRemove(folder, out _);
            file.Dispose();
        }
    }

    private static string? PathFor(string folder)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..32];
        try
        {
            return Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "treaty-locks-" + Environment.UserName)).FullName, name);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>EWOULDBLOCK of Linux, of macOS, and the sharing violation of Windows.</summary>
    private static bool IsTaken(IOException bad) => bad.HResult is 11 or 35 or unchecked((int)0x80070020);
}
