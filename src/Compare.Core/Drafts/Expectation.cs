namespace Compare.Drafts;

/// <summary>Where on the new side a passage is to be expected, from the passages with the same words on both sides.</summary>
internal sealed class Expectation
{
    private readonly int[] expected;

    /// <param name="old">A number for each old passage, the same for the same words; -1 for one that has no twin.</param>
    /// <param name="new">The same for the new side.</param>
    /// <param name="numbers">How many numbers there are: every one is below it.</param>
    public Expectation(int[] old, int[] @new, int numbers)
    {
        var (ours, theirs) = (PassageGroups.Of(old, numbers), PassageGroups.Of(@new, numbers));
        Twins = new int[old.Length];
        Array.Fill(Twins, -1);
        for (var number = 0; number < numbers; number++)
        {
            var a = ours.With(number);
            var b = theirs.With(number);
            for (var k = 0; a.Length == b.Length && k < a.Length; k++)
            {
                Twins[a[k]] = b[k];
            }
        }

        var anchored = new List<int>(old.Length);
        for (var i = 0; i < old.Length; i++)
        {
            if (Twins[i] >= 0)
            {
                anchored.Add(i);
            }
        }

        var (positions, weights) = (new int[anchored.Count], new long[anchored.Count]);
        Array.Fill(weights, 1);
        for (var k = 0; k < positions.Length; k++)
        {
            positions[k] = Twins[anchored[k]];
        }

        var kept = FewestMoves.InOrder(positions, weights);
        expected = Interpolate([.. anchored.Where((_, k) => kept[k])], Twins, old.Length, @new.Length);
    }

    /// <summary>For each old passage the new one with exactly its words, or -1; only where both sides have equally many such passages.</summary>
    public int[] Twins { get; }

    public int Of(int old) => expected[old];

    private static int[] Interpolate(int[] anchors, int[] twins, int olds, int news)
    {
        var result = new int[olds];
        var (fromOld, fromNew) = (-1, -1);
        for (var k = 0; k <= anchors.Length; k++)
        {
            var (toOld, toNew) = k < anchors.Length ? (anchors[k], twins[anchors[k]]) : (olds, news);
            for (var i = fromOld + 1; i < toOld; i++)
            {
                result[i] = fromNew + (int)((long)(i - fromOld) * (toNew - fromNew) / (toOld - fromOld));
            }

            if (toOld < olds)
            {
                result[toOld] = toNew;
            }

            (fromOld, fromNew) = (toOld, toNew);
        }

        return result;
    }
}
