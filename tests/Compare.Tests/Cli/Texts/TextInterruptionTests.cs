using Compare.Cli;
using Compare.Cli.Texts;

namespace Compare.Tests.Cli.Texts;

public sealed class TextInterruptionTests
{
    [Fact]
    public async Task What_was_stored_before_stays_and_the_rest_is_dropped()
    {
        using var interrupt = new CancellationTokenSource();
        using var server = new MisbehavingServer(async r =>
        {
            if (r.Path == "/harbour")
            {
                await r.Send(TextWorkspace.Text, "text/markdown");
            }
            else
            {
                await r.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/markdown\r\nContent-Length: 5000\r\n\r\n# Per");
                await interrupt.CancelAsync();
                await r.Hang();
            }
        });
        using var work = new TextWorkspace(server.Url + "/harbour", server.Url + "/lantern");

        var run = await work.Fetch(new FetchLimits { AllowLoopbackHttp = true }, interrupt: interrupt, ids: ["harbour", "lantern"]);

        Assert.Equal(ExitCodes.Interrupted, run.ExitCode);
        Assert.Equal(["harbour.en.md", "texts.lock.json"], work.Stored);
    }
}
