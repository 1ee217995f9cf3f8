namespace Compare.Drafts;

/// <summary>
/// How alike two passages are: the share of single words and pairs of neighbouring words they have in common, each weighted by how rare it
/// is in the two drafts. Boilerplate that every article repeats thus weighs next to nothing.
/// </summary>
internal sealed class FeatureSpace
{
    private readonly int[] features;
    private readonly int[] starts;
    private readonly int olds;
    private readonly double[] weights;
    private readonly double[] sums;

    /// <param name="old">The old passages, as numbers of words.</param>
    /// <param name="new">The new ones.</param>
    /// <param name="words">How many different words there are: every number is below it.</param>
    public FeatureSpace(ReadOnlySpan<int[]> old, ReadOnlySpan<int[]> @new, int words)
    {
        olds = old.Length;
        starts = new int[old.Length + @new.Length + 1];
        var numbering = new FeatureNumbering(words, Most(old) + Most(@new));
        for (var p = 0; p + 1 < starts.Length; p++)
        {
            starts[p + 1] = numbering.Take(p, p < olds ? old[p] : @new[p - olds]);
        }

        features = Ascending(numbering, starts);
        weights = Weights(numbering, old.Length + @new.Length);
        sums = new double[starts.Length - 1];
        for (var p = 0; p < sums.Length; p++)
        {
            foreach (var feature in Passage(p))
            {
                sums[p] += weights[feature];
            }
        }
    }

    public int OldCount => olds;

    public int NewCount => sums.Length - olds;

    /// <summary>How many different features there are.</summary>
    public int Count => weights.Length;

    /// <summary>Distinct features of an old passage, in ascending order.</summary>
    public ReadOnlySpan<int> Old(int passage) => Passage(passage);

    public ReadOnlySpan<int> New(int passage) => Passage(olds + passage);

    public double OldWeight(int passage) => sums[passage];

    public double NewWeight(int passage) => sums[olds + passage];

    public double Weight(int feature) => weights[feature];

    /// <summary>From 0 (nothing in common) to 1 (the same words).</summary>
    /// <param name="old">The old passage.</param>
    /// <param name="new">The new one.</param>
    /// <param name="own">By feature: its weight where the old passage has it, else 0.</param>
    public double Similarity(int old, int @new, double[] own)
    {
        var both = OldWeight(old) + NewWeight(@new);
        if (both <= 0)
        {
            return 0;
        }

        var common = 0.0;
        foreach (var feature in New(@new))
        {
            common += own[feature];
        }

        return 2 * common / both;
    }

    private ReadOnlySpan<int> Passage(int passage) => features.AsSpan(starts[passage], starts[passage + 1] - starts[passage]);

    private static int Most(ReadOnlySpan<int[]> passages)
    {
        var most = 0;
        foreach (var passage in passages)
        {
            most += 2 * passage.Length;
        }

        return most;
    }

    /// <summary>The features of each passage in ascending order: first gathered by feature, then handed out again to the passages, which takes no comparing.</summary>
    private static int[] Ascending(FeatureNumbering numbering, int[] starts)
    {
        var ends = new int[numbering.Count];
        for (int f = 0, end = 0; f < ends.Length; f++)
        {
            ends[f] = end;
            end += numbering.Frequency(f);
        }

        var passages = new int[starts[^1]];
        for (var p = 0; p + 1 < starts.Length; p++)
        {
            foreach (var feature in numbering.Features.AsSpan(starts[p], starts[p + 1] - starts[p]))
            {
                passages[ends[feature]++] = p;
            }
        }

        var next = starts.AsSpan().ToArray();
        var features = numbering.Features;
        for (int f = 0, at = 0; f < ends.Length; f++)
        {
            for (; at < ends[f]; at++)
            {
                features[next[passages[at]]++] = f;
            }
        }

        return features;
    }

    private static double[] Weights(FeatureNumbering features, int passages)
    {
        var known = new double[64];
        var weights = new double[features.Count];
        for (var f = 0; f < weights.Length; f++)
        {
            var frequency = features.Frequency(f);
            if (frequency >= known.Length)
            {
                weights[f] = Of(frequency);
                continue;
            }

            weights[f] = known[frequency] > 0 ? known[frequency] : known[frequency] = Of(frequency);
        }

        return weights;

        double Of(int frequency) => Math.Max(0.02, Math.Log((passages + 1.0) / frequency));
    }
}
