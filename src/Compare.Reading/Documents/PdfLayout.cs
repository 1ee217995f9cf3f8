using System.Collections.Immutable;

namespace Compare.Reading.Documents;

/// <summary>What is left of a document's pages when running heads and page numbers are taken out, with what is usual in it.</summary>
/// <param name="Lines">All lines in reading order.</param>
/// <param name="Notes">Notes at the foot of pages: page, number and words.</param>
/// <param name="BodySize">The commonest size.</param>
/// <param name="BodyFont">The commonest font family.</param>
/// <param name="Leading">The commonest distance between base lines.</param>
/// <param name="Furniture">How many lines were taken out.</param>
/// <param name="Contents">How many lines of a table of contents were taken out.</param>
/// <param name="TwoColumnPages">How many pages have two columns.</param>
/// <param name="Rotated">How many letters do not stand upright.</param>
internal sealed record PdfLayout(
    ImmutableArray<PdfLine> Lines, ImmutableArray<PdfNote> Notes, double BodySize, string BodyFont, double Leading, int Furniture, int Contents, int TwoColumnPages, int Rotated)
{
    public static PdfLayout Of(ImmutableArray<PdfPage> pages)
    {
        var heads = RunningHeads.Find(pages.Length, p => pages[p].Lines.Length, (p, i) => WhiteSpace.Fold(pages[p].Lines[i].Text));
        var kept = new ImmutableArray<PdfLine>[pages.Length];
        var contents = 0;
        for (var p = 0; p < pages.Length; p++)
        {
            var page = ImmutableArray.CreateBuilder<PdfLine>(pages[p].Lines.Length);
            for (var i = 0; i < pages[p].Lines.Length; i++)
            {
                var line = pages[p].Lines[i];
                if (heads.Contains((p, i)))
                {
                    continue;
                }

                if (ContentsLines.Is(line.Text))
                {
                    contents++;
                    continue;
                }

                page.Add(line);
            }

            kept[p] = page.DrainToImmutable();
        }

        var (size, font) = Print(kept);
        var lines = ImmutableArray.CreateBuilder<PdfLine>();
        var notes = ImmutableArray.CreateBuilder<PdfNote>();
        foreach (var page in kept)
        {
            var foot = PdfNotes.Start(page, size);
            var own = PdfNotes.Read(page[foot..]);
            notes.AddRange(own);
            for (var i = 0; i < foot; i++)
            {
                lines.Add(PdfNotes.MarkCalls(page[i], own).WithNumber());
            }
        }

        var all = lines.DrainToImmutable();
        return new PdfLayout(all, notes.ToImmutable(), size, font, LeadingOf(all, size), heads.Count, contents, pages.Count(p => p.IsTwoColumns), pages.Sum(p => p.Rotated));
    }

    private static (double Size, string Font) Print(ImmutableArray<PdfLine>[] pages)
    {
        var (sizes, fonts) = (new Tally<double>(), new Tally<string>());
        foreach (var line in pages.SelectMany(p => p))
        {
            sizes.Add(Math.Round(line.Size * 2) / 2);
        }

        var size = sizes.Commonest;
        foreach (var line in pages.SelectMany(p => p).Where(l => Math.Abs(l.Size - size) < 0.5))
        {
            fonts.Add(line.Font);
        }

        return (size, fonts.Commonest ?? "");
    }

    private static double LeadingOf(ImmutableArray<PdfLine> lines, double size)
    {
        var steps = new Tally<double>();
        for (var i = 1; i < lines.Length; i++)
        {
            var (upper, lower) = (lines[i - 1], lines[i]);
            var step = upper.Base - lower.Base;
            if (upper.Page == lower.Page && Math.Abs(upper.Size - size) < 0.5 && Math.Abs(lower.Size - size) < 0.5 && upper.ColumnLeft == lower.ColumnLeft && step > 0.5 * size && step < 4 * size)
            {
                steps.Add(Math.Round(step * 2) / 2);
            }
        }

        return steps.Commonest > 0 ? steps.Commonest : 1.2 * size;
    }
}
