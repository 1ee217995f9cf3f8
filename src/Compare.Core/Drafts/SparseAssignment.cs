namespace Compare.Drafts;

/// <summary>
/// The one-to-one assignment with the greatest total weight over the candidates given (shortest augmenting paths with potentials). Leaving
/// something without a counterpart is allowed and costs nothing, so weights must be positive to be used.
/// </summary>
internal static class SparseAssignment
{
    /// <summary>For each left item the right item it is assigned to, or -1.</summary>
    public static int[] Solve(IReadOnlyList<(int Right, double Weight)>[] candidates, int rights)
    {
        var lefts = candidates.Length;
        var assigned = new int[lefts];
        var owner = new int[rights + lefts]; // each left item has a place of its own, which means "no counterpart"
        var price = new double[rights + lefts];
        Array.Fill(assigned, -1);
        Array.Fill(owner, -1);
        var distance = new Dictionary<int, (double Cost, int From)>();
        var queue = new PriorityQueue<int, (double, int)>();
        var settled = new HashSet<int>();
        for (var left = 0; left < lefts; left++)
        {
            Augment(left);
        }

        return [.. assigned.Select(r => r >= rights ? -1 : r)];

        void Augment(int start)
        {
            distance.Clear();
            queue.Clear();
            settled.Clear();
            var (at, base_) = (start, 0.0);
            while (true)
            {
                var slack = assigned[at] < 0 ? 0 : Reduced(at, assigned[at]);
                foreach (var (right, weight) in candidates[at])
                {
                    Relax(right, base_ + (-weight - price[right]) - slack, at);
                }

                Relax(rights + at, base_ - price[rights + at] - slack, at);
                int next;
                do
                {
                    next = queue.Dequeue();
                }
                while (!settled.Add(next));
                base_ = distance[next].Cost;
                if (owner[next] < 0)
                {
                    foreach (var done in settled)
                    {
                        price[done] += distance[done].Cost - base_;
                    }

                    Flip(next, start);
                    return;
                }

                at = owner[next];
            }
        }

        void Relax(int right, double cost, int from)
        {
            if (!settled.Contains(right) && (!distance.TryGetValue(right, out var known) || cost < known.Cost - 1e-12))
            {
                distance[right] = (cost, from);
                queue.Enqueue(right, (cost, right));
            }
        }

        double Reduced(int left, int right)
        {
            var weight = right >= rights ? 0 : candidates[left].First(c => c.Right == right).Weight;
            return -weight - price[right];
        }

        void Flip(int right, int start)
        {
            while (true)
            {
                var left = distance[right].From;
                var before = assigned[left];
                assigned[left] = right;
                owner[right] = left;
                if (left == start)
                {
                    return;
                }

                right = before;
            }
        }
    }
}
