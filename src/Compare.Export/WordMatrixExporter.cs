using Compare.Export.Briefs;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export;

/// <summary>
/// <c>briefing.docx</c>: the chosen safeguards and instruments as a brief to be printed and circulated, with contents, tables whose header
/// rows repeat, and provisions in footnotes.
/// </summary>
public sealed class WordMatrixExporter : IMatrixExporter
{
    public string Format => "docx";

    public Result<ExportedFiles> Export(MatrixReport report) =>
        Result.Success(new ExportedFiles([new OutputFile("briefing.docx", BriefPackage.Write(report))]));
}
