using Compare.Codings;

namespace Compare.Agreement;

/// <summary>One unit of agreement: the headline that each of two coders reached for one safeguard in one instrument.</summary>
public sealed record HeadlinePair(string Instrument, string Group, string Safeguard, Level First, Level Second)
{
    public bool Agree => First == Second;

    /// <summary>True when both headlines are on the scale from strong to contrary.</summary>
    public bool IsRanked => First.IsRanked() && Second.IsRanked();
}
