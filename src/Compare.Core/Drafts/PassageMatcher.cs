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

    /// <summary>For each old passage the new one, or -1.</summary>
    /// <param name="allowed">Whether two passages may be paired at all.</param>
    /// <param name="evidence">The pair's weight without neighbours, given its similarity; not positive when the evidence does not suffice.</param>
    public (int[] Match, double[] Similarity) Solve(Func<int, int, bool> allowed, Func<int, int, double, double> evidence)
    {
        var news = space.New.Length;
        var edges = new List<(int Right, double Weight)>[space.Old.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = [];
            var proposed = candidates.Of(i, expectation.Of(i), j => allowed(i, j)).ToHashSet();
            AddIfAllowed(expectation.Twins[i]);
            for (var near = expectation.Of(i) - 1; near <= expectation.Of(i) + 1; near++)
            {
                AddIfAllowed(near);
            }

            foreach (var j in proposed.Order())
            {
                var weight = evidence(i, j, Similarity(i, j));
                if (weight > 0)
                {
                    edges[i].Add((j, weight + (0.02 / (1 + Math.Abs(j - expectation.Of(i))))));
                }
            }

            void AddIfAllowed(int j)
            {
                if (j >= 0 && j < news && allowed(i, j))
                {
                    proposed.Add(j);
                }
            }
        }

        var match = SparseAssignment.Solve([.. edges], news);
        for (var round = 1; round < Rounds; round++)
        {
            var before = match;
            var weighted = edges.Select((list, i) => list.Select(e => (e.Right, e.Weight + Neighbours(before, i, e.Right))).ToList()).ToArray();
            match = SparseAssignment.Solve([.. weighted], news);
            if (match.AsSpan().SequenceEqual(before))
            {
                break;
            }
        }

        return (match, [.. match.Select((j, i) => j < 0 ? 0 : Similarity(i, j))]);
    }

    private double Similarity(int old, int @new) => expectation.Twins[old] == @new ? 1 : space.Similarity(old, @new);

    private static double Neighbours(int[] match, int old, int @new)
    {
        var bonus = 0.0;
        bonus += old > 0 && match[old - 1] >= 0 && match[old - 1] == @new - 1 ? NeighbourBonus : 0;
        bonus += old + 1 < match.Length && match[old + 1] >= 0 && match[old + 1] == @new + 1 ? NeighbourBonus : 0;
        return bonus;
    }
}
