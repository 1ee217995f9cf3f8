using System.Text;

namespace Compare.Export;

/// <summary>A text that may become too long to be held: what was written is passed on from time to time. It ends with one line feed, however many were written last.</summary>
internal sealed class GrowingText(Stream target, Encoding encoding) : IDisposable
{
    private const int Piece = 1 << 16;

    private readonly StreamWriter passed = new(target, encoding, Piece, leaveOpen: true);

    /// <summary>Where to write.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Passes on what has been written, where it has become much. The line feeds at its end wait, since they may be the last ones.</summary>
    public void Pass()
    {
        if (Text.Length >= Piece)
        {
            PassUpTo(LastLetter() + 1);
        }
    }

    public void Dispose()
    {
        PassUpTo(LastLetter() + 1);
        passed.Write('\n');
        passed.Dispose();
    }

    private int LastLetter()
    {
        var last = Text.Length - 1;
        while (last >= 0 && Text[last] == '\n')
        {
            last--;
        }

        return last;
    }

    private void PassUpTo(int end)
    {
        var left = end;
        foreach (var chunk in Text.GetChunks())
        {
            var length = Math.Min(left, chunk.Length);
            passed.Write(chunk.Span[..length]);
            left -= length;
        }

        Text.Remove(0, end);
    }
}
