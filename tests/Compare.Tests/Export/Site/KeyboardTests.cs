using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Compare.Tests.Export.Site;

/// <summary>The site by keys alone: nothing here uses a pointer, or a command of the driver that a keyboard does not have.</summary>
public sealed class KeyboardTests(Browser browser)
{
    /// <summary>Numbers what can be focused and is seen, as Tab should reach it; radio buttons and the like do not occur.</summary>
    private const string Prepare = """
        () => {
          const seen = e => e.checkVisibility({ visibilityProperty: true });
          window.stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(seen);
          window.before = window.stops.map(e => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.left].join(); });
          return window.stops.map(e => `${e.tagName} ${(e.getAttribute("aria-label") || e.textContent || e.name || "").trim().slice(0, 60)}`);
        }
        """;

    /// <summary>Which stop has the focus, whether it shows, and what stands in front of it.</summary>
    private const string Focus = """
        () => {
          const e = document.activeElement;
          const n = window.stops.indexOf(e);
          if (n < 0) return { n, shows: false, hiddenBy: null };
          const s = getComputedStyle(e);
          const shows = s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && [s.outlineStyle, s.outlineWidth, s.boxShadow, s.left].join() !== window.before[n];
          const r = e.getClientRects()[0];
          const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
          const top = document.elementFromPoint(middle(r.left, r.right, innerWidth), middle(r.top, r.bottom, innerHeight));
          const hidden = !top || !(e.contains(top) || top.contains(e));
          return { n, shows, hiddenBy: hidden ? (top ? `${top.tagName}.${top.className} ${top.textContent.trim().slice(0, 40)}` : "the edge of the window") : null };
        }
        """;

    [Theory]
    [InlineData("index.html#group=GEN", 1366)]
    [InlineData("index.html#group=DUE&level=silent", 390)]
    [InlineData("safeguards/OVS-4.html", 1366)]
    [InlineData("instruments/russian-draft-2021.html", 1366)]
    [InlineData("compare.html#group=GEN&instruments=budapest,cloud-act,indonesia-mr5,us-uk-agreement", 1366)]
    [InlineData("search.html#q=secrecy", 390)]
    [InlineData("data.html", 1366)]
    [InlineData("method.html", 390)]
    [InlineData("drafts/diff.html", 390)]
    public async Task Tab_reaches_every_control_and_its_focus_is_seen(string path, int width)
    {
        var page = await browser.Open(path, width);
        if (path.StartsWith("search", StringComparison.Ordinal))
        {
            // The search box takes the focus on its own; the round starts at the top of the page.
            await page.EvaluateAsync("document.activeElement.blur()");
        }

        var stops = await page.EvaluateAsync<string[]>(Prepare);
        Assert.InRange(stops.Length, 5, 400);
        var reached = new HashSet<int>();
        for (var i = 0; i < stops.Length + 5 && reached.Count < stops.Length; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<JsonElement>(Focus);
            if (focus.GetProperty("n").GetInt32() is var n and >= 0)
            {
                reached.Add(n);
                Assert.True(focus.GetProperty("shows").GetBoolean(), $"The focus on {stops[n]} does not show.");
                Assert.True(focus.GetProperty("hiddenBy").ValueKind == JsonValueKind.Null, $"{stops[n]} has the focus behind {focus.GetProperty("hiddenBy")}.");
            }
        }

        Assert.Empty(stops.Where((_, n) => !reached.Contains(n)));
        await browser.Done(page);
    }

    [Fact]
    public async Task The_skip_link_leads_to_the_content()
    {
        var page = await browser.Open("index.html");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.className === 'skip' && document.activeElement.getBoundingClientRect().left >= 0"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Heat map, scrolls sideways", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
        await browser.Done(page);
    }

    [Fact]
    public async Task The_matrix_is_filtered_and_scrolled()
    {
        var page = await browser.Open("index.html", 390);
        await TabTo(page, "select[name=group]");
        await page.Keyboard.TypeAsync("DUE");
        await TabTo(page, "select[name=level]");
        await page.Keyboard.PressAsync("ArrowDown"); // strong
        await page.Keyboard.PressAsync("ArrowDown"); // qualified
        await Assertions.Expect(page).ToHaveURLAsync(Browser.Root + "index.html#group=DUE&level=qualified");

        await TabTo(page, "button[type=reset]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("45 safeguards, 315 answers");

        await TabTo(page, ".grid .scroll");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 0 && document.activeElement.scrollTop > 0");
        await browser.Done(page);
    }

    [Fact]
    public async Task Instruments_are_chosen_compared_and_the_address_copied()
    {
        var page = await browser.Open("compare.html");
        await TabTo(page, "#_choice input[value='second-protocol']");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, "#_choice input[value='us-uk-agreement']");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, "[data-copy-address]");
        await TabTo(page, "select[name=group]");
        await page.Keyboard.TypeAsync("AUT");
        await TabTo(page, "input[name=different]");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page).ToHaveURLAsync(Browser.Root + "compare.html#group=AUT&different=yes&instruments=budapest,us-uk-agreement");
        Assert.Equal(["Safeguard", "Budapest Convention", "US-UK Agreement"], await page.Locator("thead th:visible").AllInnerTextsAsync());

        await TabTo(page, "[data-copy-address]", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-copy-address]")).ToHaveTextAsync("Copied");
        Assert.Equal(page.Url, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await browser.Done(page);
    }

    [Fact]
    public async Task A_search_is_typed_narrowed_and_followed()
    {
        var page = await browser.Open("search.html");
        await page.Keyboard.TypeAsync("prior judge");
        await TabTo(page, "select[name=group]");
        await page.Keyboard.TypeAsync("AUT");
        await TabTo(page, "#_results a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/(safeguards|instruments)/"));
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        await browser.Done(page);
    }

    [Fact]
    public async Task Citations_are_opened_and_copied()
    {
        var page = await browser.Open("safeguards/GEN-1.html");
        await TabTo(page, "#budapest .cite summary");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, "#budapest .cite button[aria-label='Copy in OSCOLA style']");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("[role=status]").Last).ToHaveTextAsync("Copied");
        Assert.StartsWith("Compare contributors, ‘GEN-1", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await TabTo(page, "#second-protocol .coding > .copy");
        Assert.Equal("false", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-expanded')"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("true", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-expanded')"));
        await TabTo(page, "#second-protocol .coding .styles button");
        await browser.Done(page);
    }

    private static async Task TabTo(IPage page, string selector, string key = "Tab")
    {
        for (var i = 0; i < 200; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement === document.querySelector(selector)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{key} does not reach {selector} on {page.Url}.");
    }
}
