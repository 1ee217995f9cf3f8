using System.Collections.Immutable;
using Compare.Reports;

namespace Compare.Tests.Export;

/// <summary>Rows of a report as one list, and a report with other rows.</summary>
internal static class ReportRows
{
    public static ImmutableArray<EvidenceRow> EvidenceRows(this MatrixReport report) => [.. report.Evidence];

    public static ImmutableArray<ProvisionRow> ProvisionRows(this MatrixReport report) => [.. report.Provisions];

    public static MatrixReport WithRows(this MatrixReport report, IEnumerable<EvidenceRow>? evidence = null, IEnumerable<ProvisionRow>? provisions = null) =>
        report with { Details = Details(report.Instruments.Select(i => i.Id), evidence ?? report.Evidence, provisions ?? report.Provisions) };

    public static ReportDetails Details(IEnumerable<string> instruments, IEnumerable<EvidenceRow> evidence, IEnumerable<ProvisionRow> provisions) =>
        ReportDetails.Of([.. instruments.Select(i => new InstrumentDetail([.. evidence.Where(e => e.InstrumentId == i)], [.. provisions.Where(p => p.InstrumentId == i)]))]);
}
