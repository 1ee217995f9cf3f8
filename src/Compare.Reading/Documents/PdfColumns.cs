using UglyToad.PdfPig.Content;

namespace Compare.Reading.Documents;

/// <summary>Finds the gutter between two columns and the order in which rows and half rows are read.</summary>
internal static class PdfColumns
{
    private const int FewestRows = 8;
    private const double NarrowestGutter = 8;

    /// <summary>Where the gutter is, or null for a page in one column (or with a table, whose cells do not fill their columns).</summary>
    public static double? Gutter(List<List<Letter>> rows)
    {
        if (rows.Count < FewestRows)
        {
            return null;
        }

        var left = rows.Min(Left);
        var right = rows.Max(Right);
        var width = right - left;
        double? best = null;
        var bestScore = 0;
        var edges = rows.ConvertAll(r => new RowEdges(r));
        for (var x = left + (0.35 * width); x <= left + (0.65 * width); x += 2)
        {
            var (both, fullLeft, fullRight, crossing) = (0, 0, 0, 0);
            foreach (var row in edges)
            {
                if (!row.StandsOnBothSides(x, out var at))
                {
                    continue;
                }

                if (row.LeftOf(at) - row.RightBefore(at) < NarrowestGutter || row.RightBefore(at) > x || row.LeftOf(at) < x)
                {
                    crossing++;
                    continue;
                }

                both++;
                fullLeft += row.RightBefore(at) - row.LeftOf(0) > 0.6 * (x - left) ? 1 : 0;
                fullRight += row.RightFrom(at) - row.LeftOf(at) > 0.6 * (right - x) ? 1 : 0;
            }

            var score = both - crossing;
            if (both >= FewestRows && Math.Min(fullLeft, fullRight) * 10 >= both * 4 && score > bestScore)
            {
                (best, bestScore) = (x, score);
            }
        }

        return best;
    }

    /// <summary>
    /// The gutter of the page before, where this one has too few rows to show its own and at least one of them has words on both sides and none between:
    /// the last page of a text in columns, whose few lines stand side by side.
    /// </summary>
    public static double? Continued(List<List<Letter>> rows, double? earlier)
    {
        if (earlier is not { } x || rows.Count >= FewestRows)
        {
            return null;
        }

        return rows.Select(r => new RowEdges(r)).Any(r => r.StandsOnBothSides(x, out var at) && r.RightBefore(at) <= x - (NarrowestGutter / 2) && r.LeftOf(at) >= x + (NarrowestGutter / 2)) ? x : null;
    }

    /// <summary>Rows as they are read, each with the edges of its column: between rows across the page, the left column before the right.</summary>
    public static IEnumerable<(List<Letter> Row, double Left, double Right)> Order(List<List<Letter>> rows, double? gutter)
    {
        if (rows.Count == 0)
        {
            yield break;
        }

        var pageLeft = rows.Min(Left);
        var pageRight = rows.Max(Right);
        if (gutter is not { } x)
        {
            foreach (var row in rows)
            {
                yield return (row, pageLeft, pageRight);
            }

            yield break;
        }

        var (first, second) = (new List<List<Letter>>(), new List<List<Letter>>());
        foreach (var row in rows)
        {
            var (before, after) = Split(row, x);
            var across = before.Count > 0 && after.Count > 0 && (Left(after) - Right(before) < NarrowestGutter || Right(before) > x);
            if (!across)
            {
                if (before.Count > 0)
                {
                    first.Add(before);
                }

                if (after.Count > 0)
                {
                    second.Add(after);
                }

                continue;
            }

            foreach (var half in Halves(first, second))
            {
                yield return half;
            }

            yield return (row, pageLeft, pageRight);
        }

        foreach (var half in Halves(first, second))
        {
            yield return half;
        }
    }

    private static List<(List<Letter>, double, double)> Halves(List<List<Letter>> first, List<List<Letter>> second)
    {
        var ordered = new List<(List<Letter>, double, double)>();
        foreach (var column in new[] { first, second })
        {
            if (column.Count > 0)
            {
                var (left, right) = (column.Min(Left), column.Max(Right));
                ordered.AddRange(column.Select(r => (r, left, right)));
                column.Clear();
            }
        }

        return ordered;
    }

    /// <summary>Where the visible letters of a row begin and end, so that many places for a gutter can be tried without going through the letters again.</summary>
    private readonly struct RowEdges
    {
        private readonly double[] starts;
        private readonly double[] endsBefore;
        private readonly double[] endsFrom;

        public RowEdges(List<Letter> row)
        {
            var letters = row.Where(Inked).OrderBy(l => l.StartBaseLine.X).ToArray();
            starts = Array.ConvertAll(letters, l => l.StartBaseLine.X);
            (endsBefore, endsFrom) = (new double[letters.Length + 1], new double[letters.Length + 1]);
            (endsBefore[0], endsFrom[^1]) = (double.MinValue, double.MinValue);
            for (var i = 0; i < letters.Length; i++)
            {
                endsBefore[i + 1] = Math.Max(endsBefore[i], letters[i].EndBaseLine.X);
                endsFrom[^(i + 2)] = Math.Max(endsFrom[^(i + 1)], letters[^(i + 1)].EndBaseLine.X);
            }
        }

        /// <summary>Whether letters begin on both sides of <paramref name="x"/>; <paramref name="at"/> is the first that begins there or after it.</summary>
        public bool StandsOnBothSides(double x, out int at)
        {
            at = Array.BinarySearch(starts, x);
            at = at < 0 ? ~at : at;
            while (at > 0 && starts[at - 1] >= x)
            {
                at--;
            }

            return at > 0 && at < starts.Length;
        }

        public double LeftOf(int at) => starts[at];

        public double RightBefore(int at) => endsBefore[at];

        public double RightFrom(int at) => endsFrom[at];
    }

    private static (List<Letter> Before, List<Letter> After) Split(List<Letter> row, double x)
    {
        var before = row.Where(l => l.StartBaseLine.X < x).ToList();
        var after = row.Where(l => l.StartBaseLine.X >= x).ToList();
        return (before.Any(Inked) ? before : [], after.Any(Inked) ? after : []);
    }

    private static bool Inked(Letter letter) => !string.IsNullOrWhiteSpace(letter.Value);

    private static double Left(List<Letter> row) => row.Where(Inked).Min(l => l.StartBaseLine.X);

    private static double Right(List<Letter> row) => row.Where(Inked).Max(l => l.EndBaseLine.X);
}
