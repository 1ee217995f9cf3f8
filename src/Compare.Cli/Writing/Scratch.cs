using Compare.Export;
using Compare.Reports;
using Microsoft.Win32.SafeHandles;

namespace Compare.Cli.Writing;

/// <summary>
/// What a run puts aside until it needs it again: in memory while it is little, else in a file without a name in the folder for temporary files, of which nothing is left
/// when the program ends, however it ends.
/// </summary>
internal sealed class Scratch : IReportKeep, IDisposable
{
    private const int MostInMemory = 16 << 20;
    private const int Piece = 1 << 16;

    private readonly Lock gate = new();
    private MemoryStream? memory = new();
    private SafeFileHandle? file;
    private long length;

    public long Add(ReadOnlySpan<byte> part)
    {
        lock (gate)
        {
            try
            {
                return Append(part);
            }
            catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
            {
                // The argument that is out of range is the length of the file, where the system sets a limit.
                throw new ScratchException(bad);
            }
        }
    }

    public void Read(long at, Span<byte> part)
    {
        lock (gate)
        {
            if (memory is not null)
            {
                memory.GetBuffer().AsSpan((int)at, part.Length).CopyTo(part);
                return;
            }
        }

        while (part.Length > 0)
        {
            int read;
            try
            {
                read = RandomAccess.Read(file!, part, at);
            }
            catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
            {
                throw new ScratchException(bad);
            }

            if (read == 0)
            {
                throw new ScratchException(null);
            }

            part = part[read..];
            at += read;
        }
    }

    /// <summary>Puts a finished output aside; the one returned has the same bytes and is read from here.</summary>
    public OutputFile Keep(OutputFile made)
    {
        var at = length;
        using (var target = new BufferedStream(new OnwardStream(part => Add(part)), Piece))
        {
            made.WriteTo(target);
        }

        var end = length;
        return new OutputFile(made.Path, target =>
        {
            var buffer = new byte[Piece];
            for (var from = at; from < end;)
            {
                var part = buffer.AsSpan(0, (int)Math.Min(Piece, end - from));
                Read(from, part);
                target.Write(part);
                from += part.Length;
            }
        });
    }

    public void Dispose()
    {
        memory?.Dispose();
        file?.Dispose();
    }

    private long Append(ReadOnlySpan<byte> part)
    {
        var at = length;
        if (memory is not null && length + part.Length > MostInMemory)
        {
            file = Open();
            RandomAccess.Write(file, memory.GetBuffer().AsSpan(0, (int)length), 0);
            memory.Dispose();
            memory = null;
        }

        if (memory is not null)
        {
            memory.Write(part);
        }
        else
        {
            RandomAccess.Write(file!, part, length);
        }

        length += part.Length;
        return at;
    }

    /// <summary>On Linux and macOS the name goes away at once; Windows takes the file away with its last handle, also when the program is killed.</summary>
    private static SafeFileHandle Open()
    {
        var path = Path.Combine(Path.GetTempPath(), FolderChange.AnyWorkPrefix + Guid.NewGuid().ToString("N"));
        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return handle;
    }
}
