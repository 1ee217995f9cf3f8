namespace Compare.Reading.Documents;

/// <summary>Counts values and says which is the commonest; of values that come equally often, the one that came first.</summary>
internal sealed class Tally<T>
    where T : notnull
{
    /// <summary>So many are looked through one by one, the others are found by their hash code.</summary>
    private const int Few = 8;

    private readonly List<(T Value, int Count)> counts = [];
    private readonly Dictionary<T, int> places = [];
    private int last;

    public void Clear()
    {
        counts.Clear();
        places.Clear();
        last = 0;
    }

    public void Add(T value)
    {
        if (last >= counts.Count || !EqualityComparer<T>.Default.Equals(counts[last].Value, value))
        {
            last = Find(value);
        }

        counts[last] = (counts[last].Value, counts[last].Count + 1);
    }

    /// <summary>The default value when there is none.</summary>
    public T Commonest
    {
        get
        {
            var best = 0;
            for (var i = 1; i < counts.Count; i++)
            {
                best = counts[i].Count > counts[best].Count ? i : best;
            }

            return counts.Count > 0 ? counts[best].Value : default!;
        }
    }

    private int Find(T value)
    {
        for (var i = 0; i < Math.Min(Few, counts.Count); i++)
        {
            if (EqualityComparer<T>.Default.Equals(counts[i].Value, value))
            {
                return i;
            }
        }

        if (!places.TryGetValue(value, out var place))
        {
            place = counts.Count;
            counts.Add((value, 0));
            if (place >= Few)
            {
                places[value] = place;
            }
        }

        return place;
    }
}
