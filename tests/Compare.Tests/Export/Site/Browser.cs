using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compare.Export.Site;
using Compare.Tests.Export.Site;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Compare.Tests.Export.Site;

/// <summary>
/// Debian's Chromium, driven by Playwright, started once and only where a test asks for it. The sites are handed to it at an address below a
/// sub-path that does not exist; every other request is refused and written down. Where there is no Chromium the tests are skipped and say so.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    public const string Root = "https://compare.invalid/deep/down/";

    private const string Chromium = "/usr/bin/chromium";
    private readonly ConcurrentDictionary<IBrowserContext, ConcurrentQueue<string>> faults = new();
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(Start);

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated && started.Value.IsCompletedSuccessfully)
        {
            var (playwright, browser) = await started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    /// <summary>A page in a context of its own.</summary>
    public async Task<IPage> Open(string path, int width = 1366, int height = 768, bool hasScripts = true, bool isReal = true)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"Chromium is not installed ({Chromium}); on Debian: apt-get install chromium.");
        var context = await (await started.Value).Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = hasScripts,
            Permissions = ["clipboard-read", "clipboard-write"],
            ReducedMotion = ReducedMotion.Reduce,
        });
        var site = isReal ? Sites.Shipped : Sites.Sample;
        var queue = faults.GetOrAdd(context, _ => new ConcurrentQueue<string>());
        await context.RouteAsync("**/*", route => Answer(route, site, queue));
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                queue.Enqueue($"{page.Url}: console: {message.Text}");
            }
        };
        page.PageError += (_, error) => queue.Enqueue($"{page.Url}: {error}");
        await page.GotoAsync(Address(path));
        return page;
    }

    /// <summary>Another page of the same site in the same context.</summary>
    public static Task Visit(IPage page, string path) => page.GotoAsync(Address(path));

    /// <summary>Ends with a page: no foreign request, no error in the console, no uncaught exception, no missing file.</summary>
    public async Task Done(params IPage[] pages)
    {
        foreach (var page in pages)
        {
            Assert.Empty(faults[page.Context]);
            await page.Context.CloseAsync();
        }
    }

    private static string Address(string path) => path.StartsWith("file:", StringComparison.Ordinal) ? path : Root + path;

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> Start()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        return (playwright, browser);
    }

    private static Task Answer(IRoute route, ImmutableDictionary<string, ReadOnlyMemory<byte>> site, ConcurrentQueue<string> faults)
    {
        var url = route.Request.Url;
        if (url.StartsWith("file:", StringComparison.Ordinal))
        {
            return route.ContinueAsync();
        }

        var path = url.StartsWith(Root, StringComparison.Ordinal) ? Uri.UnescapeDataString(new Uri(url).AbsolutePath["/deep/down/".Length..]) : null;
        if (path is not null && site.TryGetValue(path, out var content))
        {
            return route.FulfillAsync(new RouteFulfillOptions { BodyBytes = content.ToArray(), ContentType = SiteFiles.MediaType(path) });
        }

        faults.Enqueue("refused: " + url);
        return route.AbortAsync();
    }
}
