using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Compare.Export.Site;
using Compare.Reports;
using Compare.Results;

namespace Compare.Cli.Verbs;

/// <summary>
/// Serves a site from memory, to this computer unless another address is named. A page asks, by a script element and so within its own
/// policy, for a script that is answered when there is something new.
/// </summary>
internal sealed class SitePreview(string? bind, int port, ExportedFiles first) : IDisposable
{
    public const int DefaultPort = 8080;

    private const string Loopback = "127.0.0.1";
    private const string ReloadPath = "/~reload.js";
    private const string WaitPath = "/~wait.js";
    private const string MissingPage = "404.html";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly HttpListener listener = new();
    private State state = new(first);

    public string Address => $"http://{bind ?? "localhost"}:{port.ToString(CultureInfo.InvariantCulture)}/";

    /// <summary>Opens the port; null when it is open, else why not.</summary>
    public Diagnostic? Start()
    {
        string[] hosts = bind switch
        {
            null => [Loopback, "localhost"],
            "0.0.0.0" or "*" => ["+"],
            _ => [bind],
        };
        try
        {
            foreach (var host in hosts)
            {
                listener.Prefixes.Add($"http://{host}:{port.ToString(CultureInfo.InvariantCulture)}/");
            }

            listener.Start();
            return null;
        }
        catch (Exception bad) when (bad is HttpListenerException or ArgumentException)
        {
            return Diagnostic.Error(DiagnosticCodes.CannotWrite, $"The site cannot be served at {Address}: the port is taken or the address is not this computer's. Choose others with --port and --bind.");
        }
    }

    /// <summary>Takes a new site in place of the old; pages that are open load again.</summary>
    public void Show(ExportedFiles files) => Interlocked.Exchange(ref state, new State(files)).Replaced.TrySetResult();

    public async Task Run(CancellationToken cancel)
    {
        using var stop = cancel.Register(listener.Abort);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                // Not awaited: a page that waits for news must not keep others waiting.
                _ = Answer(await listener.GetContextAsync(), cancel);
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    public void Dispose() => listener.Close();

    private async Task Answer(HttpListenerContext context, CancellationToken cancel)
    {
        try
        {
            var (status, type, content) = await Content(context.Request, cancel);
            var response = context.Response;
            response.StatusCode = status;
            response.ContentType = type;
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            response.ContentLength64 = content.Length;
            if (!string.Equals(context.Request.HttpMethod, "HEAD", StringComparison.Ordinal))
            {
                await response.OutputStream.WriteAsync(content, cancel);
            }

            response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            context.Response.Abort(); // the browser left, or the user ended the preview
        }
    }

    private async Task<(int Status, string Type, ReadOnlyMemory<byte> Content)> Content(HttpListenerRequest request, CancellationToken cancel)
    {
        if (request.HttpMethod is not ("GET" or "HEAD"))
        {
            return (405, "text/plain", Text("Only GET."));
        }

        var now = state;
        var path = request.Url!.AbsolutePath;
        if (string.Equals(path, ReloadPath, StringComparison.Ordinal))
        {
            return (200, "text/javascript; charset=utf-8", Text(Script(now.Version)));
        }

        if (string.Equals(path, WaitPath, StringComparison.Ordinal))
        {
            var isOld = !string.Equals(request.QueryString["version"], now.Version, StringComparison.Ordinal)
                || await Task.WhenAny(now.Replaced.Task, Task.Delay(LongestWait, cancel)) == now.Replaced.Task;
            return (200, "text/javascript; charset=utf-8", Text(isOld ? "location.reload();\n" : ""));
        }

        var name = Uri.UnescapeDataString(path[1..]);
        name = name.Length == 0 || name.EndsWith('/') ? name + "index.html" : name;
        if (now.Files.TryGetValue(name, out var content))
        {
            return (200, SiteFiles.MediaType(name), name.EndsWith(".html", StringComparison.Ordinal) ? WithReload(content) : content);
        }

        // The site's own page for this knows the way to the others from the root only.
        return now.Files.TryGetValue(MissingPage, out var missing) && !name.Contains('/', StringComparison.Ordinal)
            ? (404, SiteFiles.MediaType(MissingPage), WithReload(missing))
            : (404, "text/plain", Text("There is no such page."));
    }

    private static ReadOnlyMemory<byte> WithReload(ReadOnlyMemory<byte> page) =>
        Text(Encoding.UTF8.GetString(page.Span).Replace("</head>", $"<script src=\"{ReloadPath}\"></script>\n</head>", StringComparison.Ordinal));

    private static string Script(string version) => $$"""
        addEventListener("load", () => {
          const wait = () => {
            const script = document.createElement("script");
            script.src = "{{WaitPath}}?version={{version}}&" + Math.random();
            script.onload = () => { script.remove(); wait(); };
            script.onerror = () => { script.remove(); setTimeout(wait, 1000); };
            document.head.append(script);
          };
          wait();
        });

        """;

    private static ReadOnlyMemory<byte> Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>One state of the site. Its version is new in every run of the program, so that a page left open notices a restart.</summary>
    private sealed class State(ExportedFiles files)
    {
        public ImmutableDictionary<string, ReadOnlyMemory<byte>> Files { get; } = files.Files.ToImmutableDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);

        public string Version { get; } = Guid.NewGuid().ToString("N");

        public TaskCompletionSource Replaced { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
