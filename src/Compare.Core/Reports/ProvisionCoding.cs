using Compare.Codings;

namespace Compare.Reports;

/// <summary>A safeguard that was coded on a provision.</summary>
/// <param name="SafeguardId">Id.</param>
/// <param name="Level">The level coded there.</param>
/// <param name="EvidenceId">The row of evidence.</param>
/// <param name="IsUnverified">True when not checked against an official text.</param>
/// <param name="Mark">In a draft that no person has coded: what the level rests on; else empty.</param>
public sealed record ProvisionCoding(string SafeguardId, Level Level, string EvidenceId, bool IsUnverified, string Mark);
