namespace Compare.Drafts;

/// <summary>
/// Finds splits and mergers by covering text: a passage without a counterpart of its own belongs to a pair when most of its words stand in
/// that part of the pair which the pair itself does not explain. Boilerplate explains itself, so it never attracts.
/// </summary>
internal sealed class PartFinder(FeatureSpace space, Expectation expectation, int fewestWords, double leastCover)
{
    /// <param name="match">For each old passage its new one or -1.</param>
    /// <param name="overNew">The index over the new passages, for mergers.</param>
    /// <param name="oldKeys">Only passages with the same key may be paired; one with a negative key stays alone.</param>
    /// <param name="newKeys">The new passages' keys.</param>
    public List<AlignmentLink> Find(int[] match, CandidateIndex overNew, int[] oldKeys, int[] newKeys)
    {
        var links = new List<AlignmentLink>();
        var back = new int[space.NewCount];
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
        var oldHosts = Hosts(oldKeys, match);
        CandidateScratch? scratch = null;
        CandidateIndex? overOld = null;
        for (var j = 0; j < back.Length; j++)
        {
            if (back[j] < 0 && newKeys[j] >= 0 && space.New(j).Length >= 2 * fewestWords)
            {
                overOld ??= new CandidateIndex(space, overNew: false);
                var hosts = overOld.Of(j, Nearest(match, j), newKeys[j], oldHosts, scratch ??= overOld.Scratch());
                if (Best(hosts, i => Rest(oldRest, i, space.Old(i), space.New(match[i])), space.New(j), space.NewWeight(j)) is { Cover: var cover, Host: var i } && cover >= leastCover)
                {
                    links.Add(new AlignmentLink(i, j, cover, $"{(int)Math.Round(100 * cover)}% of it stands in the old one, where nothing else explains it", IsPart: true));
                }
            }
        }

        var newHosts = Hosts(newKeys, back);
        scratch = null;
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] < 0 && oldKeys[i] >= 0 && space.Old(i).Length >= 2 * fewestWords)
            {
                var hosts = overNew.Of(i, expectation.Of(i), oldKeys[i], newHosts, scratch ??= overNew.Scratch());
                if (Best(hosts, j => Rest(newRest, j, space.New(j), space.Old(back[j])), space.Old(i), space.OldWeight(i)) is { Cover: var cover, Host: var j } && cover >= leastCover)
                {
                    links.Add(new AlignmentLink(i, j, cover, $"{(int)Math.Round(100 * cover)}% of it stands in the new one, where nothing else explains it", IsPart: true));
                }
            }
        }

        return links;
    }

    /// <summary>The host that covers most of a piece; what it covers is then no longer free, where it is enough.</summary>
    private (int Host, double Cover) Best(ReadOnlySpan<int> hosts, Func<int, HashSet<int>> rest, ReadOnlySpan<int> piece, double weight)
    {
        var (best, cover) = (-1, 0.0);
        foreach (var host in hosts)
        {
            var left = rest(host);
            var sum = 0.0;
            foreach (var feature in piece)
            {
                sum += left.Contains(feature) ? space.Weight(feature) : 0;
            }

            var covered = sum / weight;
            (best, cover) = covered > cover + 1e-9 ? (host, covered) : (best, cover);
        }

        if (cover >= leastCover)
        {
            var left = rest(best);
            foreach (var feature in piece)
            {
                left.Remove(feature);
            }
        }

        return (best, cover);
    }

    private static HashSet<int> Rest(Dictionary<int, HashSet<int>> rests, int host, ReadOnlySpan<int> own, ReadOnlySpan<int> counterpart)
    {
        if (!rests.TryGetValue(host, out var rest))
        {
            rest = new HashSet<int>(own.Length);
            foreach (var feature in own)
            {
                rest.Add(feature);
            }

            foreach (var feature in counterpart)
            {
                rest.Remove(feature);
            }

            rests.Add(host, rest);
        }

        return rest;
    }

    /// <summary>The keys of those that have a counterpart; the others host nothing.</summary>
    private static int[] Hosts(int[] keys, int[] counterparts)
    {
        var hosts = new int[keys.Length];
        for (var i = 0; i < hosts.Length; i++)
        {
            hosts[i] = counterparts[i] >= 0 ? keys[i] : -1;
        }

        return hosts;
    }

    /// <summary>The place on the old side of what stands before a new passage.</summary>
    private int Nearest(int[] match, int @new) => space.NewCount == 0 ? 0 : (int)((long)@new * match.Length / space.NewCount);
}
