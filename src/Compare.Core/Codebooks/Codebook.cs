using System.Collections.Immutable;

namespace Compare.Codebooks;

/// <summary>The taxonomy: groups and safeguards in their order, with the lists they correspond to and the terms that point at them.</summary>
public sealed record Codebook(
    ImmutableArray<SafeguardGroup> Groups,
    ImmutableArray<Safeguard> Safeguards,
    ImmutableArray<Crosswalk> Crosswalks,
    ImmutableArray<CrosswalkSource> Sources,
    ImmutableArray<Indicator> Indicators)
{
    public Safeguard? Find(string id) => Safeguards.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));
}
