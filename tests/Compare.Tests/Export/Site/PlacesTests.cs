using Microsoft.Playwright;

namespace Compare.Tests.Export.Site;

/// <summary>The site from a disk, with scripts and without. That it works below a sub-path all other tests of the browser show: they read it from one.</summary>
public sealed class PlacesTests(Browser browser) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compare-site ü#-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task From_a_disk_search_and_comparison_work()
    {
        var page = await browser.Open(await Write());
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Search", Exact = true }).ClickAsync();
        await page.Locator("#_q").FillAsync("dual criminality");
        await page.Locator("#_results a").First.ClickAsync();
        Assert.StartsWith("file:", page.Url, StringComparison.Ordinal);
        Assert.NotEmpty(await page.Locator("h1").InnerTextAsync());
        Assert.Equal("rgb(34, 48, 60)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.top')).backgroundColor"));

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Compare", Exact = true }).Last.ClickAsync();
        await page.GetByLabel("MR5").CheckAsync();
        Assert.EndsWith("#instruments=budapest,second-protocol,indonesia-mr5", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.Equal(4, await page.Locator("thead th:visible").CountAsync());
        await browser.Done(page);
    }

    [Fact]
    public async Task From_a_disk_without_scripts_the_links_lead_on()
    {
        var page = await browser.Open(await Write(), hasScripts: false);
        await page.Locator("#_table tbody a[href]", new PageLocatorOptions { HasText = "DUE-2" }).First.ClickAsync();
        Assert.Equal("DUE-2 Limited secrecy", await page.Locator("h1").InnerTextAsync());
        await page.Locator("article.coding h4 a").First.ClickAsync();
        Assert.Contains("/instruments/", page.Url, StringComparison.Ordinal);
        await page.Locator(".cd a").First.ClickAsync();
        Assert.Contains("/safeguards/", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Drafts", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "old.md compared with new.md" }).ClickAsync();
        Assert.True(await page.Locator("ins").CountAsync() > 5);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "All draft comparisons" }).ClickAsync();
        Assert.Equal("Draft comparisons", await page.Locator("h1").InnerTextAsync());
        await browser.Done(page);
    }

    private async Task<string> Write()
    {
        foreach (var (path, content) in Sites.Shipped)
        {
            var file = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        }

        return new Uri("file://" + string.Join('/', Path.Combine(folder.FullName, "index.html").Split('/').Select(Uri.EscapeDataString))).AbsoluteUri;
    }
}
