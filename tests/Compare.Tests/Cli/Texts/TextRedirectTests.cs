using Compare.Cli;
using Compare.Cli.Texts;
using Compare.Results;

namespace Compare.Tests.Cli.Texts;

/// <summary>Redirects are followed by hand: at most five, never in a circle, never away from https.</summary>
public sealed class TextRedirectTests
{
    private static readonly FetchLimits Limits = new() { AllowLoopbackHttp = true, Attempts = 3 };

    [Fact]
    public async Task A_circle_is_refused()
    {
        using var server = new MisbehavingServer(r => r.Redirect(r.Path == "/a" ? "/b" : "/a"));
        using var work = new TextWorkspace(server.Url + "/a");

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.RedirectRefused, "in a circle");
        Assert.Equal(["/a", "/b"], server.Paths);
        Assert.Empty(work.Stored);
    }

    [Fact]
    public async Task Five_are_followed_relative_ones_too()
    {
        using var server = new MisbehavingServer(r => r.Path == "/5/text.md" ? r.Send(TextWorkspace.Text, "text/plain") : r.Redirect(r.Path == "/4" ? "5/text.md" : $"/{r.Number}"));
        using var work = new TextWorkspace(server.Url + "/0");

        Assert.Equal(ExitCodes.Done, (await work.Fetch(Limits)).ExitCode);
        Assert.Equal(["/0", "/1", "/2", "/3", "/4", "/5/text.md"], server.Paths);
        Assert.Equal(["harbour.en.md", "texts.lock.json"], work.Stored);
        Assert.Equal(server.Url + "/0", TextLock.Read(work.Texts).Value.Find("harbour")!.Current.Address);
    }

    [Fact]
    public async Task A_sixth_is_not()
    {
        using var server = new MisbehavingServer(r => r.Redirect($"/{r.Number}"));
        using var work = new TextWorkspace(server.Url + "/0");

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.RedirectRefused, "more than 5 times");
        Assert.Equal(6, server.Paths.Length);
    }

    [Theory]
    [InlineData("http://texts.example/harbour", "http://texts.example, which is not https")]
    [InlineData("ftp://texts.example/harbour", "which is not https")]
    [InlineData("file:///etc/hostname", "which is not https")]
    public async Task Away_from_https_is_refused_before_anything_is_sent(string to, string words)
    {
        using var server = new MisbehavingServer(r => r.Redirect(to));
        using var work = new TextWorkspace(server.Url);

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.RedirectRefused, words);
        Assert.Single(server.Paths);
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_refused()
    {
        using var server = new MisbehavingServer(r => r.Status("301 Moved Permanently"));
        using var work = new TextWorkspace(server.Url);

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.RedirectRefused, "does not say where to");
    }

    [Fact]
    public async Task Without_the_option_for_tests_http_is_refused_even_on_loopback()
    {
        using var server = MisbehavingServer.Sending(() => TextWorkspace.Text);
        using var work = new TextWorkspace(server.Url);

        (await work.Fetch(new FetchLimits())).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.NoAddress, "no https address");
        work.Run("text", "fetch", "harbour").SaysOnly(ExitCodes.BadInput, DiagnosticCodes.NoAddress, "no https address");
        Assert.Empty(server.Paths);
    }

    [Theory]
    [InlineData("")]
    [InlineData("harbour")]
    [InlineData("http://texts.example/harbour")]
    public async Task An_address_that_is_none_is_refused(string address)
    {
        using var work = new TextWorkspace(address);

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.NoAddress, "correct official_url in instruments.csv");
    }
}
