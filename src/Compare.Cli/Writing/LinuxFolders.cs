using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Compare.Cli.Writing;

/// <summary>What Linux can do with folders and .NET cannot: exchange two of them in one step, link a file, tell and set an owner.</summary>
[SupportedOSPlatform("linux")]
internal static partial class LinuxFolders
{
    private const int AtCurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const uint WantOwner = 0x8 | 0x10;
    private const uint WantType = 0x1;
    private const int OwnerAt = 20;
    private const int TypeAt = 28;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>Labels that the system gives to every file by itself.</summary>
    private const string SystemLabel = "security.selinux";

    /// <summary>Exchanges two folders in one step; false where the system or the file system cannot.</summary>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            return RenameAt2(AtCurrentFolder, one, AtCurrentFolder, other, RenameExchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library without the call
        }
    }

    /// <summary>A second name for a file, or for a link as such.</summary>
    public static bool TryLink(string from, string to) => Link(from, to) == 0;

    /// <summary>
    /// Gives a folder the permissions and the owner of another one; false where that cannot be done, or where the other one has access lists
    /// or labels that would be lost.
    /// </summary>
    public static bool TryMakeAlike(string folder, string model)
    {
        try
        {
            var (own, wanted) = (Owner(folder), Owner(model));
            if (own is null || wanted is null || HasLabels(model) || (own != wanted && ChangeOwner(folder, wanted.Value.User, wanted.Value.Group) != 0))
            {
                return false;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }

        File.SetUnixFileMode(folder, File.GetUnixFileMode(model));
        return true;
    }

    /// <summary>Whether a process that may be looked at has the folder, or one inside it, as its working folder: it would lose the ground under its feet.</summary>
    public static bool IsSomebodyIn(string folder)
    {
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(p => char.IsAsciiDigit(p[^1])))
        {
            try
            {
                if (new FileInfo(process + "/cwd").LinkTarget is { } at && (at + "/").StartsWith(folder + "/", StringComparison.Ordinal))
                {
                    return true;
                }
            }
            catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
            {
                // Somebody else's process, or one that has just ended.
            }
        }

        return false;
    }

    /// <summary>Whether a path leads to a file like any other, and not to a device or a pipe; true where that cannot be told.</summary>
    public static bool IsRegular(string path)
    {
        var found = new byte[256];
        try
        {
            return StatX(AtCurrentFolder, path, 0, WantType, found) != 0 || (BitConverter.ToUInt16(found, TypeAt) & TypeMask) == RegularFile;
        }
        catch (EntryPointNotFoundException)
        {
            return true;
        }
    }

    /// <summary>The number of the user whom the program acts for; null where that cannot be told.</summary>
    public static uint? UserNumber()
    {
        try
        {
            return EffectiveUser();
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static (uint User, uint Group)? Owner(string path)
    {
        var found = new byte[256];
        return StatX(AtCurrentFolder, path, 0, WantOwner, found) == 0 ? (BitConverter.ToUInt32(found, OwnerAt), BitConverter.ToUInt32(found, OwnerAt + sizeof(uint))) : null;
    }

    private static bool HasLabels(string path)
    {
        var names = new byte[4096];
        var length = ListLabels(path, names, (nuint)names.Length);
        return length > 0 && Encoding.UTF8.GetString(names, 0, (int)length).Split('\0', StringSplitOptions.RemoveEmptyEntries).Any(n => n != SystemLabel);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oneFolder, string one, int otherFolder, string other, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string from, string to);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatX(int folder, string path, int flags, uint wanted, [Out] byte[] found);

    [LibraryImport("libc", EntryPoint = "listxattr", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint ListLabels(string path, [Out] byte[] names, nuint length);
}
