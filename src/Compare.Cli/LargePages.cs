using System.Runtime.InteropServices;

namespace Compare.Cli;

/// <summary>
/// Asks Linux to hand out the memory of a run in pages of 2 MB where it may. The system hands out a small page when it is first touched, one by one: a quarter of the time of
/// two drafts' comparison (docs/performance.md). It is a wish: a system that has no such pages, or does not give them to programs, goes on as before.
/// </summary>
internal static partial class LargePages
{
    private const int Wanted = 14;
    private const int Region = 4 << 20;

    /// <summary>Regions that are not part of what is set aside, but lie among it.</summary>
    private const int Around = 16;

    /// <summary>Where objects are made now; they may be moved afterwards, but the collector's memory lies there.</summary>
    public static nint Here() => Marshal.UnsafeAddrOfPinnedArrayElement(new byte[1], 0);

    /// <summary>To be called once the memory is set aside. The collector takes it in regions of 4 MB, from a little below where the program's first objects are.</summary>
    /// <param name="start">What <see cref="Here"/> gave before.</param>
    /// <param name="length">How much is set aside, in bytes.</param>
    public static void Ask(nint start, long length)
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
        {
            return;
        }

        try
        {
            var regions = (length / Region) + Around;
            _ = Advise((start & -Region) - Region, (nint)(regions * Region), Wanted);
        }
        catch (Exception none) when (none is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library than the usual one.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint from, nint length, int wish);
}
