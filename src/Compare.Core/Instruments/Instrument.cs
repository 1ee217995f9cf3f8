using System.Collections.Immutable;

namespace Compare.Instruments;

/// <summary>A parsed instrument: its provisions in reading order, each address once. Holds nothing about codings.</summary>
public sealed record Instrument
{
    /// <summary>Made when an address is first looked up: whoever only prints an instrument looks up none.</summary>
    private readonly Lazy<Dictionary<Pinpoint, Provision>> byPinpoint;

    public Instrument(string name, string convention, ImmutableArray<Provision> provisions)
    {
        Name = name;
        Convention = convention;
        Provisions = provisions;
        byPinpoint = new Lazy<Dictionary<Pinpoint, Provision>>(() => provisions.ToDictionary(p => p.Pinpoint));
    }

    /// <summary>The name of the file or corpus folder it was parsed from.</summary>
    public string Name { get; }

    /// <summary>The id of the <see cref="DraftingConvention"/> by which it was read.</summary>
    public string Convention { get; }

    /// <summary>In reading order; never default.</summary>
    public ImmutableArray<Provision> Provisions { get; }

    /// <summary>The provision at an address, or null.</summary>
    public Provision? Find(Pinpoint pinpoint) => byPinpoint.Value.GetValueOrDefault(pinpoint);

    /// <summary>A provision and everything inside it, in reading order.</summary>
    public IEnumerable<Provision> Within(Pinpoint pinpoint) => Provisions.Where(p => pinpoint.Contains(p.Pinpoint));
}
