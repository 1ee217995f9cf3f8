using Compare.Threads;

namespace Compare.Drafts;

/// <summary>
/// Aligns passages as one optimisation: candidates by shared rare features, a weight for each from text, heading, number and place, the
/// assignment with the greatest total, and then again with a bonus for pairs whose neighbours are paired.
/// </summary>
/// <param name="space">The passages' features.</param>
/// <param name="expectation">Where counterparts are to be expected.</param>
/// <param name="candidates">The index over the new passages.</param>
internal sealed class PassageMatcher(FeatureSpace space, Expectation expectation, CandidateIndex candidates)
{
    private const int Rounds = 3;
    private const double NeighbourBonus = 0.05;

    /// <summary>Most candidates of one passage: those of the index, the passage with the same words, and the three nearest to the expected place.</summary>
    private const int MostEdges = CandidateIndex.MostCandidates + 4;

    /// <summary>By feature: its weight where the passage in hand has it, else 0. Null while a thread has it.</summary>
    private double[]? spare;

    /// <summary>For each old passage the new one, or -1.</summary>
    /// <param name="oldKeys">Only passages with the same key may be paired; one with a negative key stays alone.</param>
    /// <param name="newKeys">The new passages' keys.</param>
    /// <param name="evidence">The pair's weight without neighbours, given its similarity; not positive when the evidence does not suffice. Called on several threads.</param>
    public (int[] Match, double[] Similarity) Solve(int[] oldKeys, int[] newKeys, Func<int, int, double, double> evidence)
    {
        var edges = new AssignmentEdges(space.OldCount, MostEdges);
        TwoHalves.Run(space.OldCount, (from, to) => Propose(from, to, oldKeys, newKeys, evidence, edges));
        var match = SparseAssignment.Solve(edges, space.NewCount);
        for (var round = 1; round < Rounds; round++)
        {
            var before = match;
            match = SparseAssignment.Solve(edges.With((i, j) => Neighbours(before, i, j)), space.NewCount);
            if (match.AsSpan().SequenceEqual(before))
            {
                break;
            }
        }

        return (match, Similarities(match));
    }

    /// <summary>The candidates of the old passages from one to another, which no other thread writes.</summary>
    private void Propose(int from, int to, int[] oldKeys, int[] newKeys, Func<int, int, double, double> evidence, AssignmentEdges edges)
    {
        var scratch = candidates.Scratch();
        var own = Interlocked.Exchange(ref spare, null) ?? new double[space.Count];
        Span<int> proposed = stackalloc int[MostEdges];
        for (var i = from; i < to; i++)
        {
            var key = oldKeys[i];
            if (key < 0)
            {
                continue;
            }

            var expected = expectation.Of(i);
            var best = candidates.Of(i, expected, key, newKeys, scratch);
            var count = 0;
            foreach (var j in best)
            {
                count = Insert(proposed, count, j);
            }

            ReadOnlySpan<int> more = [expectation.Twins[i], expected - 1, expected, expected + 1];
            foreach (var j in more)
            {
                if (j >= 0 && j < newKeys.Length && newKeys[j] == key)
                {
                    count = Insert(proposed, count, j);
                }
            }

            Mark(own, i, isOn: true);
            foreach (var j in proposed[..count])
            {
                var weight = evidence(i, j, Similarity(i, j, own));
                if (weight > 0)
                {
                    edges.Add(i, j, weight + (0.02 / (1 + Math.Abs(j - expected))));
                }
            }

            Mark(own, i, isOn: false);
        }

        spare = own;
    }

    /// <summary>Puts a number into a list in ascending order, once.</summary>
    private static int Insert(Span<int> list, int count, int number)
    {
        var at = count;
        while (at > 0 && list[at - 1] > number)
        {
            at--;
        }

        if (at > 0 && list[at - 1] == number)
        {
            return count;
        }

        list[at..count].CopyTo(list[(at + 1)..]);
        list[at] = number;
        return count + 1;
    }

    private void Mark(double[] own, int old, bool isOn)
    {
        foreach (var feature in space.Old(old))
        {
            own[feature] = isOn ? space.Weight(feature) : 0;
        }
    }

    private double[] Similarities(int[] match)
    {
        var similarities = new double[match.Length];
        var own = spare ?? new double[space.Count];
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] >= 0)
            {
                Mark(own, i, isOn: true);
                similarities[i] = Similarity(i, match[i], own);
                Mark(own, i, isOn: false);
            }
        }

        return similarities;
    }

    private double Similarity(int old, int @new, double[] own) => expectation.Twins[old] == @new ? 1 : space.Similarity(old, @new, own);

    private static double Neighbours(int[] match, int old, int @new)
    {
        var bonus = 0.0;
        bonus += old > 0 && match[old - 1] >= 0 && match[old - 1] == @new - 1 ? NeighbourBonus : 0;
        bonus += old + 1 < match.Length && match[old + 1] >= 0 && match[old + 1] == @new + 1 ? NeighbourBonus : 0;
        return bonus;
    }
}
