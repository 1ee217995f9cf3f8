using Compare.Export;
using Compare.Reports;

namespace Compare.Tests.Export;

public class ExporterContractTests
{
    [Fact]
    public void Every_format_has_its_own_name() =>
        Assert.Equal(["xlsx", "md", "csv", "json", "html", "csv-excel", "docx"], Exports.All.Select(e => e.Format));

    [Theory]
    [InlineData("xlsx")]
    [InlineData("md")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("csv-excel")]
    [InlineData("docx")]
    public void The_same_report_gives_the_same_bytes(string format)
    {
        var exporter = Exports.All.Single(e => e.Format == format);
        var first = exporter.Export(SampleReport.Create());
        var second = exporter.Export(SampleReport.Create());
        Assert.Equal(first.Value.Files.Select(f => f.Path), second.Value.Files.Select(f => f.Path));
        Assert.All(first.Value.Files.Zip(second.Value.Files), p => Assert.Equal(p.First.Content.ToArray(), p.Second.Content.ToArray()));
        Assert.Equal(first.Diagnostics, second.Diagnostics);
    }

    [Fact]
    public void Paths_are_relative_and_no_two_formats_write_the_same_file()
    {
        var paths = Exports.All.SelectMany(e => e.Export(Exports.Report).Value.Files).Select(f => f.Path).ToArray();
        Assert.Equal(paths.Distinct(StringComparer.OrdinalIgnoreCase), paths);
        Assert.All(paths, p => Assert.DoesNotMatch(@"^/|\\|\.\.|^[A-Za-z]:", p));
        Assert.Contains("matrix.xlsx", paths);
        Assert.Contains("matrix.md", paths);
        Assert.Contains("instruments/alpha.md", paths);
        Assert.Contains("csv/datapackage.json", paths);
        Assert.Contains("matrix.json", paths);
        Assert.Contains("matrix.html", paths);
    }

    [Fact]
    public void Text_files_are_UTF8_without_mark_with_LF_and_end_in_one_line_feed()
    {
        var files = new IMatrixExporter[] { new MarkdownMatrixExporter(), new CsvMatrixExporter(), new JsonMatrixExporter(), new HtmlMatrixExporter() }
            .SelectMany(e => e.Export(Exports.Report).Value.Files);
        foreach (var file in files)
        {
            var bytes = file.Content.Span;
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.False(bytes.Contains((byte)'\r'), file.Path);
            Assert.Equal((byte)'\n', bytes[^1]);
            Assert.NotEqual((byte)'\n', bytes[^2]);
        }
    }

    [Fact]
    public void An_empty_report_exports_in_every_format()
    {
        var empty = new MatrixReport("Title", "Subtitle", "1", [], [], [], [], ReportDetails.Of([]), [], []);
        Assert.All(Exports.All, e => Assert.NotEmpty(e.Export(empty).Value.Files));
    }
}
