using System.Collections.Immutable;
using Compare.Documents;
using UglyToad.PdfPig;

namespace Compare.Reading.Documents;

/// <summary>Reads the pages of a document, on two threads where there are many.</summary>
internal static class PdfPages
{
    /// <summary>Fewer pages are read before a second thread has opened the document.</summary>
    private const int FewestToShare = 16;

    /// <param name="pdf">The document.</param>
    /// <param name="open">Opens the same document once more: the library's object is for one thread.</param>
    /// <param name="limits">Within which bounds.</param>
    public static ImmutableArray<PdfPage> Read(PdfDocument pdf, Func<PdfDocument> open, ReadingLimits limits)
    {
        if (pdf.NumberOfPages < FewestToShare || Environment.ProcessorCount < 2)
        {
            return InOrder(pdf, limits);
        }

        if (PdfSharedPages.Read(pdf, open, limits) is { } shared)
        {
            return shared;
        }

        // What a page is to look like may depend on those read before it, or one of them cannot be read: from the beginning, one after the other.
        using var again = open();
        return InOrder(again, limits);
    }

    /// <summary>Most lines of a document.</summary>
    public static long MostLines(ReadingLimits limits) => 20L * limits.Paragraphs;

    private static ImmutableArray<PdfPage> InOrder(PdfDocument pdf, ReadingLimits limits)
    {
        var reader = new PdfPageReader(pdf);
        var pages = ImmutableArray.CreateBuilder<PdfPage>();
        long lines = 0;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var page = reader.Read(number, reader.Gutter);
            lines += page.Lines.Length;
            if (lines > MostLines(limits))
            {
                throw LimitException.Paragraphs(limits.Paragraphs);
            }

            pages.Add(page);
        }

        return pages.ToImmutable();
    }
}
