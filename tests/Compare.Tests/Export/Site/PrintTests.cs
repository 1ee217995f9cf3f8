using System.Text.RegularExpressions;
using Compare.Tests.Support;
using Microsoft.Playwright;

namespace Compare.Tests.Export.Site;

/// <summary>The printed pages that are handed out, as PDF and read back with poppler.</summary>
public sealed class PrintTests(Browser browser) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compare-print-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_printed_matrix_repeats_its_heads_and_cuts_nothing()
    {
        var (text, info) = await Print("index.html");
        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches(@"Page size: +84[12]\.\d+ x 59[45]\.\d+ pts \(A4\)", info);
        Assert.InRange(pages.Length, 4, 12);

        var rows = pages.Select(p => Regex.Matches(p, @"(?m)^ *([A-Z]{3}-\d) ").Select(m => m.Groups[1].Value).ToArray()).ToArray();
        Assert.Equal(ShippedCorpus.Report.Groups.SelectMany(g => g.Rows).Select(r => r.SafeguardId), rows.SelectMany(r => r));
        Assert.All(pages.Zip(rows).Where(p => p.Second.Length > 0), p => Assert.All(
            ShippedCorpus.Report.Instruments.Select(i => i.ShortTitle.Split(' ')[0]), name => Assert.Contains(name, p.First[..600], StringComparison.Ordinal)));
        Assert.DoesNotContain("Show all", text, StringComparison.Ordinal);
        Assert.Contains("Permanent address of this page: " + Browser.Root + "index.html", text, StringComparison.Ordinal);
        Assert.All(pages.Index(), p => Assert.Matches($@"\b{p.Index + 1}\s*/\s*{pages.Length}\b", p.Item));
    }

    [Fact]
    public async Task A_printed_safeguard_names_every_row_and_address()
    {
        var (text, info) = await Print("safeguards/DUE-2.html");
        Assert.Matches(@"Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)", info);
        Assert.All(ShippedCorpus.Report.Evidence.Where(e => e.SafeguardId == "DUE-2"), e => Assert.Contains("Row: " + e.Id, text, StringComparison.Ordinal));
        Assert.Contains("Permanent address of this page: " + Browser.Root + "safeguards/DUE-2.html", text, StringComparison.Ordinal);
        var words = Regex.Replace(text, @"\s+", "");
        Assert.All(ShippedCorpus.Report.Crosswalk.Where(c => c.SafeguardId == "DUE-2" && c.Url.Length > 0), c => Assert.Contains(c.Url, words, StringComparison.Ordinal));
        Assert.DoesNotContain("Cite", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html", "#_table tr")]
    [InlineData("compare.html", "#_table tr")]
    [InlineData("safeguards/DUE-2.html", ".coding")]
    [InlineData("instruments/budapest.html", ".pv")]
    public async Task No_page_ends_inside_a_row(string path, string rows)
    {
        var page = await browser.Open(path);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal(["avoid"], await page.EvaluateAsync<string[]>("rows => [...new Set([...document.querySelectorAll(rows)].map(r => getComputedStyle(r).breakInside))]", rows));
        await browser.Done(page);
    }

    private async Task<(string Text, string Info)> Print(string path)
    {
        var page = await browser.Open(path);
        var file = Path.Combine(folder.FullName, "page.pdf");
        await page.PdfAsync(new PagePdfOptions { Path = file, PreferCSSPageSize = true, PrintBackground = true });
        await browser.Done(page);
        return (OtherProgramsTests.Run("pdftotext", "-layout", file, "-"), OtherProgramsTests.Run("pdfinfo", file));
    }
}
