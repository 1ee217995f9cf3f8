using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Compare.Cli;
using Compare.Cli.Texts;
using Compare.Results;

namespace Compare.Tests.Cli.Texts;

/// <summary>Downloads from a server that misbehaves: each fault is one line and an exit code, and leaves no file behind.</summary>
public sealed class TextFetchTests
{
    private static readonly FetchLimits Limits = new() { AllowLoopbackHttp = true, Attempts = 3 };

    [Fact]
    public async Task A_text_is_stored_with_its_address_date_size_and_hash()
    {
        using var server = MisbehavingServer.Sending(() => TextWorkspace.Text);
        using var work = new TextWorkspace(server.Url);

        var run = await work.Fetch(Limits);

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.Equal(["harbour.en.md", "texts.lock.json"], work.Stored);
        Assert.Equal(TextWorkspace.Text, work.ReadText("harbour.en.md"));
        var version = TextLock.Read(work.Texts).Value.Find("harbour")!.Current;
        Assert.Equal(
            new TextVersion("harbour.en.md", server.Url, DateTime.UtcNow.ToString("yyyy-MM-dd"), Encoding.UTF8.GetByteCount(TextWorkspace.Text), TextWorkspace.Sha256(TextWorkspace.Text)),
            version);
    }

    [Fact]
    public async Task A_server_that_dribbles_is_cut_off_when_the_time_for_all_is_over()
    {
        using var server = new MisbehavingServer(async r =>
        {
            await r.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n");
            while (true)
            {
                await r.Raw("x");
                await Task.Delay(20, r.Stopped);
            }
        });
        using var work = new TextWorkspace(server.Url);

        var run = await work.Fetch(Limits with { Overall = TimeSpan.FromMilliseconds(400) });

        run.SaysOnly(ExitCodes.BadInput, DiagnosticCodes.DownloadFailed, "it was not complete after 0.4 seconds");
        Assert.Empty(work.Stored);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_asked_again_and_then_given_up()
    {
        using var server = new MisbehavingServer(r => r.Hang());
        using var work = new TextWorkspace(server.Url);

        var run = await work.Fetch(Limits with { Idle = TimeSpan.FromMilliseconds(400) });

        run.SaysOnly(ExitCodes.BadInput, DiagnosticCodes.DownloadFailed, "the server did not answer in time, in 3 attempts");
        Assert.Equal(3, server.Paths.Length);
        Assert.Empty(work.Stored);
    }

    [Fact]
    public async Task A_body_shorter_than_announced_is_refused_even_if_it_would_parse()
    {
        using var server = new MisbehavingServer(r => r.Raw($"HTTP/1.1 200 OK\r\nContent-Type: text/markdown\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n{TextWorkspace.Text}"));
        using var work = new TextWorkspace(server.Url);

        var run = await work.Fetch(Limits);

        run.SaysOnly(ExitCodes.BadInput, DiagnosticCodes.DownloadFailed, "the line broke");
        Assert.Equal(3, server.Paths.Length);
        Assert.Empty(work.Stored);
    }

    [Fact]
    public async Task A_body_in_chunks_that_breaks_off_is_refused_too()
    {
        using var server = new MisbehavingServer(r => r.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/markdown\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n# Convention on \r\n"));
        using var work = new TextWorkspace(server.Url);

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.DownloadFailed, "the line broke");
        Assert.Empty(work.Stored);
    }

    [Fact]
    public async Task After_a_broken_line_and_a_busy_server_the_third_attempt_counts()
    {
        using var server = new MisbehavingServer(r => r.Number switch
        {
            1 => r.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/markdown\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n# Conv"),
            2 => r.Status("500 Internal Server Error"),
            _ => r.Send(TextWorkspace.Text, "text/markdown; charset=utf-8"),
        });
        using var work = new TextWorkspace(server.Url);
        var waits = new List<TimeSpan>();

        var run = await work.Fetch(Limits, waits: waits);

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.Equal(TextWorkspace.Text, work.ReadText("harbour.en.md"));
        Assert.Collection(waits, w => Assert.InRange(w.TotalSeconds, 0.5, 1), w => Assert.InRange(w.TotalSeconds, 1, 2));
    }

    [Fact]
    public async Task A_server_that_names_a_time_is_not_asked_before()
    {
        using var server = new MisbehavingServer(r => r.Number == 1 ? r.Status("503 Service Unavailable", "Retry-After: 7\r\n") : r.Send(TextWorkspace.OtherPlainText, "text/plain"));
        using var work = new TextWorkspace(server.Url);
        var waits = new List<TimeSpan>();

        Assert.Equal(ExitCodes.Done, (await work.Fetch(Limits, waits: waits)).ExitCode);
        Assert.Equal(TimeSpan.FromSeconds(7), Assert.Single(waits));
        Assert.Equal(["harbour.en.txt", "texts.lock.json"], work.Stored);
    }

    [Theory]
    [InlineData("404 Not Found", "404 (NotFound)", 1)]
    [InlineData("410 Gone", "410 (Gone)", 1)]
    [InlineData("204 No Content", "204 (NoContent)", 1)]
    [InlineData("500 Internal Server Error", "500 (InternalServerError), in 3 attempts", 3)]
    [InlineData("299 Odd", "answered 299", 1)]
    public async Task An_answer_without_a_text_is_named_and_only_what_may_pass_is_tried_again(string status, string words, int requests)
    {
        using var server = new MisbehavingServer(r => r.Status(status, "Content-Type: text/plain\r\n"));
        using var work = new TextWorkspace(server.Url);

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.DownloadFailed, words);
        Assert.Equal(requests, server.Paths.Length);
        Assert.Empty(work.Stored);
    }

