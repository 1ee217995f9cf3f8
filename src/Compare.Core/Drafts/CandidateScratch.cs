namespace Compare.Drafts;

/// <summary>What a <see cref="CandidateIndex"/> counts votes in, used for one asker after another.</summary>
/// <param name="passages">How many passages are indexed.</param>
/// <param name="features">How many features there are.</param>
internal sealed class CandidateScratch(int passages, int features)
{
    private readonly double[] votes = new double[passages];
    private readonly int[] rounds = new int[passages];
    private readonly int[] best = new int[CandidateIndex.MostCandidates];
    private int[] voted = new int[64];
    private int count;
    private int round;

    /// <summary>By feature: where in its list the last asker was.</summary>
    public int[] Cursors { get; } = new int[features];

    public void Begin()
    {
        round++;
        count = 0;
    }

    public void Vote(int passage, double weight)
    {
        if (rounds[passage] == round)
        {
            votes[passage] += weight;
            return;
        }

        rounds[passage] = round;
        votes[passage] = weight;
        if (count == voted.Length)
        {
            Array.Resize(ref voted, 2 * count);
        }

        voted[count++] = passage;
    }

    /// <summary>The passages with the most votes, of equals the nearest to a place and then the first.</summary>
    public ReadOnlySpan<int> Best(int expected)
    {
        var length = 0;
        foreach (var passage in voted.AsSpan(0, count))
        {
            if (length == best.Length && !IsBefore(passage, best[length - 1], expected))
            {
                continue;
            }

            var at = length < best.Length ? length++ : length - 1;
            for (; at > 0 && IsBefore(passage, best[at - 1], expected); at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = passage;
        }

        return best.AsSpan(0, length);
    }

    private bool IsBefore(int one, int other, int expected)
    {
        if (votes[one] != votes[other])
        {
            return votes[one] > votes[other];
        }

        var (far, farther) = (Math.Abs(one - expected), Math.Abs(other - expected));
        return far != farther ? far < farther : one < other;
    }
}
