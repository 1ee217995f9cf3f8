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
        for (var x = left + (0.35 * width); x <= left + (0.65 * width); x += 2)
        {
            var (both, fullLeft, fullRight, crossing) = (0, 0, 0, 0);
            foreach (var row in rows)
            {
                var (before, after) = Split(row, x);
                if (before.Count == 0 || after.Count == 0)
                {
                    continue;
                }

                if (Left(after) - Right(before) < NarrowestGutter || Right(before) > x || Left(after) < x)
                {
                    crossing++;
                    continue;
                }

                both++;
                fullLeft += Right(before) - Left(before) > 0.6 * (x - left) ? 1 : 0;
                fullRight += Right(after) - Left(after) > 0.6 * (right - x) ? 1 : 0;
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

        return rows.Any(row => Split(row, x) is ({ Count: > 0 } before, { Count: > 0 } after) && Right(before) <= x - (NarrowestGutter / 2) && Left(after) >= x + (NarrowestGutter / 2)) ? x : null;
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
