using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>Which provisions of the two drafts are counterparts, with splits and mergers: all that are linked share one number.</summary>
internal sealed class Counterparts
{
    private readonly Dictionary<Pinpoint, int> old = [];
    private readonly Dictionary<Pinpoint, int> @new = [];
    private readonly HashSet<Pinpoint> linkedNew = [];
    private readonly List<int> parent = [];
    private readonly Dictionary<Pinpoint, List<Pinpoint>> links = [];

    public Counterparts(DraftOutline oldDraft, DraftOutline newDraft)
    {
        foreach (var provision in oldDraft.Instrument.Provisions)
        {
            old.Add(provision.Pinpoint, parent.Count);
            parent.Add(parent.Count);
        }

        foreach (var provision in newDraft.Instrument.Provisions)
        {
            @new.Add(provision.Pinpoint, parent.Count);
            parent.Add(parent.Count);
        }
    }

    public void Link(Pinpoint oldPinpoint, Pinpoint newPinpoint)
    {
        parent[Find(old[oldPinpoint])] = Find(@new[newPinpoint]);
        if (!links.TryGetValue(oldPinpoint, out var list))
        {
            links.Add(oldPinpoint, list = []);
        }

        if (!list.Contains(newPinpoint))
        {
            list.Add(newPinpoint);
            linkedNew.Add(newPinpoint);
        }
    }

    /// <summary>The new provisions linked to an old one, in the order in which they were linked.</summary>
    public IReadOnlyList<Pinpoint> Of(Pinpoint oldPinpoint) => links.GetValueOrDefault(oldPinpoint) ?? [];

    /// <summary>True when a new provision has no old one.</summary>
    public bool IsNew(Pinpoint newPinpoint) => !linkedNew.Contains(newPinpoint);

    public int OldGroup(Pinpoint pinpoint) => Find(old[pinpoint]);

    public int NewGroup(Pinpoint pinpoint) => Find(@new[pinpoint]);

    private int Find(int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }
}
