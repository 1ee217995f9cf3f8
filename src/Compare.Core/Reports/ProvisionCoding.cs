using Compare.Codings;

namespace Compare.Reports;

/// <summary>A safeguard that was coded on a provision.</summary>
public sealed record ProvisionCoding(string SafeguardId, Level Level, string EvidenceId);
