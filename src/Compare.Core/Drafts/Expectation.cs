namespace Compare.Drafts;

/// <summary>Where on the new side a passage is to be expected, from the passages with the same words on both sides.</summary>
internal sealed class Expectation
{
    private readonly int[] expected;

    /// <param name="old">A text that identifies each old passage.</param>
    /// <param name="new">The same for the new side.</param>
    public Expectation(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        Twins = new int[old.Count];
        Array.Fill(Twins, -1);
        var places = @new.Select((text, index) => (text, index)).ToLookup(p => p.text, p => p.index, StringComparer.Ordinal);
        foreach (var group in old.Select((text, index) => (text, index)).Where(p => p.text.Length > 0).GroupBy(p => p.text, p => p.index, StringComparer.Ordinal))
        {
            var theirs = places[group.Key].ToArray();
            var ours = group.ToArray();
            for (var k = 0; theirs.Length == ours.Length && k < ours.Length; k++)
            {
                Twins[ours[k]] = theirs[k];
            }
        }

        var anchored = Enumerable.Range(0, old.Count).Where(i => Twins[i] >= 0).ToArray();
        var kept = FewestMoves.InOrder([.. anchored.Select(i => Twins[i])], [.. anchored.Select(_ => 1L)]);
        expected = Interpolate([.. anchored.Where((_, k) => kept[k])], Twins, old.Count, @new.Count);
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
