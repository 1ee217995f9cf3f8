namespace Compare.Drafts;

/// <summary>Tells what moved from what only shifted: the heaviest set that stands in the same order on both sides stays, the rest moved.</summary>
internal static class FewestMoves
{
    /// <summary>For items in old order with their new positions and weights: true for those that keep their order. Equal positions are in order.</summary>
    public static bool[] InOrder(int[] positions, long[] weights)
    {
        if (IsInOrder(positions, weights))
        {
            var all = new bool[positions.Length];
            Array.Fill(all, true);
            return all;
        }

        int[] ranks = [.. positions.Distinct().Order()];
        var best = new (long Weight, int Item)[ranks.Length + 1];
        Array.Fill(best, (0, -1));
        var previous = new int[positions.Length];
        var (top, last) = (0L, -1);
        for (var i = 0; i < positions.Length; i++)
        {
            var rank = Array.BinarySearch(ranks, positions[i]) + 1;
            (long Weight, int Item) before = (0, -1);
            for (var at = rank; at > 0; at -= at & -at)
            {
                before = best[at].Weight > before.Weight ? best[at] : before;
            }

            previous[i] = before.Item;
            var total = before.Weight + weights[i];
            for (var at = rank; at < best.Length; at += at & -at)
            {
                if (total > best[at].Weight)
                {
                    best[at] = (total, i);
                }
            }

            if (total > top)
            {
                (top, last) = (total, i);
            }
        }

        var kept = new bool[positions.Length];
        for (; last >= 0; last = previous[last])
        {
            kept[last] = true;
        }

        return kept;
    }

    /// <summary>Where nothing is out of order and everything weighs something, nothing moved.</summary>
    private static bool IsInOrder(int[] positions, long[] weights)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            if (weights[i] <= 0 || (i > 0 && positions[i] < positions[i - 1]))
            {
                return false;
            }
        }

        return true;
    }
}
