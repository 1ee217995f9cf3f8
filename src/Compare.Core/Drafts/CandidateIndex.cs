namespace Compare.Drafts;

/// <summary>
/// Proposes counterparts by the features they share, over an inverted index. A feature that occurs in many passages proposes only those
/// nearest to the expected place, so that the cost grows with the size of the drafts and not with its square.
/// </summary>
internal sealed class CandidateIndex
{
    /// <summary>The most passages that are proposed to one.</summary>
    public const int MostCandidates = 10;

    private const int Rare = 8;
    private const int Nearest = 2;

    private readonly FeatureSpace space;
    private readonly bool overNew;
    private readonly int[] starts;
    private readonly int[] postings;

    public CandidateIndex(FeatureSpace space, bool overNew = true)
    {
        this.space = space;
        this.overNew = overNew;
        PassageCount = overNew ? space.NewCount : space.OldCount;
        starts = new int[space.Count + 1];
        for (var j = 0; j < PassageCount; j++)
        {
            foreach (var feature in Passage(j))
            {
                starts[feature + 1]++;
            }
        }

        for (var f = 0; f < space.Count; f++)
        {
            starts[f + 1] += starts[f];
        }

        postings = new int[starts[^1]];
        var next = starts.AsSpan(0, space.Count).ToArray();
        for (var j = 0; j < PassageCount; j++)
        {
            foreach (var feature in Passage(j))
            {
                postings[next[feature]++] = j;
            }
        }
    }

    /// <summary>How many passages are indexed.</summary>
    public int PassageCount { get; }

    /// <summary>What one asker after another needs; not to be shared between threads.</summary>
    public CandidateScratch Scratch() => new(PassageCount, space.Count);

    /// <summary>Passages of the indexed side that share something with one of the other side, best first.</summary>
    /// <param name="asker">A passage of the other side.</param>
    /// <param name="expected">Where its counterpart is to be expected.</param>
    /// <param name="key">What only passages with the same one are proposed for; not negative.</param>
    /// <param name="keys">The indexed passages' keys.</param>
    /// <param name="scratch">Of <see cref="Scratch"/>; what is returned is part of it.</param>
    public ReadOnlySpan<int> Of(int asker, int expected, int key, int[] keys, CandidateScratch scratch)
    {
        scratch.Begin();
        foreach (var feature in overNew ? space.Old(asker) : space.New(asker))
        {
            var list = postings.AsSpan(starts[feature], starts[feature + 1] - starts[feature]);
            if (list.Length > Rare)
            {
                var at = Place(list, expected, ref scratch.Cursors[feature]);
                var from = Math.Max(0, at - Nearest);
                list = list[from..Math.Min(list.Length, at + Nearest + 1)];
            }

            var weight = space.Weight(feature);
            foreach (var passage in list)
            {
                if (keys[passage] == key)
                {
                    scratch.Vote(passage, weight);
                }
            }
        }

        return scratch.Best(expected);
    }

    /// <summary>Where a number stands or would stand in a list in ascending order. One asker after another expects what stands a little further on, so the place of before is tried first.</summary>
    private static int Place(ReadOnlySpan<int> list, int expected, ref int cursor)
    {
        for (var at = cursor; at <= Math.Min(cursor + 2, list.Length); at++)
        {
            if ((at == 0 || list[at - 1] < expected) && (at == list.Length || list[at] >= expected))
            {
                return cursor = at;
            }
        }

        var found = list.BinarySearch(expected);
        return cursor = found < 0 ? ~found : found;
    }

    private ReadOnlySpan<int> Passage(int passage) => overNew ? space.New(passage) : space.Old(passage);
}
