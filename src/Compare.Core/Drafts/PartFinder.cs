namespace Compare.Drafts;

/// <summary>
/// Finds splits and mergers by covering text: a passage without a counterpart of its own belongs to a pair when most of its words stand in
/// that part of the pair which the pair itself does not explain. Boilerplate explains itself, so it never attracts.
/// </summary>
internal sealed class PartFinder(FeatureSpace space, Expectation expectation, int fewestWords, double leastCover)
{
    /// <param name="match">For each old passage its new one or -1.</param>
    /// <param name="overNew">The index over the new passages, for mergers.</param>
    /// <param name="overOld">The index over the old passages, for splits.</param>
    /// <param name="allowed">Whether two passages may be paired at all.</param>
    public List<AlignmentLink> Find(int[] match, CandidateIndex overNew, CandidateIndex overOld, Func<int, int, bool> allowed)
    {
        var links = new List<AlignmentLink>();
        var back = new int[space.New.Length];
        Array.Fill(back, -1);
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] >= 0)
            {
                back[match[i]] = i;
            }
        }

        var oldRest = new Dictionary<int, HashSet<int>>();
        var newRest = new Dictionary<int, HashSet<int>>();
        for (var j = 0; j < back.Length; j++)
        {
            if (back[j] < 0 && space.New[j].Length >= 2 * fewestWords)
            {
                var place = Nearest(match, j);
                Take(overOld.Of(j, place, i => match[i] >= 0 && allowed(i, j)), i => Rest(oldRest, i, space.Old[i], space.New[match[i]]), space.New[j], space.NewWeights[j], i => new AlignmentLink(i, j, 0, ""), true);
            }
        }

        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] < 0 && space.Old[i].Length >= 2 * fewestWords)
            {
                Take(overNew.Of(i, expectation.Of(i), j => back[j] >= 0 && allowed(i, j)), j => Rest(newRest, j, space.New[j], space.Old[back[j]]), space.Old[i], space.OldWeights[i], j => new AlignmentLink(i, j, 0, ""), false);
            }
        }

        return links;

        void Take(IEnumerable<int> hosts, Func<int, HashSet<int>> rest, int[] piece, double weight, Func<int, AlignmentLink> link, bool split)
        {
            var (best, cover) = (-1, 0.0);
            foreach (var host in hosts)
            {
                var left = rest(host);
                var covered = piece.Where(left.Contains).Sum(space.Weight) / weight;
                (best, cover) = covered > cover + 1e-9 ? (host, covered) : (best, cover);
            }

            if (cover >= leastCover)
            {
                rest(best).ExceptWith(piece);
                var reason = split ? $"{(int)Math.Round(100 * cover)}% of it stands in the old one, where nothing else explains it" : $"{(int)Math.Round(100 * cover)}% of it stands in the new one, where nothing else explains it";
                links.Add(link(best) with { Score = cover, Reason = reason, IsPart = true });
            }
        }
    }

    private static HashSet<int> Rest(Dictionary<int, HashSet<int>> rests, int host, int[] own, int[] counterpart)
    {
        if (!rests.TryGetValue(host, out var rest))
        {
            rest = [.. own];
            rest.ExceptWith(counterpart);
            rests.Add(host, rest);
        }

        return rest;
    }

    /// <summary>The place on the old side of what stands before a new passage.</summary>
    private int Nearest(int[] match, int @new) => space.New.Length == 0 ? 0 : (int)((long)@new * match.Length / space.New.Length);
}
