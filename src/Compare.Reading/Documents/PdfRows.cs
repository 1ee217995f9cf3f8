using System.Runtime.InteropServices;

namespace Compare.Reading.Documents;

/// <summary>The letters of a page row by row, from top to bottom and from left to right. One object serves all pages of a document, one after the other.</summary>
internal sealed class PdfRows
{
    /// <summary>Letters whose base lines are nearer than this share of their size stand in one row; superscripts are raised by a third.</summary>
    private const double Tolerance = 0.55;

    private readonly List<PdfRow> rows = [];
    private readonly List<(double Y, int Start, int End)> stretches = [];
    private PdfGlyph[] glyphs = [];
    private int count;

    public ReadOnlySpan<PdfGlyph> Glyphs => glyphs.AsSpan(0, count);

    public ReadOnlySpan<PdfRow> All => CollectionsMarshal.AsSpan(rows);

    public void Fill(ReadOnlySpan<PdfGlyph> letters)
    {
        rows.Clear();
        Order(letters);
        var start = 0;
        for (var i = 1; i <= count; i++)
        {
            if (i == count || glyphs[start].Y - glyphs[i].Y > Tolerance * Math.Max(glyphs[i].Size, 4))
            {
                SortByPlace(glyphs.AsSpan(start, i - start));
                if (Part(start, i) is { } row)
                {
                    rows.Add(row);
                }

                start = i;
            }
        }
    }

    /// <summary>Some letters of a row, or null when there is no ink in them.</summary>
    public PdfRow? Part(int start, int end)
    {
        var (left, right, found) = (0.0, double.NaN, false);
        foreach (ref readonly var glyph in glyphs.AsSpan(start, end - start))
        {
            if (glyph.IsInked)
            {
                (left, found) = (found ? left : glyph.X, true);
                right = Further(right, glyph.End);
            }
        }

        return found ? new PdfRow(start, end, left, right) : null;
    }

    /// <summary>The greater of two ends, one of which may be no number.</summary>
    public static double Further(double right, double end) => end > right || double.IsNaN(right) ? end : right;

    /// <summary>
    /// From top to bottom, letters of one base line as they come. A file writes line by line: whole stretches on one base line are put in order, not letters.
    /// </summary>
    private void Order(ReadOnlySpan<PdfGlyph> letters)
    {
        count = letters.Length;
        if (glyphs.Length < count)
        {
            glyphs = new PdfGlyph[Math.Max(count, 2 * glyphs.Length)];
        }

        stretches.Clear();
        var start = 0;
        for (var i = 1; i <= count; i++)
        {
            if (i == count || letters[i].Y != letters[start].Y)
            {
                stretches.Add((letters[start].Y, start, i));
                start = i;
            }
        }

        stretches.Sort(static (a, b) => b.Y.CompareTo(a.Y) is not 0 and var order ? order : a.Start.CompareTo(b.Start));
        var at = 0;
        foreach (var (_, first, end) in stretches)
        {
            letters[first..end].CopyTo(glyphs.AsSpan(at));
            at += end - first;
        }
    }

    private static void SortByPlace(Span<PdfGlyph> row)
    {
        for (var i = 1; i < row.Length; i++)
        {
            if (!(row[i - 1].X < row[i].X))
            {
                row.Sort(static (a, b) => a.X.CompareTo(b.X));
                return;
            }
        }
    }
}
