using System.Collections.Immutable;
using Compare.Documents;
using UglyToad.PdfPig;

namespace Compare.Reading.Documents;

/// <summary>
/// Reads pages on two threads, each with a document of its own opened on the same bytes. The result is used only when no page depends on what was read
/// before it and nothing went wrong; else there is none, and the pages are read in order: so errors, too, are those of the first page that has one.
/// </summary>
internal sealed class PdfSharedPages
{
    /// <summary>So many pages are taken at a time.</summary>
    private const int Share = 4;
    private const int StackPerLevel = 8 * 1024;
    private const int LeastStack = 16 * 1024 * 1024;

    private readonly PdfPage?[] pages;
    private readonly double?[] gutters;
    private readonly bool[] mayContinue;
    private readonly long mostLines;
    private int taken;
    private long lines;
    private volatile bool isOff;

    private PdfSharedPages(int count, ReadingLimits limits)
    {
        (pages, gutters, mayContinue) = (new PdfPage?[count], new double?[count], new bool[count]);
        mostLines = PdfPages.MostLines(limits);
    }

    public static ImmutableArray<PdfPage>? Read(PdfDocument pdf, Func<PdfDocument> open, ReadingLimits limits)
    {
        var shared = new PdfSharedPages(pdf.NumberOfPages, limits);
        var stack = (int)Math.Min(1L << 30, LeastStack + ((long)limits.Depth * StackPerLevel));
        var second = new Thread(() => shared.Guarded(() =>
        {
            using var other = open();
            shared.Work(new PdfPageReader(other));
        }), stack)
        { IsBackground = true };
        second.Start();
        var reader = new PdfPageReader(pdf);
        shared.Guarded(() => shared.Work(reader));
        second.Join();
        if (!shared.isOff)
        {
            shared.Guarded(() => shared.Continue(reader));
        }

        return shared.isOff ? null : [.. shared.pages.Select(p => p!)];
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // Whatever it is comes again when the pages are read in order, and is dealt with there.
        catch (Exception)
#pragma warning restore CA1031
        {
            isOff = true;
        }
    }

    private void Work(PdfPageReader reader)
    {
        while (!isOff)
        {
            var end = Interlocked.Add(ref taken, Share);
            for (var i = end - Share; i < Math.Min(end, pages.Length); i++)
            {
                var page = reader.Read(i + 1, null);
                (pages[i], gutters[i], mayContinue[i]) = (page, reader.Gutter, reader.MayContinue);
                if (!reader.StandsAlone || Interlocked.Add(ref lines, page.Lines.Length) > mostLines)
                {
                    isOff = true;
                }

                if (isOff)
                {
                    return;
                }
            }

            if (end >= pages.Length)
            {
                return;
            }
        }
    }

    /// <summary>Pages of few rows that follow a page in columns are read once more: they may go on in its columns.</summary>
    private void Continue(PdfPageReader reader)
    {
        for (var i = 1; i < pages.Length; i++)
        {
            if (mayContinue[i] && gutters[i - 1] is { } gutter)
            {
                var before = pages[i]!.Lines.Length;
                pages[i] = reader.Read(i + 1, gutter);
                gutters[i] = reader.Gutter;
                lines += pages[i]!.Lines.Length - before;
                isOff |= !reader.StandsAlone || lines > mostLines;
            }
        }
    }
}
