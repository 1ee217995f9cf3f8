using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Compare.Export;
using Compare.Reports;
using Compare.Tests.Support;

namespace Compare.Tests.Export;

/// <summary>The matrix as one file: read again as XML, which its markup is.</summary>
public class HtmlMatrixExporterTests
{
    private static readonly string[] Addressing = ["href", "src"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_link_leads_to_a_place_on_the_page_and_no_id_stands_twice(bool isShipped)
    {
        var page = Page(isShipped ? ShippedCorpus.Report : Exports.Report);
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToArray();
        var links = page.Descendants().Attributes().Where(a => Addressing.Contains(a.Name.LocalName)).Select(a => a.Value).ToArray();

        Assert.Distinct(ids);
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.StartsWith("#", l, StringComparison.Ordinal));
        Assert.Empty(links.Select(l => Uri.UnescapeDataString(l[1..])).Except(ids));
    }

    [Fact]
    public void Every_cell_and_every_coding_is_on_it_and_has_an_address()
    {
        var report = ShippedCorpus.Report;
        var ids = Page(report).Descendants().Attributes("id").Select(a => a.Value).ToHashSet(StringComparer.Ordinal);

        Assert.All(report.Groups.SelectMany(g => g.Rows).SelectMany(r => r.Cells), c => Assert.Contains($"{c.SafeguardId}/{c.InstrumentId}", ids));
        Assert.All(report.Evidence, e => Assert.Contains(e.Id, ids));
    }

    [Fact]
    public void The_policy_lets_its_own_style_through_and_nothing_else()
    {
        var page = Page(Exports.Report);
        var policy = page.Descendants("meta").Single(m => (string?)m.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;
        var style = Assert.Single(page.Descendants("style")).Value;

        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants().Attributes("style"));
    }

    [Fact]
    public void What_is_unverified_and_what_is_not_English_says_so()
    {
        var report = Exports.Report;
        var page = Page(report);

        Assert.All(report.Evidence.Where(e => e.IsUnverified), e => Assert.Contains("unverified", Coding(page, e).Value, StringComparison.Ordinal));
        Assert.All(report.Evidence.Where(e => e.KeyPhrase.Length > 0), e =>
        {
            var phrase = Coding(page, e).Descendants("q").Single();
            Assert.Equal(e.KeyPhrase, phrase.Value);
            Assert.Equal(e.Language == "en" ? null : e.Language, (string?)phrase.Attribute("lang"));
        });
    }

    private static XElement Coding(XDocument page, EvidenceRow row) => page.Descendants().Single(e => (string?)e.Attribute("id") == row.Id);

    private static XDocument Page(MatrixReport report) =>
        XDocument.Parse(Encoding.UTF8.GetString(Assert.Single(new HtmlMatrixExporter().Export(report).Value.Files).Content.Span).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);
}
