using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>Which provisions of the two drafts are counterparts, with splits and mergers: all that are linked share one number. Provisions are named by their places.</summary>
internal sealed class Counterparts
{
    private static readonly List<int> None = [];

    private readonly DraftOutline old;
    private readonly DraftOutline @new;
    private readonly int[] parent;
    private readonly List<int>?[] links;
    private readonly bool[] isLinked;

    public Counterparts(DraftOutline oldDraft, DraftOutline newDraft)
    {
        (old, @new) = (oldDraft, newDraft);
        links = new List<int>?[old.UnitOf.Length];
        isLinked = new bool[@new.UnitOf.Length];
        parent = new int[links.Length + isLinked.Length];
        for (var i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }
    }

    public void Link(int oldPlace, int newPlace)
    {
        parent[Find(oldPlace)] = Find(links.Length + newPlace);
        var list = links[oldPlace] ??= new List<int>(1);
        if (!list.Contains(newPlace))
        {
            list.Add(newPlace);
            isLinked[newPlace] = true;
        }
    }

    /// <summary>The new provisions linked to an old one, in the order in which they were linked.</summary>
    public IReadOnlyList<int> Of(int oldPlace) => links[oldPlace] ?? None;

    /// <summary>True where an old provision has a counterpart.</summary>
    public bool IsKept(Pinpoint oldPinpoint) => old.PlaceOf.TryGetValue(oldPinpoint, out var place) && links[place] is not null;

    /// <summary>True when a new provision has no old one.</summary>
    public bool IsNew(int newPlace) => !isLinked[newPlace];

    /// <summary>The same for an address, which may be of no provision.</summary>
    public bool IsNew(Pinpoint newPinpoint) => !@new.PlaceOf.TryGetValue(newPinpoint, out var place) || IsNew(place);

    public int OldGroup(Pinpoint pinpoint) => Top(old.PlaceOf[pinpoint]);

    public int NewGroup(Pinpoint pinpoint) => Top(links.Length + @new.PlaceOf[pinpoint]);

    /// <summary>Writes nothing, so that several threads may ask.</summary>
    private int Top(int i)
    {
        while (parent[i] != i)
        {
            i = parent[i];
        }

        return i;
    }

    private int Find(int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }
}
