using System.Buffers;
using System.Text;
using Compare.Instruments;

namespace Compare.Cli.Verbs;

/// <summary>An instrument as lines for the eye: each provision's label and its first words, indented as deep as it stands.</summary>
internal static class OutlineText
{
    private const int LongestLine = 100;
    private const int UsualLabel = 20;

    /// <summary>Provisions from which on a second thread is worth its start.</summary>
    private const int Piece = 8192;

    public static ReadOnlyMemory<byte> Write(Instrument instrument)
    {
        var provisions = instrument.Provisions;
        if (provisions.Length <= Piece)
        {
            return Lines(provisions.AsSpan());
        }

        var starts = Enumerable.Range(0, (provisions.Length + Piece - 1) / Piece).Select(p => p * Piece);
        ReadOnlyMemory<byte>[] pieces = [.. OrderedRun.Run(starts, Environment.ProcessorCount, from => Lines(provisions.AsSpan()[from..Math.Min(from + Piece, provisions.Length)]))];
        var outline = GC.AllocateUninitializedArray<byte>(pieces.Sum(p => p.Length));
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.Span.CopyTo(outline.AsSpan(at));
            at += piece.Length;
        }

        return outline;
    }

    private static ReadOnlyMemory<byte> Lines(ReadOnlySpan<Provision> provisions)
    {
        var outline = new ArrayBufferWriter<byte>((LongestLine + UsualLabel) * (1 + provisions.Length));
        var line = new ArrayBufferWriter<char>();
        foreach (var provision in provisions)
        {
            line.ResetWrittenCount();
            var indent = 2 * (provision.Depth - 1);
            line.GetSpan(indent)[..indent].Fill(' ');
            line.Advance(indent);
            line.Write(provision.Label);
            line.Write("  ");
            var words = line.WrittenCount;
            Add(line, words, provision.Heading, "");
            Add(line, words, provision.Text, "");
            Add(line, words, provision.Continuation, "… ");
            Encoding.UTF8.GetBytes(Cut(line.WrittenSpan, words).TrimEnd(), outline);
            outline.Write(line.WrittenCount - words > LongestLine ? " …\n"u8 : "\n"u8);
        }

        return outline.WrittenMemory;
    }

    /// <summary>Adds no more of the words than tells where they are cut.</summary>
    private static void Add(ArrayBufferWriter<char> line, int start, string? words, string before)
    {
        if (words is null or "")
        {
            return;
        }

        line.Write(line.WrittenCount > start ? " — " : "");
        line.Write(before);
        var length = Math.Min(words.Length, LongestLine + 1);
        var room = line.GetSpan(length)[..length];
        words.AsSpan(0, length).Replace(room, '\n', ' ');
        line.Advance(length);
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> line, int start)
    {
        if (line.Length - start <= LongestLine)
        {
            return line;
        }

        return line[..(start + Math.Max(1, line.Slice(start, LongestLine + 1).LastIndexOf(' ')))];
    }
}
