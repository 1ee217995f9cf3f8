using System.Collections.Immutable;
using Compare.Export.Tables;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export;

/// <summary>
/// <c>csv-excel/*.csv</c>: the tables of <c>csv/</c> to be opened in a spreadsheet program. No cell runs as a formula, and the table of
/// codings carries the base by which <c>treaty import</c> sees what was edited.
/// </summary>
public sealed class ExcelCsvMatrixExporter : IMatrixExporter
{
    public string Format => "csv-excel";

    public Result<ExportedFiles> Export(MatrixReport report)
    {
        ImmutableArray<DataTable> tables = CsvMatrixExporter.Tables(report, AnswerTables.CodingsWithBase(report));
        var files = tables.Select(t => t.ToFile(CsvFlavour.Excel)).ToImmutableArray();
        var cut = tables.Sum(t => t.CountLongerThan(CellLimits.Characters));
        return Result.Success(
            new ExportedFiles(files),
            cut == 0 ? [] : [Diagnostic.Warning(DiagnosticCodes.CellCut, $"csv-excel: {cut} text(s) are longer than the {CellLimits.Characters} characters that a cell holds and were cut. The format csv has them whole.")]);
    }
}
