namespace Compare.Drafts;

/// <summary>Numbers words and pairs of neighbouring words in the order in which they are met, and gathers each passage's distinct numbers.</summary>
internal sealed class FeatureNumbering
{
    private readonly int[] byWord;
    private readonly int[] features;
    private int[] frequencies = new int[1024];
    private int[] lastPassage = new int[1024];
    private long[] pairs;
    private int[] byPair;
    private int pairCount;
    private int count;
    private int end;

    /// <param name="words">How many different words there are.</param>
    /// <param name="most">How many features all passages can have together.</param>
    public FeatureNumbering(int words, int most)
    {
        byWord = new int[words];
        features = new int[most];
        var size = 1024;
        while (size < most / 4)
        {
            size *= 2;
        }

        pairs = new long[size];
        byPair = new int[size];
    }

    /// <summary>The distinct features of all passages taken so far, one passage after another.</summary>
    public int[] Features => features;

    /// <summary>By feature: how many passages have it.</summary>
    public ReadOnlySpan<int> Frequencies => frequencies.AsSpan(0, count);

    /// <summary>Takes the next passage; returns where its features end.</summary>
    public int Take(int passage, ReadOnlySpan<int> words)
    {
        var start = end;
        for (var i = 0; i < words.Length; i++)
        {
            ref var known = ref byWord[words[i]];
            if (known == 0)
            {
                known = Next();
            }

            Add(known - 1, passage);
            if (i > 0)
            {
                Add(Pair(((long)(words[i - 1] + 1) << 32) | (uint)words[i]), passage);
            }
        }

        features.AsSpan(start, end - start).Sort();
        return end;
    }

    private void Add(int feature, int passage)
    {
        if (lastPassage[feature] != passage + 1)
        {
            lastPassage[feature] = passage + 1;
            frequencies[feature]++;
            features[end++] = feature;
        }
    }

    /// <summary>One more than the number of a new feature: 0 stands for none.</summary>
    private int Next()
    {
        if (count == frequencies.Length)
        {
            Array.Resize(ref frequencies, 2 * count);
            Array.Resize(ref lastPassage, 2 * count);
        }

        return ++count;
    }

    private int Pair(long pair)
    {
        var at = Slot(pairs, pair);
        if (pairs[at] == pair)
        {
            return byPair[at] - 1;
        }

        if (2 * ++pairCount > pairs.Length)
        {
            Grow();
            at = Slot(pairs, pair);
        }

        pairs[at] = pair;
        return (byPair[at] = Next()) - 1;
    }

    /// <summary>Where a pair stands or would stand; a pair is never 0.</summary>
    private static int Slot(long[] pairs, long pair)
    {
        var hash = (ulong)pair;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        var at = (int)(hash >> 33) & (pairs.Length - 1);
        while (pairs[at] != 0 && pairs[at] != pair)
        {
            at = (at + 1) & (pairs.Length - 1);
        }

        return at;
    }

    private void Grow()
    {
        var (before, numbers) = (pairs, byPair);
        pairs = new long[2 * before.Length];
        byPair = new int[pairs.Length];
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != 0)
            {
                var at = Slot(pairs, before[i]);
                (pairs[at], byPair[at]) = (before[i], numbers[i]);
            }
        }
    }
}
