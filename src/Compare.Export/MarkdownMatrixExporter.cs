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
        var instruments = InstrumentAnchors.Of(report);
        return Result.Success(new ExportedFiles(
        [
            Page("matrix.md", new MatrixPage(report, instruments).Write()),
            .. instruments.Select(i => Page(i.File, new InstrumentPage(report, i).Write())),
        ]));
    }

    /// <summary>One line feed at the end, no more.</summary>
    private static OutputFile Page(string path, string text) => OutputFiles.Text(path, text.TrimEnd('\n') + "\n");
}
