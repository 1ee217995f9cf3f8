using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Compare.Cli;
using Compare.Cli.Verbs;
using Compare.Tests.Support;

namespace Compare.Tests.Cli;

/// <summary><c>treaty site --serve</c> from a corpus on the disk: what it serves, to whom, and that it follows changes.</summary>
public sealed class SiteServeTests : IDisposable
{
    private readonly CorpusFolder corpus = new();

    public void Dispose() => corpus.Dispose();

    [Fact]
    public async Task A_change_of_the_corpus_is_on_the_pages_and_open_pages_load_again()
    {
        using var served = await Served.Start(corpus, bind: null);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{served.Port}/"), Timeout = TimeSpan.FromSeconds(40) };
        Assert.Contains("GEN-1 Lights", await client.GetStringAsync("safeguards/GEN-1.html", served.Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("none.html", served.Cancel)).StatusCode);
        Assert.Contains("There is no such page", await (await client.GetAsync("none.html", served.Cancel)).Content.ReadAsStringAsync(served.Cancel), StringComparison.Ordinal);
        var version = (await client.GetStringAsync("~reload.js", served.Cancel)).Split("version=")[1].Split('&')[0];
        var news = client.GetStringAsync("~wait.js?version=" + version, served.Cancel);

        corpus.Replace("codebook/safeguards.csv", "GEN-1,GEN,Lights", "GEN-1,GEN,Lanterns");

        // The wait is answered empty after 20 seconds, and the page asks again.
        while (await news is not "location.reload();\n")
        {
            news = client.GetStringAsync("~wait.js?version=" + version, served.Cancel);
        }

        Assert.Contains("GEN-1 Lanterns", await client.GetStringAsync("safeguards/GEN-1.html", served.Cancel), StringComparison.Ordinal);
        corpus.Replace("lights/codings.csv", "GEN-1,", "GEN-9,");
        await served.Says("error C");
        Assert.Contains("GEN-1 Lanterns", await client.GetStringAsync("safeguards/GEN-1.html", served.Cancel), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, await served.End());
    }

    /// <summary>Without <c>--bind</c> nobody but this computer gets in; with it, everybody who reaches the address.</summary>
    [Theory]
    [InlineData(null, true)]
    [InlineData("0.0.0.0", false)]
    public async Task Only_an_explicit_address_lets_others_in(string? bind, bool isLoopback)
    {
        using var served = await Served.Start(corpus, bind);
        var open = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == served.Port).ToArray();

        Assert.NotEmpty(open);
        Assert.All(open, l => Assert.Equal(isLoopback, IPAddress.IsLoopback(l.Address)));
        Assert.Equal(ExitCodes.Done, await served.End());
    }

    /// <summary>The verb while it serves.</summary>
    private sealed class Served : IDisposable
    {
        private readonly StringWriter said = new();
        private readonly TextWriter error;
        private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        private Task<int> running = Task.FromResult(0);

        private Served() => error = TextWriter.Synchronized(said);

        public int Port { get; private set; }

        public CancellationToken Cancel => stop.Token;

        public static async Task<Served> Start(CorpusFolder corpus, string? bind)
        {
            var served = new Served { Port = FreePort() };
            var terminal = new Terminal(TextWriter.Null, served.error, false, false);
            served.running = Task.Run(() => new SiteVerb(terminal).Serve(new SiteChoice(corpus.Path), bind, served.Port, served.Cancel));
            await served.Says("until you press Ctrl-C");
            return served;
        }

        public async Task Says(string words)
        {
            for (var i = 0; i < 600; i++)
            {
                if (Said().Contains(words, StringComparison.Ordinal))
                {
                    return;
                }

                Assert.False(running.IsCompleted, Said());
                await Task.Delay(50, Cancel);
            }

            Assert.Fail($"\"{words}\" was not said in half a minute: {Said()}");
        }

        /// <summary>Under the lock that the synchronized writer takes.</summary>
        private string Said()
        {
            lock (error)
            {
                return said.ToString();
            }
        }

        public async Task<int> End()
        {
            await stop.CancelAsync();
            return await running;
        }

        public void Dispose()
        {
            stop.Dispose();
            error.Dispose();
            said.Dispose();
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
