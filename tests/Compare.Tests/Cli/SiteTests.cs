using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Compare.Cli;
using Compare.Cli.Verbs;
using Compare.Reports;
using Compare.Tests.Support;

namespace Compare.Tests.Cli;

/// <summary><c>treaty site</c>, written and served.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compare-site-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_site_is_written_with_its_downloads_and_drafts()
    {
        var drafts = folder.CreateSubdirectory("drafts");
        File.WriteAllText(Path.Combine(drafts.FullName, "old-new.html"), "<!DOCTYPE html><title>t</title>");
        var place = Path.Combine(folder.FullName, "site");

        var run = Run.Treaty("site", "--corpus", ShippedCorpus.Folder, "--no-texts", "--out", place, "--drafts", drafts.FullName, "--address", "https://example.org/compare");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Output));
        Assert.All(
            ["index.html", "safeguards/GEN-1.html", "instruments/budapest.html", "data/matrix.xlsx", "data/csv/codings.csv", "data/codebook.ttl", "drafts/old-new.html", "drafts.html"],
            f => Assert.True(File.Exists(Path.Combine(place, f)), f));
        Assert.Contains("<loc>https://example.org/compare/index.html</loc>", File.ReadAllText(Path.Combine(place, "sitemap.xml")), StringComparison.Ordinal);
        Assert.Contains("The order of reading", File.ReadAllText(Path.Combine(place, "method.html")), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(place, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_formats_offered_for_download_are_chosen()
    {
        var place = Path.Combine(folder.FullName, "site");

        Assert.Equal(ExitCodes.Done, Run.Treaty("site", "--corpus", ShippedCorpus.Folder, "--no-texts", "--out", place, "--downloads", "JSON").ExitCode);

        Assert.Equal(["citation.json", "matrix.json"], Directory.EnumerateFiles(Path.Combine(place, "data"), "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(Path.Exists(Path.Combine(place, "data", "matrix.xlsx")) || Path.Exists(Path.Combine(place, "data", "csv")));
        Assert.Contains("Everything, for programs", File.ReadAllText(Path.Combine(place, "data.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_said_in_one_line()
    {
        Run.Treaty("site", "--address", "ftp://example.org").FailedWith(ExitCodes.Usage, "U000");
        Run.Treaty("site", "--serve", "--address", "ftp://example.org").FailedWith(ExitCodes.Usage, "U000");
        Run.Treaty("site", "--downloads", "csv,pdf").FailedWith(ExitCodes.Usage, "U001");
        Run.Treaty("site", "--corpus", Path.Combine(folder.FullName, "none"), "--no-texts").FailedWith(ExitCodes.BadInput, "C001");
        var missing = Path.Combine(folder.FullName, "none");
        Run.Treaty("site", "--corpus", ShippedCorpus.Folder, "--no-texts", "--drafts", missing).FailedWith(ExitCodes.BadInput, "I001", missing);
    }

    [Fact]
    public async Task A_preview_answers_this_computer_and_tells_pages_of_changes()
    {
        var cancel = TestContext.Current.CancellationToken;
        var port = FreePort();
        using var preview = new SitePreview(null, port, Files("first"));
        Assert.Null(preview.Start());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var running = preview.Run(stop.Token);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };

        Assert.Contains("first", await client.GetStringAsync("", cancel), StringComparison.Ordinal);
        Assert.Contains("<script src=\"/~reload.js\">", await client.GetStringAsync("index.html", cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("../../etc/passwd", cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PostAsync("index.html", null, cancel)).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "index.html") { Headers = { Host = "attacker.example" } };
        Assert.NotEqual(HttpStatusCode.OK, (await client.SendAsync(foreign, cancel)).StatusCode);

        var version = Regex.Match(await client.GetStringAsync("~reload.js", cancel), "version=([0-9a-f]+)").Groups[1].Value;
        var waiting = client.GetStringAsync("~wait.js?version=" + version, cancel);
        Assert.False(waiting.IsCompleted);
        preview.Show(Files("second"));
        Assert.Equal("location.reload();\n", await waiting);
        Assert.Contains("second", await client.GetStringAsync("index.html", cancel), StringComparison.Ordinal);

        using var other = new SitePreview(null, port, Files("third"));
        Assert.Equal("O001", other.Start()?.Code);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_change_in_the_folder_is_noticed_once_it_has_settled()
    {
        var noticed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = new FolderWatch(folder.FullName, () => noticed.TrySetResult());
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "codings.csv"), "a", TestContext.Current.CancellationToken);

        await noticed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static ExportedFiles Files(string words) => new([new OutputFile("index.html", System.Text.Encoding.UTF8.GetBytes($"<html><head></head><body>{words}</body></html>"))]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
