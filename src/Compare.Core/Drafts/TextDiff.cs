using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>
/// The difference between two sequences: the least number of insertions and deletions, by Myers' O(ND) method in linear space. Long
/// sequences are first cut at elements that occur once in both, and a stretch that stays too different is given up as replaced, so that the
/// cost stays near-linear whatever the input.
/// </summary>
public static class TextDiff
{
    /// <summary>Up to this many elements on both sides together the result is the minimum.</summary>
    public const int ExactUpTo = 6000;

    /// <summary>Differences in order, with at least one common element between any two.</summary>
    public static ImmutableArray<DiffHunk> Hunks(ReadOnlySpan<int> old, ReadOnlySpan<int> @new)
    {
        var start = old.CommonPrefixLength(@new);
        var end = 0;
        while (end < old.Length - start && end < @new.Length - start && old[^(end + 1)] == @new[^(end + 1)])
        {
            end++;
        }

        var a = old[start..^end];
        var b = @new[start..^end];
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.IsEmpty && b.IsEmpty ? [] : [new DiffHunk(start, a.Length, start, b.Length)];
        }

        var deleted = new bool[a.Length];
        var inserted = new bool[b.Length];
        new Run(a.ToArray(), b.ToArray(), deleted, inserted).Between(0, a.Length, 0, b.Length, anchored: false);
        return Collect(deleted, inserted, start);
    }

    private static ImmutableArray<DiffHunk> Collect(bool[] deleted, bool[] inserted, int start)
    {
        var hunks = ImmutableArray.CreateBuilder<DiffHunk>();
        for (int i = 0, j = 0; i < deleted.Length || j < inserted.Length;)
        {
            var (startOld, startNew) = (i, j);
            while (i < deleted.Length && deleted[i])
            {
                i++;
            }

            while (j < inserted.Length && inserted[j])
            {
                j++;
            }

            if (i > startOld || j > startNew)
            {
                hunks.Add(new DiffHunk(start + startOld, i - startOld, start + startNew, j - startNew));
            }
            else
            {
                i++;
                j++;
            }
        }

        return hunks.ToImmutable();
    }

    private sealed class Run(int[] a, int[] b, bool[] deleted, bool[] inserted)
    {
        private int[] forward = [];
        private int[] backward = [];

        public void Between(int aFrom, int aTo, int bFrom, int bTo, bool anchored)
        {
            while (true)
            {
                while (aFrom < aTo && bFrom < bTo && a[aFrom] == b[bFrom])
                {
                    aFrom++;
                    bFrom++;
                }

                while (aFrom < aTo && bFrom < bTo && a[aTo - 1] == b[bTo - 1])
                {
                    aTo--;
                    bTo--;
                }

                if (aFrom == aTo || bFrom == bTo)
                {
                    Array.Fill(deleted, true, aFrom, aTo - aFrom);
                    Array.Fill(inserted, true, bFrom, bTo - bFrom);
                    return;
                }

                if (!anchored && aTo - aFrom + (bTo - bFrom) > ExactUpTo && Anchored(aFrom, aTo, bFrom, bTo))
                {
                    return;
                }

                if (Middle(aFrom, aTo, bFrom, bTo) is not { } cut)
                {
                    Array.Fill(deleted, true, aFrom, aTo - aFrom);
                    Array.Fill(inserted, true, bFrom, bTo - bFrom);
                    return;
                }

                Between(aFrom, cut.A, bFrom, cut.B, anchored);
                (aFrom, bFrom) = (cut.A, cut.B);
            }
        }

        /// <summary>Cuts at elements that occur once on each side, along the longest run in order; false where there is none.</summary>
        private bool Anchored(int aFrom, int aTo, int bFrom, int bTo)
        {
            var counts = new Dictionary<int, (int InA, int InB, int AtA, int AtB)>();
            for (var i = aFrom; i < aTo; i++)
            {
                var c = counts.GetValueOrDefault(a[i]);
                counts[a[i]] = (c.InA + 1, c.InB, i, c.AtB);
            }

            for (var j = bFrom; j < bTo; j++)
            {
                var c = counts.GetValueOrDefault(b[j]);
                counts[b[j]] = (c.InA, c.InB + 1, c.AtA, j);
            }

            var once = counts.Values.Where(c => c is { InA: 1, InB: 1 }).OrderBy(c => c.AtA).ToArray();
            if (once.Length == 0)
            {
                return false;
            }

            var kept = FewestMoves.InOrder([.. once.Select(c => c.AtB)], [.. once.Select(_ => 1L)]);
            var (fromA, fromB) = (aFrom, bFrom);
            for (var k = 0; k < once.Length; k++)
            {
                if (kept[k])
                {
                    Between(fromA, once[k].AtA, fromB, once[k].AtB, anchored: once[k].AtA - fromA > (aTo - aFrom) / 2);
                    (fromA, fromB) = (once[k].AtA + 1, once[k].AtB + 1);
                }
            }

            Between(fromA, aTo, fromB, bTo, anchored: aTo - fromA > (aTo - aFrom) / 2);
            return true;
        }

        /// <summary>A point on a shortest path, or null where the two sides have too little in common to go on.</summary>
        private (int A, int B)? Middle(int aFrom, int aTo, int bFrom, int bTo)
        {
            var (n, m) = (aTo - aFrom, bTo - bFrom);
            var delta = n - m;
            var most = (n + m + 1) / 2;
            var cap = n + m <= ExactUpTo ? most : Math.Max(256, 2_000_000 / (n + m));
            var offset = most + 1;
            if (forward.Length < (2 * most) + 3)
            {
                forward = new int[(2 * most) + 3];
                backward = new int[(2 * most) + 3];
            }

            forward[offset + 1] = 0;
            backward[offset + 1] = 0;
            for (var d = 0; d <= most; d++)
            {
                if (d > cap)
                {
                    return null;
                }

                for (var k = -d + (2 * Math.Max(0, d - m)); k <= d - (2 * Math.Max(0, d - n)); k += 2)
                {
                    var x = k == -d || (k != d && forward[offset + k - 1] < forward[offset + k + 1]) ? forward[offset + k + 1] : forward[offset + k - 1] + 1;
                    var start = x;
                    while (x < n && x - k < m && a[aFrom + x] == b[bFrom + x - k])
                    {
                        x++;
                    }

                    forward[offset + k] = x;
                    var other = delta - k;
                    if ((delta & 1) != 0 && other >= -(d - 1) && other <= d - 1 && x + backward[offset + other] >= n)
                    {
                        return Cut(aFrom, bFrom, start, start - k, x, x - k, n, m);
                    }
                }

                for (var k = -d + (2 * Math.Max(0, d - m)); k <= d - (2 * Math.Max(0, d - n)); k += 2)
                {
                    var x = k == -d || (k != d && backward[offset + k - 1] < backward[offset + k + 1]) ? backward[offset + k + 1] : backward[offset + k - 1] + 1;
                    var start = x;
                    while (x < n && x - k < m && a[aTo - 1 - x] == b[bTo - 1 - x + k])
                    {
                        x++;
                    }

                    backward[offset + k] = x;
                    var other = delta - k;
                    if ((delta & 1) == 0 && other >= -d && other <= d && x + forward[offset + other] >= n)
                    {
                        return Cut(aFrom, bFrom, n - x, m - (x - k), n - start, m - (start - k), n, m);
                    }
                }
            }

            return null;
        }

        /// <summary>The end of the middle snake that leaves something to do on both sides; the corners would not make the task smaller.</summary>
        private static (int A, int B)? Cut(int aFrom, int bFrom, int x1, int y1, int x2, int y2, int n, int m)
        {
            var (x, y) = (x2 == n && y2 == m) || (x2 == 0 && y2 == 0) ? (x1, y1) : (x2, y2);
            return (x == 0 && y == 0) || (x == n && y == m) ? null : (aFrom + x, bFrom + y);
        }
    }
}
