using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>What a report lists of one instrument.</summary>
/// <param name="Evidence">One entry a coding.</param>
/// <param name="Provisions">Every provision in reading order.</param>
public sealed record InstrumentDetail(ImmutableArray<EvidenceRow> Evidence, ImmutableArray<ProvisionRow> Provisions);
