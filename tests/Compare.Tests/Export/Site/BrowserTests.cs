using Compare.Tests.Support;
using Microsoft.Playwright;

namespace Compare.Tests.Export.Site;

/// <summary>The site of the shipped corpus in a real browser: what it says without scripts, and what a reader can do with them.</summary>
public sealed class BrowserTests(Browser browser)
{
    /// <summary>What a page says of the law, apart from what scripts add to it.</summary>
    private const string Said = "main h1, main h2, main th, main td, main dd, main .lead, main section .t";

    public static TheoryData<string> Kinds { get; } =
    [
        "index.html", "safeguards/DUE-2.html", "instruments/russian-draft-2021.html", "compare.html", "search.html#q=secrecy", "method.html", "data.html", "changes.html", "sitemap.html",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_scripts_a_page_says_the_same(string path)
    {
        var bare = await browser.Open(path, hasScripts: false);

        Assert.False(await bare.Locator("form.filters").First.IsVisibleAsync());
        var full = await browser.Open(path);
        Assert.NotEmpty(await bare.Locator(Said).AllInnerTextsAsync());
        Assert.Equal(await full.Locator(Said).AllInnerTextsAsync(), await bare.Locator(Said).AllInnerTextsAsync());
        Assert.Equal(path.StartsWith("search", StringComparison.Ordinal), await bare.Locator("noscript").CountAsync() > 0);
        await browser.Done(bare, full);
    }

    [Fact]
    public async Task Columns_can_be_chosen_without_scripts()
    {
        var page = await browser.Open("compare.html", hasScripts: false);
        Assert.Equal(3, await page.Locator("thead th:visible").CountAsync());

        await page.GetByLabel("CLOUD Act").CheckAsync();
        await page.GetByLabel("Second Protocol").UncheckAsync();

        Assert.Equal(["Safeguard", "Budapest Convention", "CLOUD Act"], await page.Locator("thead th:visible").AllInnerTextsAsync());
        await browser.Done(page);
    }

    [Fact]
    public async Task The_choice_of_instruments_is_kept_in_the_address()
    {
        var page = await browser.Open("compare.html");
        await page.GetByLabel("MR5").CheckAsync();
        await page.Locator("select[name=group]").SelectOptionAsync("AUT");
        await page.GetByLabel("Only where levels differ").CheckAsync();

        Assert.EndsWith("#group=AUT&different=yes&instruments=budapest,second-protocol,indonesia-mr5", page.Url, StringComparison.Ordinal);
        var rows = await page.Locator("tbody tr:not(.band):visible th").AllInnerTextsAsync();
        var again = await browser.Open(page.Url[Browser.Root.Length..]);
        Assert.Equal(rows, await again.Locator("tbody tr:not(.band):visible th").AllInnerTextsAsync());
        Assert.True(await again.GetByLabel("MR5").IsCheckedAsync());
        Assert.All(rows, r => Assert.StartsWith("AUT-", r, StringComparison.Ordinal));
        Assert.Equal(4, await again.Locator("thead th:visible").CountAsync());

        await again.GetByText("Copy the address").ClickAsync();
        Assert.Equal(again.Url, await again.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await browser.Done(page, again);
    }

    [Fact]
    public async Task Filters_leave_what_fits()
    {
        var page = await browser.Open("index.html");
        await page.Locator("select[name=group]").SelectOptionAsync("DUE");
        await page.Locator("select[name=level]").SelectOptionAsync("contrary");

        var expected = ShippedCorpus.Report.Groups.Single(g => g.Id == "DUE").Rows
            .Select(r => r.Cells.Count(c => c.LevelWords == "Contrary")).Where(n => n > 0).ToArray();
        Assert.Equal($"{expected.Length} safeguards, {expected.Sum()} answers", await page.Locator(".count").InnerTextAsync());
        Assert.Equal(expected.Length, await page.Locator("#_table tbody tr:not(.band):visible").CountAsync());
        Assert.Equal(expected.Sum(), await page.Locator("#_table td .lv:visible").CountAsync());

        await page.Locator("select[name=level]").SelectOptionAsync("");
        await page.Locator("select[name=power]").SelectOptionAsync("interception");
        await page.Locator("select[name=data]").SelectOptionAsync("content");
        var fitting = ShippedCorpus.Report.Evidence.Where(e => e.SafeguardId.StartsWith("DUE-", StringComparison.Ordinal) && e.Powers.Split("; ").Contains("interception") && e.Data.Split("; ").Contains("content"))
            .Select(e => (e.InstrumentId, e.SafeguardId)).Distinct().Count();
        Assert.Equal(fitting, await page.Locator("#_table td .lv:visible").CountAsync());

        await page.GetByText("Show all").ClickAsync();
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("45 safeguards, 315 answers");
        await browser.Done(page);
    }

    [Fact]
    public async Task Search_finds_provisions_and_safeguards_by_keyboard()
    {
        var page = await browser.Open("search.html");
        await page.Keyboard.TypeAsync("gag orders allowed");

        Assert.Equal("DUE-2 Limited secrecy", await page.Locator("#_results a").First.InnerTextAsync());
        await page.Locator("#_q").FillAsync("PROPORTIONALITY");
        Assert.True(await page.Locator("#_results li").CountAsync() > 3);
        Assert.Equal("proportionality", (await page.Locator("#_results mark").First.InnerTextAsync()).ToLowerInvariant());
        await page.Locator("#_q").FillAsync("zzzz");
        Assert.Equal("0 found.", await page.Locator("#_found").InnerTextAsync());
        await page.Locator("#_q").FillAsync("preservation");
        await page.Locator("select[name=level]").SelectOptionAsync("contrary");
        Assert.EndsWith("#q=preservation&level=contrary", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#_results li").CountAsync() > 0);
        await browser.Done(page);
    }

    [Fact]
    public async Task Citations_are_copied_with_the_full_address()
    {
        var page = await browser.Open("safeguards/GEN-1.html");
        var answer = page.Locator("#budapest");
        await answer.GetByText("Cite this answer").ClickAsync();
        await answer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Copy in Plain style" }).ClickAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("GEN-1 Human-rights clause without discrimination: Budapest Convention. In: Compare contributors, ", copied, StringComparison.Ordinal);
        Assert.EndsWith($"row budapest/GEN-1. {Browser.Root}safeguards/GEN-1.html#budapest", copied, StringComparison.Ordinal);

        var coding = page.Locator("article[id='second-protocol/GEN-1/art_13']");
        await coding.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Cite second-protocol" }).ClickAsync();
        await coding.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Copy in OSCOLA style" }).ClickAsync();
        var row = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("row second-protocol/GEN-1/art_13 [unverified] <" + Browser.Root + "safeguards/GEN-1.html#second-protocol/GEN-1/art_13> accessed ", row, StringComparison.Ordinal);

        var instrument = await browser.Open("instruments/budapest.html#art_15__para_1");
        await instrument.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cite Art. 15(1)", Exact = true }).ClickAsync();
        await instrument.Locator("#art_15__para_1").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Copy in Bluebook style" }).ClickAsync();
        Assert.Contains("Art. 15(1), abstract in Compare Contributors", await instrument.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        await browser.Done(page, instrument);
    }

    /// <summary>The awkward sample, whose titles, ids and texts try to be markup, shows no fault in a browser either.</summary>
    [Theory]
    [InlineData("index.html")]
    [InlineData("safeguards/GEN-2.html")]
    [InlineData("instruments/gamma.html")]
    [InlineData("method.html")]
    [InlineData("search.html#q=tag")]
    public async Task Awkward_text_harms_nothing(string path)
    {
        var page = await browser.Open(path, isReal: false);
        Assert.Equal(0, await page.Locator("tag").CountAsync());
        await browser.Done(page);
    }
}
