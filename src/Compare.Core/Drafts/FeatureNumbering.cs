namespace Compare.Drafts;

/// <summary>Numbers words and pairs of neighbouring words in the order in which they are met, and gathers each passage's distinct numbers.</summary>
internal sealed class FeatureNumbering
{
    private readonly int[] byWord;
    private readonly int[] features;

    /// <summary>By feature: how many passages have it, and one more than the last of them.</summary>
    private (int Frequency, int LastPassage)[] met;

    /// <summary>Pairs of words, each with one more than its feature's number, at the place that follows from the pair or after it.</summary>
    private (long Words, int Number)[] pairs;

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

        pairs = new (long, int)[size];
        met = new (int, int)[size];
    }

    /// <summary>The distinct features of all passages taken so far, one passage after another.</summary>
    public int[] Features => features;

    /// <summary>How many different features there are.</summary>
    public int Count => count;

    /// <summary>How many passages have a feature.</summary>
    public int Frequency(int feature) => met[feature].Frequency;

    /// <summary>Takes the next passage; returns where its features end.</summary>
    public int Take(int passage, ReadOnlySpan<int> words)
    {
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

        return end;
    }

    private void Add(int feature, int passage)
    {
        ref var known = ref met[feature];
        if (known.LastPassage != passage + 1)
        {
            known = (known.Frequency + 1, passage + 1);
            features[end++] = feature;
        }
    }

    /// <summary>One more than the number of a new feature: 0 stands for none.</summary>
    private int Next()
    {
        if (count == met.Length)
        {
            Array.Resize(ref met, 2 * count);
        }

        return ++count;
    }

    private int Pair(long pair)
    {
        ref var known = ref Slot(pairs, pair);
        if (known.Words == pair)
        {
            return known.Number - 1;
        }

        if (2 * ++pairCount > pairs.Length)
        {
            Grow();
            known = ref Slot(pairs, pair);
        }

        known = (pair, Next());
        return known.Number - 1;
    }

    /// <summary>Where a pair stands or would stand; a pair is never 0.</summary>
    private static ref (long Words, int Number) Slot((long Words, int Number)[] pairs, long pair)
    {
        var mixed = (ulong)pair * 0x9e3779b97f4a7c15UL;
        var at = (int)((mixed ^ (mixed >> 32)) >> 8) & (pairs.Length - 1);
        while (pairs[at].Words != 0 && pairs[at].Words != pair)
        {
            at = (at + 1) & (pairs.Length - 1);
        }

        return ref pairs[at];
    }

    private void Grow()
    {
        var before = pairs;
        pairs = new (long, int)[2 * before.Length];
        foreach (var known in before)
        {
            if (known.Words != 0)
            {
                Slot(pairs, known.Words) = known;
            }
        }
    }
}
