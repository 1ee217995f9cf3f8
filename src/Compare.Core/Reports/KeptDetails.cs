using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>What stands behind each column, read anew whenever it is asked for.</summary>
internal sealed class KeptDetails(ImmutableArray<KeptInstrument> instruments, IReportKeep keep) : ReportDetails
{
    public override int Count => instruments.Length;

    public override ImmutableArray<EvidenceRow> EvidenceOf(int index) => instruments[index].Evidence(keep);

    public override ImmutableArray<ProvisionRow> ProvisionsOf(int index) => instruments[index].Provisions(keep);

    public override ImmutableArray<EvidenceRow> EvidenceOf(int index, string safeguard) => instruments[index].Evidence(keep, safeguard);

    public override (int Evidence, int Provisions) SizeOf(int index) => instruments[index].Size;
}
