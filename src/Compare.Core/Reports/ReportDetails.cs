using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>What stands behind each column, in their order: held in memory, or read anew whenever it is asked for, so ask once and go on to the next.</summary>
public abstract class ReportDetails
{
    private protected ReportDetails()
    {
    }

    public abstract int Count { get; }

    /// <summary>Evidence and provisions of one instrument; whoever needs only one of them asks for that.</summary>
    public InstrumentDetail this[int index] => new(EvidenceOf(index), ProvisionsOf(index));

    public static ReportDetails Of(ImmutableArray<InstrumentDetail> details) => new Held(details);

    /// <summary>How many rows one has, without reading it.</summary>
    public abstract (int Evidence, int Provisions) SizeOf(int index);

    public abstract ImmutableArray<EvidenceRow> EvidenceOf(int index);

    public abstract ImmutableArray<ProvisionRow> ProvisionsOf(int index);

    /// <summary>The evidence of one instrument for one safeguard.</summary>
    public virtual ImmutableArray<EvidenceRow> EvidenceOf(int index, string safeguard) => [.. EvidenceOf(index).Where(e => string.Equals(e.SafeguardId, safeguard, StringComparison.Ordinal))];

    private sealed class Held(ImmutableArray<InstrumentDetail> details) : ReportDetails
    {
        public override int Count => details.Length;

        public override (int Evidence, int Provisions) SizeOf(int index) => (details[index].Evidence.Length, details[index].Provisions.Length);

        public override ImmutableArray<EvidenceRow> EvidenceOf(int index) => details[index].Evidence;

        public override ImmutableArray<ProvisionRow> ProvisionsOf(int index) => details[index].Provisions;
    }
}
