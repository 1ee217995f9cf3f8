using System.Collections.Immutable;
using ClosedXML.Excel;
using Compare.Export.Workbooks;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export;

/// <summary>
/// <c>matrix.xlsx</c>: Read me, Summary, Profile, Matrix, Reasons, Evidence, Provisions, Codebook, Wording where a text is longer than a cell, and hidden Lists. Colour is
/// never the only carrier of a level, nothing is merged, and every text is stored as text, never as a formula.
/// </summary>
public sealed class ExcelMatrixExporter : IMatrixExporter
{
    private const string Name = "matrix.xlsx";

    /// <summary>A workbook with more answers, reasons, evidence and provisions than these in all is packed when it is written, and fast; a smaller one at once, and as small as can be.</summary>
    internal int LateAbove { get; init; } = 5_000;

    public string Format => "xlsx";

    public Result<ExportedFiles> Export(MatrixReport report)
    {
        if (SheetLimits.Exceeded(report) is { } exceeded)
        {
            return Result.Failure<ExportedFiles>(exceeded);
        }

        var writer = new CellWriter();
        var parts = Parts(report, writer);
        Garbage.CollectIfLarge();
        var all = StreamedSheets.Among(parts, writer.Streamed);
        var file = SizeOf(report) > LateAbove ? new OutputFile(Name, target => ZipParts.Write(target, all)) : new OutputFile(Name, ZipParts.Write(all));
        return Result.Success(new ExportedFiles([file]), writer.Diagnostics);
    }

    private static int SizeOf(MatrixReport report) => (2 * report.Groups.Sum(g => g.Rows.Length) * report.Instruments.Length) + report.EvidenceCount + report.ProvisionCount;

    /// <summary>Makes the workbook's model and saves it; what is left to be put into the package is in the writer.</summary>
    private static SortedDictionary<string, byte[]> Parts(MatrixReport report, CellWriter writer)
    {
        using var saved = new MemoryStream();
        var charts = Save(report, writer, saved);
        return PackageNormaliser.Normalise(saved, report, parts => ChartParts.Add(parts, SheetNames.Profile, charts));
    }

    private static ImmutableArray<ProfileChart> Save(MatrixReport report, CellWriter writer, Stream saved)
    {
        var map = new WorkbookMap(report);
        using var workbook = new XLWorkbook();
        // The read-me sheet stands first and is written late: it lists the sheet Wording only where there is one.
        var readMe = workbook.AddWorksheet(SheetNames.ReadMe);
        SummarySheet.Write(workbook.AddWorksheet(SheetNames.Summary), report, map, writer);
        var charts = ProfileSheet.Write(workbook.AddWorksheet(SheetNames.Profile), report, writer);
        var matrix = workbook.AddWorksheet(SheetNames.Matrix);
        if (report.IsTransposed)
        {
            TransposedSheet.Write(matrix, report, map, writer);
        }
        else
        {
            MatrixSheet.Write(matrix, report, map, writer);
        }

        ReasonsSheet.Write(workbook.AddWorksheet(SheetNames.Reasons), report, map, writer);
        EvidenceSheet.Write(workbook.AddWorksheet(SheetNames.Evidence), report, map, writer);
        ProvisionsSheet.Write(workbook.AddWorksheet(SheetNames.Provisions), report, map, writer);
        CodebookSheet.Write(workbook.AddWorksheet(SheetNames.Codebook), report, map, writer);
        ReadMeSheet.Write(readMe, report, writer);
        if (writer.LongTexts is { IsEmpty: false } longTexts)
        {
            WordingSheet.Write(workbook.AddWorksheet(SheetNames.Wording), report, longTexts, writer);
        }

        var lists = workbook.AddWorksheet(SheetNames.Lists);
        ListsSheet.Write(lists);
        PrintLayout.Apply(lists, report, XLPaperSize.A4Paper, titleRows: 0);
        workbook.SaveAs(saved, new SaveOptions
        {
            // Joins ranges that touch each other, of which there are none, by comparing each with each.
            ConsolidateConditionalFormatRanges = false,
            ConsolidateDataValidationRanges = false,
        });
        return charts;
    }
}
