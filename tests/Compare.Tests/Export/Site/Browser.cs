using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compare.Export.Site;
using Microsoft.Playwright;

namespace Compare.Tests.Export.Site;

/// <summary>
/// Debian's Chromium, driven by Playwright. The sites are handed to it at an address below a sub-path that does not exist; every other
/// request is refused and written down. Where there is no Chromium the tests are skipped and say so.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Root = "https://compare.invalid/deep/down/";

    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string missing = "";

    /// <summary>What went wrong on any page: foreign requests, errors in the console, uncaught exceptions, missing files.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            missing = $"Chromium is not installed ({Chromium}); on Debian: apt-get install chromium.";
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A page in a context of its own.</summary>
    public async Task<IPage> Open(string path, int width = 1366, int height = 768, bool hasScripts = true, bool isReal = true)
    {
        Assert.SkipWhen(missing.Length > 0, missing);
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = hasScripts,
            Permissions = ["clipboard-read", "clipboard-write"],
            ReducedMotion = ReducedMotion.Reduce,
        });
        var site = isReal ? Sites.Shipped : Sites.Sample;
        await context.RouteAsync("**/*", route => Answer(route, site));
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{path}: console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"{path}: {error}");
        await page.GotoAsync(path.StartsWith("file:", StringComparison.Ordinal) ? path : Root + path);
        return page;
    }

    public void NothingWentWrong() => Assert.Empty(Faults);

    private void Note(bool isFault, string text)
    {
        if (isFault)
        {
            Faults.Enqueue(text);
        }
    }

    private Task Answer(IRoute route, ImmutableDictionary<string, ReadOnlyMemory<byte>> site)
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

        Note(true, "refused: " + url);
        return route.AbortAsync();
    }
}
