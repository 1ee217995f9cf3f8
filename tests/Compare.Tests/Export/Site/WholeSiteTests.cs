using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Compare.Tests.Export.Site;

/// <summary>Every page of the site of the shipped corpus in a browser, at phone, laptop and print size.</summary>
public sealed class WholeSiteTests(Browser browser)
{
    private const int AtATime = 2;

    /// <summary>What is wrong with the page as it stands: a list of sentences.</summary>
    private const string Look = """
        size => {
          const root = document.documentElement;
          const wrong = [];
          if (root.scrollWidth > root.clientWidth) wrong.push(`${root.scrollWidth} wide in ${root.clientWidth}`);
          if (root.lang !== "en") wrong.push("says not that it is English");
          if (document.querySelectorAll("h1").length !== 1) wrong.push("has not one heading of level one");
          if (document.querySelectorAll("main").length !== 1) wrong.push("has not one main part");
          if (!document.querySelector("h1").getClientRects().length) wrong.push("hides its heading");
          const nav = document.querySelector("nav");
          if (Boolean(nav && nav.getClientRects().length) === (size === "paper")) wrong.push(size === "paper" ? "prints its navigation" : "shows no navigation");
          if (size === "paper" && [...document.querySelectorAll("form, button, .skip")].some(e => e.getClientRects().length)) wrong.push("prints a control");
          if (size === "paper" && !document.querySelector("[href='../drafts.html']") && !document.querySelector("#_here").getClientRects().length) wrong.push("prints no address");
          return wrong.map(w => `${size}: ${w}`);
        }
        """;

    [Fact]
    public async Task Every_page_fits_phone_laptop_and_paper()
    {
        var paths = new ConcurrentQueue<string>(Sites.AllPages(Sites.Shipped));
        Assert.True(paths.Count > 60);
        var titles = new ConcurrentBag<string>();
        var wrong = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Walk(paths, titles, wrong)));

        Assert.Empty(wrong);
        Assert.Equal(Sites.AllPages(Sites.Shipped).Count(), titles.Count);
        Assert.Distinct(titles);
        Assert.All(titles, t => Assert.False(string.IsNullOrWhiteSpace(t)));
    }

    private async Task Walk(ConcurrentQueue<string> paths, ConcurrentBag<string> titles, ConcurrentBag<string> wrong)
    {
        var page = await browser.Open("sitemap.html");
        while (paths.TryDequeue(out var path))
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
            await page.SetViewportSizeAsync(390, 844);
            await Browser.Visit(page, path);
            titles.Add(await page.TitleAsync());
            await Note("phone");
            await page.SetViewportSizeAsync(1366, 768);
            await Note("laptop");
            await page.SetViewportSizeAsync(Paper.Width(path), 1000);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            await Note("paper");

            async Task Note(string size)
            {
                foreach (var sentence in await page.EvaluateAsync<string[]>(Look, size))
                {
                    wrong.Add($"{path}: {sentence}");
                }
            }
        }

        await browser.Done(page);
    }
}
