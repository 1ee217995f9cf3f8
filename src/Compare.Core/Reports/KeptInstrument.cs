using System.Collections.Immutable;

namespace Compare.Reports;

/// <summary>Where the parts of one instrument's report are kept: each answer by itself, for they are read row by row, then all evidence, then all provisions.</summary>
/// <param name="Column">The heading, which stays in memory.</param>
/// <param name="At">Where its parts begin.</param>
/// <param name="Ends">Where each answer ends, then the evidence, then the provisions, in bytes from <paramref name="At"/> on.</param>
/// <param name="Size">How many rows the detail has.</param>
internal sealed record KeptInstrument(InstrumentColumn Column, long At, ImmutableArray<int> Ends, (int Evidence, int Provisions) Size)
{
    public static KeptInstrument Put(InstrumentReport report, IReportKeep keep)
    {
        using var parts = new KeptWriter();
        var ends = ImmutableArray.CreateBuilder<int>(report.Cells.Length + 2);
        foreach (var cell in report.Cells)
        {
            KeptParts.Write(parts, cell);
            ends.Add(parts.Length);
        }

        KeptParts.Write(parts, report.Detail.Evidence);
        ends.Add(parts.Length);
        KeptParts.Write(parts, report.Detail.Provisions);
        ends.Add(parts.Length);
        return new KeptInstrument(report.Column, keep.Add(parts.Written), ends.MoveToImmutable(), (report.Detail.Evidence.Length, report.Detail.Provisions.Length));
    }

    public MatrixCellView Cell(int row, string safeguard, IReportKeep keep) => KeptParts.ReadCell(Part(row, keep), Column, safeguard);

    /// <param name="keep">Where the parts are.</param>
    /// <param name="safeguard">Id of the safeguard whose rows are wanted, or null for all.</param>
    public ImmutableArray<EvidenceRow> Evidence(IReportKeep keep, string? safeguard = null) => KeptParts.ReadEvidence(Part(Ends.Length - 2, keep), Column, safeguard);

    public ImmutableArray<ProvisionRow> Provisions(IReportKeep keep) => KeptParts.ReadProvisions(Part(Ends.Length - 1, keep), Column);

    private KeptReader Part(int part, IReportKeep keep)
    {
        var start = part == 0 ? 0 : Ends[part - 1];
        var bytes = new byte[Ends[part] - start];
        keep.Read(At + start, bytes);
        return new KeptReader(bytes);
    }
}
