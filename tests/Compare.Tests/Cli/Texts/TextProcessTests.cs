using System.Diagnostics;
using Compare.Cli;

namespace Compare.Tests.Cli.Texts;

/// <summary>The program as its own process: signals, pipes and the user's own folder cannot be tried otherwise.</summary>
public sealed class TextProcessTests
{
    [Fact]
    public async Task Ctrl_C_during_a_download_leaves_nothing_half_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGINT to send on Windows.");
        var begun = new TaskCompletionSource();
        using var server = new MisbehavingServer(async r =>
        {
            await r.Raw($"HTTP/1.1 200 OK\r\nContent-Type: text/markdown\r\nContent-Length: 100000\r\n\r\n{TextWorkspace.Text}");
            begun.TrySetResult();
            await r.Hang();
        });
        using var work = new TextWorkspace(server.Url);
        using var treaty = Start(work, null, "text", "fetch", "harbour", "--texts", work.Texts, "--corpus", work.Corpus, "--allow-loopback-http");
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        using (var kill = Process.Start("kill", ["-INT", treaty.Id.ToString()]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var error = await treaty.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await treaty.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCodes.Interrupted, treaty.ExitCode);
        Assert.StartsWith("Interrupted.", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', error);
        Assert.Empty(work.Stored);
    }

    [Fact]
    public async Task The_users_own_folder_is_the_default_of_text_add_and_show_and_matrix_and_can_be_left_out()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The folder is another on Windows.");
        using var work = new TextWorkspace();
        var file = work.Put("one.md", TextWorkspace.Text);
        var data = Path.Combine(work.Root, "data");

        var before = await Run(work, data, "show", "harbour", "1(1)", "--corpus", work.Corpus);
        var added = await Run(work, data, "text", "add", "harbour", file, "--corpus", work.Corpus);
        var after = await Run(work, data, "show", "harbour", "1(1)", "--corpus", work.Corpus);
        var matrix = await Run(work, data, "matrix", "--format", "md,csv,json", "--corpus", work.Corpus, "--out", Path.Combine(data, "with"));
        var without = await Run(work, data, "matrix", "--format", "md,csv,json", "--corpus", work.Corpus, "--out", Path.Combine(data, "without"), "--no-texts");

        Assert.All([before, added, after, matrix, without], run => Assert.True(run.ExitCode == ExitCodes.Done, run.Error));
        Assert.True(File.Exists(Path.Combine(data, "compare", "texts", "harbour.en.md")));
        Assert.DoesNotContain("Official wording", before.Output, StringComparison.Ordinal);
        Assert.Contains("Official wording (en):", after.Output, StringComparison.Ordinal);
        Assert.Contains("Official wording of 1 instrument from", matrix.Error, StringComparison.Ordinal);
        Assert.Contains("Official wording (en):", File.ReadAllText(Path.Combine(data, "with", "instruments", "harbour.md")), StringComparison.Ordinal);
        Assert.All(["instruments/harbour.md", "csv/provisions.csv", "matrix.json"], file => Assert.Contains("at dusk", File.ReadAllText(Path.Combine(data, "with", file)), StringComparison.Ordinal));
        Assert.DoesNotContain("at dusk", All(Path.Combine(data, "without")), StringComparison.Ordinal);
    }

    private static string All(string folder) => string.Concat(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText));

    private static async Task<Run> Run(TextWorkspace work, string data, params string[] args)
    {
        using var treaty = Start(work, data, args);
        var output = treaty.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await treaty.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await treaty.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(treaty.ExitCode, await output, error);
    }

    private static Process Start(TextWorkspace work, string? data, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(Application).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = work.Corpus,
        };
        start.Environment["XDG_DATA_HOME"] = data ?? Path.Combine(work.Corpus, "none");
        return Process.Start(start)!;
    }
}
