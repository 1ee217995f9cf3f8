using Compare.Instruments;

namespace Compare.Verification;

/// <summary>An indicator that occurs in a provision.</summary>
public sealed record IndicatorHit(Pinpoint Pinpoint, string Label, string Pattern);
