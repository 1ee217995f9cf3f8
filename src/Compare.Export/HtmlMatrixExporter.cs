using Compare.Export.Site;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export;

/// <summary>
/// <c>matrix.html</c>: the matrix with its reasons as one file that needs nothing beside it, to be mailed or put on any web page. No script runs in it;
/// every answer and every coding has an address within it.
/// </summary>
public sealed class HtmlMatrixExporter : IMatrixExporter
{
    public string Format => "html";

    public Result<ExportedFiles> Export(MatrixReport report) =>
        Result.Success(new ExportedFiles([OutputFiles.Text("matrix.html", text => new SingleFilePage(report, text).Write())]));
}
