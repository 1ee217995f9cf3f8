using System.Diagnostics;
using System.Text.RegularExpressions;
using Compare.Export;

namespace Compare.Tests.Export;

/// <summary>The outputs in the programs that people open them with. Where a program is missing the test is skipped and says so.</summary>
public sealed class OtherProgramsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compare-export-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void LibreOffice_opens_the_workbook_and_prints_every_sheet()
    {
        var workbook = Path.Combine(folder.FullName, "matrix.xlsx");
        File.WriteAllBytes(workbook, Exports.WorkbookStream().ToArray());
        var profile = new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
        Run("libreoffice", "--headless", $"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", folder.FullName, workbook);
        var pdf = Path.Combine(folder.FullName, "matrix.pdf");
        Assert.True(new FileInfo(pdf).Length > 10_000);
        var text = Run("pdftotext", "-layout", pdf, "-");
        Assert.All(["Read me", "Summary", "Profile", "Matrix", "Reasons", "Evidence", "Provisions", "Codebook"], sheet => Assert.Matches($"(?m){sheet}$", text));
        Assert.Contains("unverified", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gfm")]
    [InlineData("markdown")]
    public void Pandoc_reads_the_pages_with_their_tables_footnotes_and_anchors(string format)
    {
        foreach (var (path, text) in Exports.Texts(new MarkdownMatrixExporter()))
        {
            var file = Path.Combine(folder.FullName, Path.GetFileName(path));
            File.WriteAllText(file, text);
            var html = Run("pandoc", "--wrap=none", "-f", format, "-t", "html", file);
            Assert.Equal(Regex.Count(text, @"(?m)^\| -"), Regex.Count(html, "<table"));
            Assert.Equal(Regex.Count(text, @"(?m)^\[\^[^\]]+\]:"), Regex.Count(html, "class=\"footnote-ref\""));
            var anchors = Regex.Matches(html, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            Assert.All(Regex.Matches(html, "href=\"#([^\"]+)\""), m => Assert.Contains(m.Groups[1].Value, anchors));
            Assert.DoesNotContain("<tag>", html, StringComparison.Ordinal);
            Assert.DoesNotMatch("class=\"(math|citation)", html);
        }
    }

    internal static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{program} did not end.");
            Assert.True(process.ExitCode == 0, errors.Result);
            return output;
        }
    }
}
