namespace Compare.Reading.Documents;

/// <summary>Finds the gutter between two columns and the order in which rows and half rows are read.</summary>
internal static class PdfColumns
{
    /// <summary>A page with fewer rows shows no gutter of its own.</summary>
    public const int FewestRows = 8;
    private const double NarrowestGutter = 8;
    private const double Step = 2;

    /// <summary>No page is wider; letters that stand further apart are damage.</summary>
    private const double WidestPage = 1e10;

    /// <summary>Where the gutter is, or null for a page in one column (or with a table, whose cells do not fill their columns).</summary>
    public static double? Gutter(PdfRows rows)
    {
        var all = rows.All;
        if (all.Length < FewestRows)
        {
            return null;
        }

        var (left, right) = Edges(all);
        var width = right - left;
        if (!(width < WidestPage))
        {
            return null;
        }

        double? best = null;
        var bestScore = 0;
        var edges = new RowEdges[all.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new RowEdges(all[i]);
        }

        var last = left + (0.65 * width);
        for (var x = left + (0.35 * width); x <= last; x += Step)
        {
            var (both, fullLeft, fullRight, crossing) = (0, 0, 0, 0);
            var change = last;
            foreach (var row in edges)
            {
                var isBoth = row.StandsOnBothSides(rows.Glyphs, x);
                change = Math.Min(change, row.Change(x));
                if (!isBoth)
                {
                    continue;
                }

                if (row.Next - row.Before < NarrowestGutter || row.Before > x)
                {
                    crossing++;
                    continue;
                }

                both++;
                fullLeft += row.Before - row.First > 0.6 * (x - left) ? 1 : 0;
                fullRight += row.RightOfNext(rows.Glyphs) - row.Next > 0.6 * (right - x) ? 1 : 0;
            }

            var score = both - crossing;
            if (both >= FewestRows && Math.Min(fullLeft, fullRight) * 10 >= both * 4 && score > bestScore)
            {
                (best, bestScore) = (x, score);
            }

            // Up to the next letter there are no more rows that stand on both sides.
            while (both < FewestRows && x + Step < change)
            {
                x += Step;
            }
        }

        return best;
    }

    /// <summary>
    /// The gutter of the page before, where this one has too few rows to show its own and at least one of them has words on both sides and none between:
    /// the last page of a text in columns, whose few lines stand side by side.
    /// </summary>
    public static double? Continued(PdfRows rows, double? earlier)
    {
        if (earlier is not { } x || rows.All.Length >= FewestRows)
        {
            return null;
        }

        foreach (var row in rows.All)
        {
            var edges = new RowEdges(row);
            if (edges.StandsOnBothSides(rows.Glyphs, x) && edges.Before <= x - (NarrowestGutter / 2) && edges.Next >= x + (NarrowestGutter / 2))
            {
                return x;
            }
        }

        return null;
    }

    /// <summary>Rows as they are read, each with the edges of its column: between rows across the page, the left column before the right.</summary>
    public static void Order(PdfRows rows, double? gutter, List<(PdfRow Row, double Left, double Right)> ordered)
    {
        ordered.Clear();
        var all = rows.All;
        if (all.Length == 0)
        {
            return;
        }

        var (pageLeft, pageRight) = Edges(all);
        if (gutter is not { } x)
        {
            foreach (var row in all)
            {
                ordered.Add((row, pageLeft, pageRight));
            }

            return;
        }

        var (first, second) = (new List<PdfRow>(), new List<PdfRow>());
        foreach (var row in all)
        {
            var middle = row.Start;
            while (middle < row.End && rows.Glyphs[middle].X < x)
            {
                middle++;
            }

            var (before, after) = (rows.Part(row.Start, middle), rows.Part(middle, row.End));
            if (before is { } l && after is { } r && (r.Left - l.Right < NarrowestGutter || l.Right > x))
            {
                Halves();
                ordered.Add((row, pageLeft, pageRight));
                continue;
            }

            if (before is { } half)
            {
                first.Add(half);
            }

            if (after is { } other)
            {
                second.Add(other);
            }
        }

        Halves();

        void Halves()
        {
            foreach (var column in (ReadOnlySpan<List<PdfRow>>)[first, second])
            {
                var (left, right) = Edges(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(column));
                foreach (var row in column)
                {
                    ordered.Add((row, left, right));
                }

                column.Clear();
            }
        }
    }

    private static (double Left, double Right) Edges(ReadOnlySpan<PdfRow> rows)
    {
        var (left, right) = (double.PositiveInfinity, double.NaN);
        foreach (var row in rows)
        {
            left = Math.Min(left, row.Left);
            right = PdfRows.Further(right, row.Right);
        }

        return (left, right);
    }

    /// <summary>A row as places for a gutter are tried from left to right: each letter is gone past once.</summary>
    private sealed class RowEdges(PdfRow row)
    {
        private readonly int end = row.End;
        private int next = row.Start;
        private bool hasBefore;

        /// <summary>Where the first visible letter begins.</summary>
        public double First { get; } = row.Left;

        /// <summary>Where the letters that begin left of the place end.</summary>
        public double Before { get; private set; } = double.MinValue;

        /// <summary>Where the first letter that begins at the place or right of it does so.</summary>
        public double Next { get; private set; }

        /// <summary>The next place at which it may stand otherwise to a gutter than at <paramref name="x"/>.</summary>
        public double Change(double x)
        {
            var letter = next < end ? Next : double.PositiveInfinity;
            return Before > x ? Math.Min(letter, Before) : letter;
        }

        /// <summary>Whether visible letters begin on both sides of <paramref name="x"/>, which is not left of the place asked for before.</summary>
        public bool StandsOnBothSides(ReadOnlySpan<PdfGlyph> glyphs, double x)
        {
            for (; next < end; next++)
            {
                ref readonly var glyph = ref glyphs[next];
                if (!glyph.IsInked)
                {
                    continue;
                }

                if (glyph.X >= x)
                {
                    Next = glyph.X;
                    return hasBefore;
                }

                Before = Math.Max(Before, glyph.End);
                hasBefore = true;
            }

            return false;
        }

        /// <summary>Where the letters from the next on end.</summary>
        public double RightOfNext(ReadOnlySpan<PdfGlyph> glyphs)
        {
            var right = double.MinValue;
            for (var i = next; i < end; i++)
            {
                right = glyphs[i].IsInked ? Math.Max(right, glyphs[i].End) : right;
            }

            return right;
        }
    }
}
