using System.Collections.Immutable;
using System.Globalization;
using Compare.Export;
using Compare.Export.Workbooks;
using Compare.Reports;
using Compare.Results;

namespace Compare.Tests.Export;

/// <summary>A sheet of Excel has 16,384 columns and 1,048,576 rows: a matrix that needs more is refused in one line, not in the middle of the work.</summary>
public sealed class SheetLimitsTests
{
    [Theory]
    [InlineData(8_190, false, null)]
    [InlineData(8_191, false, "8191 instruments need more columns")]
    [InlineData(8_191, true, null)]
    [InlineData(16_382, true, null)]
    [InlineData(16_383, true, "16383 instruments need more columns")]
    public void Too_many_instruments_are_refused(int instruments, bool isTransposed, string? said) => Check(Many(instruments) with { IsTransposed = isTransposed }, said, "--columns");

    [Theory]
    [InlineData(1_040_000, null)]
    [InlineData(1_048_576, "1048576 provisions need more rows")]
    public void Too_many_provisions_are_refused(int provisions, string? said) => Check(Exports.Report with { Details = new Counted(Exports.Report.Details, provisions) }, said, "--columns");

    private static void Check(MatrixReport report, string? said, string advice)
    {
        var refused = SheetLimits.Exceeded(report);
        Assert.Equal(said is not null, refused is not null);
        if (refused is not null)
        {
            Assert.Equal((DiagnosticCodes.TooLarge, Severity.Error), (refused.Code, refused.Severity));
            Assert.Contains(said!, refused.Message, StringComparison.Ordinal);
            Assert.Contains(advice, refused.Message, StringComparison.Ordinal);
            Assert.Equal([refused], new ExcelMatrixExporter().Export(report).Diagnostics);
        }
    }

    /// <summary>One answer for each of many instruments.</summary>
    private static MatrixReport Many(int instruments)
    {
        var (column, row) = (Exports.Report.Instruments[0], Exports.Report.Groups[0].Rows[0]);
        return Exports.Report with
        {
            Instruments = [.. Enumerable.Range(0, instruments).Select(i => column with { Id = i.ToString(CultureInfo.InvariantCulture) })],
            Groups = [Exports.Report.Groups[0] with { Rows = [row with { Cells = [.. Enumerable.Repeat(row.Cells[0], instruments)] }] }],
        };
    }

    /// <summary>Says that it has so many provisions.</summary>
    private sealed class Counted(ReportDetails known, int provisions) : ReportDetails
    {
        public override int Count => known.Count;

        public override (int Evidence, int Provisions) SizeOf(int index) => (0, index == 0 ? provisions : 0);

        public override ImmutableArray<EvidenceRow> EvidenceOf(int index) => [];

        public override ImmutableArray<ProvisionRow> ProvisionsOf(int index) => [];
    }
}
