using Compare.Codings;

namespace Compare.Reports;

/// <summary>A pinpoint as shown and as linked.</summary>
/// <param name="Label">As this instrument's lawyers write it.</param>
/// <param name="Canonical">The canonical form; also the anchor on the instrument's page.</param>
/// <param name="Level">The level coded there.</param>
/// <param name="EvidenceId">The row of evidence.</param>
public sealed record PinpointView(string Label, string Canonical, Level Level, string EvidenceId);
