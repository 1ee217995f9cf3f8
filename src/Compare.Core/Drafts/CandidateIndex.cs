namespace Compare.Drafts;

/// <summary>
/// Proposes counterparts by the features they share, over an inverted index. A feature that occurs in many passages proposes only those
/// nearest to the expected place, so that the cost grows with the size of the drafts and not with its square.
/// </summary>
internal sealed class CandidateIndex
{
    private const int Rare = 8;
    private const int Nearest = 2;
    private const int MostCandidates = 10;

    private readonly FeatureSpace space;
    private readonly int[][] askers;
    private readonly int[][] postings;

    public CandidateIndex(FeatureSpace space, bool overNew = true)
    {
        this.space = space;
        var passages = overNew ? space.New : space.Old;
        askers = overNew ? space.Old : space.New;
        var lists = new List<int>?[space.Count];
        for (var j = 0; j < passages.Length; j++)
        {
            foreach (var feature in passages[j])
            {
                (lists[feature] ??= []).Add(j);
            }
        }

        postings = [.. lists.Select(l => l is null ? [] : l.ToArray())];
    }

    /// <summary>Passages of the indexed side that share something with one of the other side, best first.</summary>
    public IEnumerable<int> Of(int asker, int expected, Func<int, bool> allowed)
    {
        var votes = new Dictionary<int, double>();
        foreach (var feature in askers[asker])
        {
            var list = postings[feature];
            var (from, to) = (0, list.Length);
            if (list.Length > Rare)
            {
                var at = Array.BinarySearch(list, expected);
                at = at < 0 ? ~at : at;
                (from, to) = (Math.Max(0, at - Nearest), Math.Min(list.Length, at + Nearest + 1));
            }

            for (var k = from; k < to; k++)
            {
                if (allowed(list[k]))
                {
                    votes[list[k]] = votes.GetValueOrDefault(list[k]) + space.Weight(feature);
                }
            }
        }

        return votes.OrderByDescending(v => v.Value).ThenBy(v => Math.Abs(v.Key - expected)).ThenBy(v => v.Key).Take(MostCandidates).Select(v => v.Key);
    }
}
