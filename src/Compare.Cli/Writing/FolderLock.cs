using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compare.Cli.Writing;

/// <summary>
/// The right to write in a folder, for one run of the program at a time. The lock is a file in the user's temporary folder and not in the
/// folder itself, which is swapped as a whole; the operating system releases it when its process ends, however that ends.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const int LongestName = 200;

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
        try
        {
            return Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "treaty-locks-" + User())).FullName, NameFor(folder));
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The folder's path with its slashes written as signs of a name. Only one that is too long for a name is hashed: loading the system's cryptography takes longer than writing a comparison.</summary>
    private static string NameFor(string folder) =>
        Uri.EscapeDataString(folder) is { Length: <= LongestName } name ? name : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)));

    /// <summary>Who runs the program; on Linux by number, since a name is looked up in the system's list of users.</summary>
    private static string User() => OperatingSystem.IsLinux() && LinuxFolders.UserNumber() is { } number ? number.ToString(CultureInfo.InvariantCulture) : Environment.UserName;

    /// <summary>EWOULDBLOCK of Linux, of macOS, and the sharing violation of Windows.</summary>
    private static bool IsTaken(IOException bad) => bad.HResult is 11 or 35 or unchecked((int)0x80070020);
}
