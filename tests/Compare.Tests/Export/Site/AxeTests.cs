using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Compare.Tests.Export.Site;

/// <summary>
/// axe-core finds nothing on any kind of page, on a phone, on a laptop and on paper. The addresses carry choices as a reader's would, which
/// also keeps the long tables short.
/// </summary>
public sealed class AxeTests(Browser browser)
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>On paper nothing is touched, so the size of what is touched does not matter there.</summary>
    private static readonly AxeRunOptions OnPaper = new()
    {
        RunOnly = Options.RunOnly,
        ResultTypes = Options.ResultTypes,
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = false } },
    };

    /// <summary>Opens what a reader can open: the legend, the contents, citations of answers, codings and provisions.</summary>
    private const string Open = "for (const e of [...document.querySelectorAll('summary, .coding > .copy, .pn .copy')].slice(0, 6)) e.click();";

    public static TheoryData<string> Kinds { get; } =
    [
        "index.html#group=DUE", "safeguards/DUE-2.html", "instruments/russian-draft-2021.html", "compare.html#group=AUT&instruments=budapest,indonesia-mr5,us-uk-agreement",
        "search.html#q=secrecy", "search.html", "method.html", "data.html", "changes.html", "sitemap.html", "drafts.html", "drafts/diff.html", "404.html",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing_on_phone_laptop_and_paper(string path)
    {
        var page = await browser.Open(path, 390, 844);
        await Check(page, "phone");
        await page.SetViewportSizeAsync(1366, 768);
        await page.EvaluateAsync(Open);
        await Check(page, "laptop, opened");
        await page.SetViewportSizeAsync(Paper.Width(path), 1000);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Check(page, "paper");
        await browser.Done(page);
    }

    /// <summary>An instrument in another language with its hundreds of provisions.</summary>
    [Fact]
    public async Task Axe_finds_nothing_on_the_longest_page()
    {
        var page = await browser.Open("instruments/indonesia-mr5.html");
        await Check(page, "laptop");
        await browser.Done(page);
    }

    private static async Task Check(IPage page, string size)
    {
        var result = await page.RunAxe(size == "paper" ? OnPaper : Options);
        var found = result.Violations.Select(v => $"{size}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(5).Select(n => $"{n.Target} {n.Html} {string.Join(' ', n.Any.Select(a => a.Message))}"))}");
        Assert.True(result.Violations.Length == 0, string.Join('\n', found));
        Assert.NotEmpty(result.Passes);
    }
}
