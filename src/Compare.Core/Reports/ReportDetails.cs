using System.Collections;
using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>What stands behind each column, in their order: held in memory, or read anew whenever it is asked for, so ask once and go on to the next.</summary>
public abstract class ReportDetails : IReadOnlyList<InstrumentDetail>
{
    private protected ReportDetails()
    {
    }

    public abstract int Count { get; }

    public abstract InstrumentDetail this[int index] { get; }

    /// <summary>How many rows one has, without reading it.</summary>
    public abstract (int Evidence, int Provisions) SizeOf(int index);

    /// <summary>The evidence of one instrument for one safeguard.</summary>
    public virtual ImmutableArray<EvidenceRow> EvidenceOf(int index, string safeguard) => [.. this[index].Evidence.Where(e => string.Equals(e.SafeguardId, safeguard, StringComparison.Ordinal))];

    public static ReportDetails Of(ImmutableArray<InstrumentDetail> details) => new Held(details);

    public IEnumerator<InstrumentDetail> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Held(ImmutableArray<InstrumentDetail> details) : ReportDetails
    {
        public override int Count => details.Length;

        public override InstrumentDetail this[int index] => details[index];

        public override (int Evidence, int Provisions) SizeOf(int index) => (details[index].Evidence.Length, details[index].Provisions.Length);
    }
}
