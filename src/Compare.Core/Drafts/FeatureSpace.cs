using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>
/// How alike two passages are: the share of single words and pairs of neighbouring words they have in common, each weighted by how rare it
/// is in the two drafts. Boilerplate that every article repeats thus weighs next to nothing.
/// </summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<long, int> ids = [];
    private readonly double[] weights;

    public FeatureSpace(IReadOnlyList<ImmutableArray<int>> old, IReadOnlyList<ImmutableArray<int>> @new)
    {
        Old = [.. old.Select(Features)];
        New = [.. @new.Select(Features)];
        var frequency = new int[ids.Count];
        foreach (var feature in Old.Concat(New).SelectMany(f => f))
        {
            frequency[feature]++;
        }

        var all = Old.Length + New.Length;
        weights = [.. frequency.Select(f => Math.Max(0.02, Math.Log((all + 1.0) / f)))];
        OldWeights = [.. Old.Select(Sum)];
        NewWeights = [.. New.Select(Sum)];
    }

    /// <summary>Distinct features of each passage, in ascending order.</summary>
    public int[][] Old { get; }

    public int[][] New { get; }

    public double[] OldWeights { get; }

    public double[] NewWeights { get; }

    public int Count => weights.Length;

    public double Weight(int feature) => weights[feature];

    /// <summary>From 0 (nothing in common) to 1 (the same words).</summary>
    public double Similarity(int old, int @new)
    {
        var both = OldWeights[old] + NewWeights[@new];
        return both <= 0 ? 0 : 2 * Common(Old[old], New[@new]) / both;
    }

    public double Common(int[] a, int[] b)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                sum += weights[a[i]];
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    public double Sum(int[] features) => features.Sum(f => weights[f]);

    private int[] Features(ImmutableArray<int> words)
    {
        var features = new HashSet<int>();
        for (var i = 0; i < words.Length; i++)
        {
            features.Add(Id(words[i]));
            if (i > 0)
            {
                features.Add(Id(((long)(words[i - 1] + 1) << 32) | (uint)words[i]));
            }
        }

        var sorted = features.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private int Id(long feature)
    {
        if (!ids.TryGetValue(feature, out var id))
        {
            ids.Add(feature, id = ids.Count);
        }

        return id;
    }
}
