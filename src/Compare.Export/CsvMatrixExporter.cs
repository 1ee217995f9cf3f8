using System.Collections.Immutable;
using Compare.Export.Tables;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export;

/// <summary><c>csv/*.csv</c> with <c>csv/datapackage.json</c>: the report as data, without any change to its text.</summary>
public sealed class CsvMatrixExporter : IMatrixExporter
{
    public string Format => "csv";

    public Result<ExportedFiles> Export(MatrixReport report)
    {
        ImmutableArray<DataTable> tables =
        [
            AnswerTables.Matrix(report),
            AnswerTables.Codings(report),
            AnswerTables.Provisions(report),
            SubjectTables.Safeguards(report),
            SubjectTables.Instruments(report),
            SubjectTables.Crosswalk(report),
        ];
        return Result.Success(new ExportedFiles([.. tables.Select(t => t.ToFile()), DataPackage.ToFile(report, tables)]));
    }
}
