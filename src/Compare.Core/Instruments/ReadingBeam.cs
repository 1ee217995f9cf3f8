namespace Compare.Instruments;

/// <summary>The cheapest readings of the lines so far, the cheapest first; of two that cost the same, the earlier.</summary>
internal sealed class ReadingBeam
{
    public const int Width = 24;
    private readonly ListReading[] readings = new ListReading[Width];
    private int count;

    public ReadOnlySpan<ListReading> Readings => readings.AsSpan(0, count);

    public void Clear() => count = 0;

    /// <summary>False where as many cheaper readings are known as are kept.</summary>
    public bool Takes(double cost) => count < Width || readings[^1].Cost > cost;

    public void Add(in ListReading reading)
    {
        var at = count;
        while (at > 0 && readings[at - 1].Cost > reading.Cost)
        {
            at--;
        }

        if (at == Width)
        {
            return;
        }

        count = Math.Min(count + 1, Width);
        Array.Copy(readings, at, readings, at + 1, count - at - 1);
        readings[at] = reading;
    }

    /// <summary>Forgets the lists that none of the readings has open.</summary>
    public void Tidy(OpenLists lists)
    {
        Span<int> places = stackalloc int[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = readings[i].Innermost;
        }

        lists.Keep(places);
        for (var i = 0; i < count; i++)
        {
            readings[i] = readings[i] with { Innermost = places[i] };
        }
    }
}
