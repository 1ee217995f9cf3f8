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
        var heads = RunningHeads.Find([.. pages.Select(p => p.Lines.Select(l => WhiteSpace.Fold(l.Text)).ToArray())]);
        var bodies = pages.Select((p, n) => p.Lines.Where((_, i) => !heads.Contains((n, i))).ToImmutableArray()).ToArray();
        var kept = bodies.Select(b => b.RemoveAll(l => ContentsLines.Is(l.Text))).ToArray();
        var all = kept.SelectMany(l => l).ToArray();
        var size = Commonest(all, l => Math.Round(l.Size * 2) / 2);
        var font = Commonest(all.Where(l => Math.Abs(l.Size - size) < 0.5), l => l.Font) ?? "";
        var lines = ImmutableArray.CreateBuilder<PdfLine>();
        var notes = ImmutableArray.CreateBuilder<PdfNote>();
        foreach (var page in kept)
        {
            var foot = PdfNotes.Start(page, size);
            var own = PdfNotes.Read(page[foot..]);
            notes.AddRange(own);
            lines.AddRange(page[..foot].Select(l => PdfNotes.MarkCalls(l, own).WithNumber()));
        }

        var steps = lines.Zip(lines.Skip(1)).Where(p => p.First.Page == p.Second.Page && Math.Abs(p.First.Size - size) < 0.5 && Math.Abs(p.Second.Size - size) < 0.5 && p.First.ColumnLeft == p.Second.ColumnLeft)
            .Select(p => p.First.Base - p.Second.Base).Where(d => d > 0.5 * size && d < 4 * size);
        var leading = Commonest(steps, d => Math.Round(d * 2) / 2);
        return new PdfLayout(
            lines.ToImmutable(), notes.ToImmutable(), size, font, leading > 0 ? leading : 1.2 * size, heads.Count, bodies.Sum(b => b.Length) - kept.Sum(k => k.Length), pages.Count(p => p.IsTwoColumns), pages.Sum(p => p.Rotated));
    }

    private static TKey? Commonest<T, TKey>(IEnumerable<T> values, Func<T, TKey> key)
        where TKey : notnull
    {
        var most = values.GroupBy(key).MaxBy(g => g.Count());
        return most is null ? default : most.Key;
    }
}
