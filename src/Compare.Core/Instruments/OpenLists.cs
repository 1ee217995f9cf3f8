namespace Compare.Instruments;

/// <summary>
/// The lists that are open in the readings of a unit, each the innermost of those below it. Readings share what they have in common. The store is used again for each
/// unit: nothing is left for the collector.
/// </summary>
internal sealed class OpenLists
{
    /// <summary>The place of what holds no list.</summary>
    public const int None = -1;

    private const int Roomy = 4096;
    private OpenList[] lists = new OpenList[64];
    private int[] moved = [];
    private int count;

    /// <summary>More lists are held than a few readings can have open.</summary>
    public bool IsCrowded => count > Roomy;

    public ref readonly OpenList this[int place] => ref lists[place];

    public void Clear() => count = 0;

    /// <summary>Holds a list and gives its place.</summary>
    public int Add(OpenList list)
    {
        if (count == lists.Length)
        {
            Array.Resize(ref lists, 2 * count);
        }

        lists[count] = list;
        return count++;
    }

    /// <summary>Forgets all lists but those that stand, or are outside of what stands, at the places given; gives the places that they have then.</summary>
    public void Keep(Span<int> places)
    {
        moved = moved.Length < count ? new int[lists.Length] : moved;
        Array.Fill(moved, None);
        foreach (var place in places)
        {
            for (var at = place; at != None && moved[at] == None; at = lists[at].Outer)
            {
                moved[at] = at; // marked
            }
        }

        // A list comes after the one that it is in, so that the outer ones have moved before.
        var kept = 0;
        for (var at = 0; at < count; at++)
        {
            if (moved[at] != None)
            {
                var outer = lists[at].Outer;
                lists[kept] = lists[at] with { Outer = outer == None ? None : moved[outer] };
                moved[at] = kept++;
            }
        }

        count = kept;
        foreach (ref var place in places)
        {
            place = place == None ? None : moved[place];
        }
    }
}
