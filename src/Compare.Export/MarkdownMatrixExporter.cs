using Compare.Export.Pages;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export;

/// <summary>
/// <c>matrix.md</c> and <c>instruments/&lt;id&gt;.md</c>: GitHub-flavoured, also read by Pandoc and by site generators; front matter,
/// relative links, footnotes, no raw HTML.
/// </summary>
public sealed class MarkdownMatrixExporter : IMatrixExporter
{
    public string Format => "md";

    public Result<ExportedFiles> Export(MatrixReport report)
    {
        var titles = InstrumentAnchors.HeadingsOf(report);
        return Result.Success(new ExportedFiles(
        [
            OutputFiles.Text("matrix.md", text => new MatrixPage(report, titles, text).Write()),
            .. report.Instruments.Select((instrument, i) => OutputFiles.Text(InstrumentAnchors.FileOf(instrument), text => new InstrumentPage(report, i, titles, text).Write())),
        ]));
    }
}
