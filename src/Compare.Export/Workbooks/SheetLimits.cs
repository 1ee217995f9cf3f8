using ClosedXML.Excel;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export.Workbooks;

/// <summary>What a sheet can hold (Excel's limits: 16,384 columns, 1,048,576 rows), and whether a report needs more.</summary>
internal static class SheetLimits
{
    /// <summary>Below the last row of a streamed sheet there is room for its specimens.</summary>
    private const int Rows = XLHelper.MaxRowNumber - 1_000;

    /// <summary>What needs too much, as an error, or null.</summary>
    public static Diagnostic? Exceeded(MatrixReport report)
    {
        var instruments = report.Instruments.Length;
        if ((report.IsTransposed ? SummarySheet.LastColumn(instruments) : WorkbookMap.InstrumentColumn(instruments) - 1) > XLHelper.MaxColumnNumber)
        {
            return Error($"{instruments} instruments need more columns than the {XLHelper.MaxColumnNumber} of a sheet", report.IsTransposed ? "" : "use --transpose, ");
        }

        (int Count, string Of)[] tables =
            [(report.Groups.Sum(g => g.Rows.Length) * instruments, "answers"), (report.EvidenceCount, "rows of evidence"), (report.ProvisionCount, "provisions")];
        return tables.Where(t => t.Count > Rows).Select(t => Error($"{t.Count} {t.Of} need more rows than the {Rows} that a sheet has for them", "")).FirstOrDefault();
    }

    private static Diagnostic Error(string what, string further) =>
        Diagnostic.Error(DiagnosticCodes.TooLarge, $"No workbook can be made: {what}. Choose fewer instruments with --columns, {further}or leave xlsx out of the formats.");
}