    [Theory]
    [InlineData("Content-Type: image/png\r\n", "the content type image/png")]
    [InlineData("Content-Type: application/octet-stream\r\n", "application/octet-stream")]
    [InlineData("Content-Type: image/svg+xml\r\n", "image/svg+xml")]
    [InlineData("", "no content type")]
    [InlineData("Content-Type: text/plain\r\nContent-Encoding: gzip\r\n", "compressed")]
    public async Task A_type_that_holds_no_readable_text_is_refused_at_once(string headers, string words)
    {
        using var server = new MisbehavingServer(r => r.Raw($"HTTP/1.1 200 OK\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(TextWorkspace.Text)}\r\nConnection: close\r\n\r\n{TextWorkspace.Text}"));
        using var work = new TextWorkspace(server.Url);

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.TypeRefused, words);
        Assert.Single(server.Paths);
        Assert.Empty(work.Stored);
    }

    [Theory]
    [InlineData("text/html", "<!doctype html><title>Please enable scripts</title>")]
    [InlineData("text/html", "<p>Lamps, without any article</p>")]
    [InlineData("application/pdf", "%PDF-1.7 and nothing that a reader could use")]
    [InlineData("application/xml", "<note/>")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004 cut off")]
    [InlineData("text/plain", "A page that holds no provision at all.")]
    [InlineData("text/markdown", "")]
    public async Task What_does_not_parse_as_the_instrument_is_not_stored(string type, string body)
    {
        using var server = MisbehavingServer.Sending(() => body, type);
        using var work = new TextWorkspace(server.Url);

        var run = await work.Fetch(Limits);

        Assert.Equal(ExitCodes.BadInput, run.ExitCode);
        Assert.StartsWith("error ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(work.Stored);
    }

    [Fact]
    public async Task More_than_the_limit_is_refused_by_its_announcement()
    {
        using var server = new MisbehavingServer(r => r.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99999999\r\n\r\n"));
        using var work = new TextWorkspace(server.Url);

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.DownloadTooLarge, "more than 67,108,864 bytes");
        Assert.Empty(work.Stored);
    }

    [Fact]
    public async Task More_than_the_limit_is_cut_off_when_it_comes_unannounced()
    {
        using var server = new MisbehavingServer(async r =>
        {
            await r.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n");
            while (true)
            {
                await r.Raw(TextWorkspace.Text);
            }
        });
        using var work = new TextWorkspace(server.Url);

        (await work.Fetch(Limits with { LargestBytes = 100_000 })).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.DownloadTooLarge, "more than 100,000 bytes");
        Assert.Empty(work.Stored);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again_and_given_up()
    {
        string url;
        using (var gone = MisbehavingServer.Sending(() => ""))
        {
            url = gone.Url;
        }

        using var work = new TextWorkspace(url);

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.DownloadFailed, "the server cannot be reached, in 3 attempts");
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_at_once()
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var handshakes = 0;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Serve();
        using var work = new TextWorkspace($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/harbour");

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.DownloadFailed, "certificate or encryption is not accepted");
        listener.Stop();
        await serving;
        Assert.Equal(1, handshakes);

        async Task Serve()
        {
            while (true)
            {
                try
                {
                    using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                    handshakes++;
                    using var secure = new SslStream(client.GetStream());
                    await secure.AuthenticateAsServerAsync(certificate);
                    await secure.ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken);
                }
                catch (Exception end) when (end is IOException or AuthenticationException)
                {
                    // The client turned away.
                }
                catch (Exception end) when (end is SocketException or InvalidOperationException)
                {
                    return;
                }
            }
        }
    }

    [Fact]
    public async Task What_is_not_http_is_one_line_too()
    {
        using var server = new MisbehavingServer(r => r.Raw("SSH-2.0-something\r\n"));
        using var work = new TextWorkspace(server.Url);

        (await work.Fetch(Limits)).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.DownloadFailed, "not proper HTTP");
    }

    [Fact]
    public async Task A_text_that_fails_does_not_keep_back_the_next()
    {
        using var server = new MisbehavingServer(r => r.Path == "/lantern" ? r.Status("404 Not Found") : r.Send(TextWorkspace.Text, "text/markdown"));
        using var work = new TextWorkspace(server.Url + "/harbour", server.Url + "/lantern");

        var run = await work.Fetch(Limits, ids: ["lantern", "harbour"]);

        Assert.Equal(ExitCodes.BadInput, run.ExitCode);
        Assert.Equal(["harbour.en.md", "texts.lock.json"], work.Stored);
    }
}
