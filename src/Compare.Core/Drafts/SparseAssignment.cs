namespace Compare.Drafts;

/// <summary>
/// The one-to-one assignment with the greatest total weight over the candidates given (shortest augmenting paths with potentials). Leaving
/// something without a counterpart is allowed and costs nothing, so weights must be positive to be used.
/// </summary>
internal sealed class SparseAssignment
{
    private readonly AssignmentEdges candidates;
    private readonly int rights;
    private readonly int[] assigned;
    private readonly int[] owner; // each left item has a place of its own behind the rights, which means "no counterpart"
    private readonly double[] price;
    private readonly double[] cost;
    private readonly int[] from;
    private readonly int[] reached;
    private readonly int[] settled;
    private readonly List<int> done = [];
    private readonly PriorityQueue<int, (double Cost, int Right)> queue = new();
    private int round;

    private SparseAssignment(AssignmentEdges candidates, int rights)
    {
        this.candidates = candidates;
        this.rights = rights;
        var places = rights + candidates.Lefts;
        assigned = new int[candidates.Lefts];
        owner = new int[places];
        price = new double[places];
        cost = new double[places];
        from = new int[places];
        reached = new int[places];
        settled = new int[places];
        Array.Fill(assigned, -1);
        Array.Fill(owner, -1);
    }

    /// <summary>For each left item the right item it is assigned to, or -1.</summary>
    public static int[] Solve(AssignmentEdges candidates, int rights)
    {
        var task = new SparseAssignment(candidates, rights);
        for (var left = 0; left < candidates.Lefts; left++)
        {
            if (!task.TakeFree(left))
            {
                task.Augment(left);
            }
        }

        foreach (ref var right in task.assigned.AsSpan())
        {
            right = right >= rights ? -1 : right;
        }

        return task.assigned;
    }

    /// <summary>Where the cheapest place of all is free, it is taken, and no price changes: what <see cref="Augment"/> would do, without a queue.</summary>
    private bool TakeFree(int left)
    {
        var to = candidates.Rights(left);
        var by = candidates.Weights(left);
        var best = rights + left;
        var least = 0.0 - price[best];
        for (var k = 0; k < to.Length; k++)
        {
            var offer = -by[k] - price[to[k]];
            if (offer < least || (offer == least && to[k] < best))
            {
                (best, least) = (to[k], offer);
            }
        }

        if (owner[best] >= 0)
        {
            return false;
        }

        assigned[left] = best;
        owner[best] = left;
        return true;
    }

    private void Augment(int start)
    {
        round++;
        queue.Clear();
        done.Clear();
        var (at, reachedBy) = (start, 0.0);
        while (true)
        {
            var slack = assigned[at] < 0 ? 0 : Reduced(at, assigned[at]);
            var to = candidates.Rights(at);
            var by = candidates.Weights(at);
            for (var k = 0; k < to.Length; k++)
            {
                Relax(to[k], reachedBy + (-by[k] - price[to[k]]) - slack, at);
            }

            Relax(rights + at, reachedBy - price[rights + at] - slack, at);
            int next;
            do
            {
                next = queue.Dequeue();
            }
            while (settled[next] == round);
            settled[next] = round;
            done.Add(next);
            reachedBy = cost[next];
            if (owner[next] < 0)
            {
                foreach (var place in done)
                {
                    price[place] += cost[place] - reachedBy;
                }

                Flip(next, start);
                return;
            }

            at = owner[next];
        }
    }

    private void Relax(int right, double offer, int left)
    {
        if (settled[right] != round && (reached[right] != round || offer < cost[right] - 1e-12))
        {
            reached[right] = round;
            cost[right] = offer;
            from[right] = left;
            queue.Enqueue(right, (offer, right));
        }
    }

    private double Reduced(int left, int right)
    {
        var weight = 0.0;
        if (right < rights)
        {
            weight = candidates.Weights(left)[candidates.Rights(left).IndexOf(right)];
        }

        return -weight - price[right];
    }

    private void Flip(int right, int start)
    {
        while (true)
        {
            var left = from[right];
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
