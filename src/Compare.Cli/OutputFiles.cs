using System.Collections.Immutable;
using Compare.Cli.Writing;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli;

/// <summary>
/// Puts finished files in their place, all of them or none, also when the program is killed meanwhile (docs/decisions/0015). What else stands in
/// the folder stays.
/// </summary>
internal static class OutputFiles
{
    private static readonly Lock Gate = new();

    /// <summary>Writes all files or none; null when done, else the error.</summary>
    public static Diagnostic? Write(string folder, ImmutableArray<OutputFile> files) => Write(folder, files, []);

    /// <summary>The same, where the files named go away in the same step.</summary>
    public static Diagnostic? Write(string folder, ImmutableArray<OutputFile> files, ImmutableArray<string> removed)
    {
        // What is made late is made here, before the folder is held: others must not wait for it.
        using var scratch = new Scratch();
        try
        {
            ImmutableArray<OutputFile> made = [.. files.Select(f => f.IsMadeLate ? scratch.Keep(f) : f)];
            lock (Gate)
            {
                var change = new FolderChange(FolderChange.Resolve(folder), made, removed);
                using var held = FolderLock.Take(change.Folder, FolderLock.Patience);
                return held is null ? Busy(folder) : Obstacle(folder, change) ?? Make(change);
            }
        }
        catch (ScratchException)
        {
            return ScratchException.Diagnostic;
        }
        catch (Exception bad) when (IsRefusal(bad))
        {
            return Refused(folder, bad);
        }
    }

    /// <summary>
    /// Writes one file that is too long to be held in memory: beside its place while it comes, and renamed into it at the end. Only the renaming
    /// holds the folder, since a long run must not keep others from writing there.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content; false where there is nothing worth keeping, and the file stays as it was.</param>
    public static Diagnostic? WriteAsItComes(string path, Func<Stream, bool> write)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        try
        {
            var change = new FolderChange(FolderChange.Resolve(folder), [new OutputFile(Path.GetFileName(path), ReadOnlyMemory<byte>.Empty)], []);
            if (Obstacle(folder, change) is { } obstacle)
            {
                return obstacle;
            }

            using var growing = new GrowingFile(Path.Combine(change.Folder, change.Files[0].Path));
            if (!write(growing.Content))
            {
                return null;
            }

            lock (Gate)
            {
                using var held = FolderLock.Take(change.Folder, FolderLock.Patience);
                if (held is null)
                {
                    return Busy(folder);
                }

                ClearUp(change.Folder);
                growing.Complete();
                return null;
            }
        }
        catch (Exception bad) when (IsRefusal(bad))
        {
            return Refused(folder, bad);
        }
    }

    /// <summary>
    /// Brings a folder that is about to be read into a whole state, should a run have been interrupted while it wrote there; null when it is, else
    /// the error.
    /// </summary>
    public static Diagnostic? Settle(string folder)
    {
        try
        {
            var full = FolderChange.Resolve(folder);
            if (!FolderJournal.IsLeft(full))
            {
                // A swap leaves nothing that a reader could stumble over, only its work folder beside; while another run holds the folder, that may be its work.
                using var free = FolderSwap.MayBeLeft(full) ? FolderLock.Take(full, TimeSpan.Zero) : null;
                if (free is not null)
                {
                    FolderSwap.ClearLeft(full);
                }

                return null;
            }

            using var held = FolderLock.Take(full, FolderLock.Patience);
            if (held is null)
            {
                return Busy(folder);
            }

            if (FolderJournal.IsLeft(full))
            {
                FolderJournal.Complete(full);
            }

            return null;
        }
        catch (Exception bad) when (IsRefusal(bad))
        {
            return Diagnostic.Error(
                DiagnosticCodes.CannotWrite, "A run was interrupted while it wrote here, and its work cannot be completed. See that you may write in the folder, and try again.", new Place(folder));
        }
    }

    /// <summary>Holds a folder for as long as it is read, changed and written back; null and the error when another run holds it.</summary>
    public static Diagnostic? Hold(string folder, out IDisposable? held)
    {
        held = FolderLock.Take(FolderChange.Resolve(folder), FolderLock.Patience);
        return held is null ? Busy(folder) : null;
    }

    /// <summary>Waits for a writing that has begun and keeps a further one from beginning, for as long as the program lives.</summary>
    public static void Close() => Gate.Enter();

    /// <summary>What a killed run left in a folder that this run holds.</summary>
    private static void ClearUp(string folder)
    {
        FolderSwap.ClearLeft(folder);
        if (FolderJournal.IsLeft(folder))
        {
            FolderJournal.Complete(folder);
        }
    }

    private static Diagnostic? Make(FolderChange change)
    {
        ClearUp(change.Folder);
        if (change.Files.Length == 1 && change.Removed.IsEmpty)
        {
            SingleFile.Write(change.Folder, change.Files[0]);
        }
        else if (!FolderSwap.TryMake(change))
        {
            FolderJournal.Make(change);
        }

        return null;
    }

    private static Diagnostic? Obstacle(string folder, FolderChange change) =>
        change.Files.Select(f => f.Path).FirstOrDefault(p => Directory.Exists(Path.Combine(change.Folder, p))) is { } path
            ? Diagnostic.Error(DiagnosticCodes.CannotWrite, "A folder stands where the file should go. Choose another place with --out.", new Place(Path.Combine(folder, path)))
            : null;

    private static Diagnostic Refused(string folder, Exception bad)
    {
        var reason = bad is UnauthorizedAccessException ? "no permission" : "the disk, the path or another program prevents it";
        return Diagnostic.Error(
            DiagnosticCodes.CannotWrite, $"Nothing could be written here: {reason}. Close the file if it is open, or choose another place with --out.", new Place(folder));
    }

    private static Diagnostic Busy(string folder) => Diagnostic.Error(
        DiagnosticCodes.CannotWrite, $"Another run of treaty is writing here and was not done after {FolderLock.Patience.TotalSeconds:F0} seconds. Try again when it is done.", new Place(folder));

    /// <summary>The argument that is out of range is the length of a file, where the system sets a limit (EFBIG).</summary>
    private static bool IsRefusal(Exception bad) => bad is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentOutOfRangeException;
}
