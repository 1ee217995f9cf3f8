namespace Compare.Drafts;

/// <summary>Tells what moved from what only shifted: the heaviest set that stands in the same order on both sides stays, the rest moved.</summary>
internal static class FewestMoves
{
    /// <summary>For items in old order with their new positions and weights: true for those that keep their order. Equal positions are in order.</summary>
    public static bool[] InOrder(int[] positions, long[] weights)
    {
        var ranks = positions.Distinct().Order().Select((position, rank) => (position, rank)).ToDictionary(p => p.position, p => p.rank);
        var best = new (long Weight, int Item)[ranks.Count + 1];
        Array.Fill(best, (0, -1));
        var previous = new int[positions.Length];
        var (top, last) = (0L, -1);
        for (var i = 0; i < positions.Length; i++)
        {
            var rank = ranks[positions[i]] + 1;
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
}
