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
        var tables = Tables(report, AnswerTables.Codings(report));
        return Result.Success(new ExportedFiles([.. tables.Select(t => t.ToFile(CsvFlavour.Data)), DataPackage.ToFile(report, tables)]));
    }

    /// <summary>The tables in their order; that of the codings differs between the flavours.</summary>
    internal static ImmutableArray<DataTable> Tables(MatrixReport report, DataTable codings) =>
    [
        AnswerTables.Matrix(report),
        codings,
        AnswerTables.Provisions(report),
        SubjectTables.Safeguards(report),
        SubjectTables.Instruments(report),
        SubjectTables.Crosswalk(report),
    ];
}
