using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Compare.Tests.Cli.Texts;

/// <summary>A server on loopback that answers each request with whatever bytes a test likes, proper HTTP or not, and then closes the connection.</summary>
internal sealed class MisbehavingServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Request, Task> answer;
    private readonly ConcurrentQueue<string> paths = new();

    public MisbehavingServer(Func<Request, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = Accept();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>The paths asked for, in order.</summary>
    public string[] Paths => [.. paths];

    /// <summary>A server that sends a text whole, with its type.</summary>
    public static MisbehavingServer Sending(Func<string> body, string type = "text/markdown") => new(r => r.Send(body(), type));

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = Serve(client, stop.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client, CancellationToken stopped)
    {
        using (client)
        {
            try
            {
                using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
                var path = (await reader.ReadLineAsync(stopped))?.Split(' ').ElementAtOrDefault(1) ?? "";
                while (await reader.ReadLineAsync(stopped) is { Length: > 0 })
                {
                    // The headers of the request do not matter.
                }

                paths.Enqueue(path);
                await answer(new Request(paths.Count, path, stream, stopped));
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The client hung up, as it should when it refuses an answer.
            }
        }
    }

    /// <summary>A request, counted from 1, and the ways to answer it.</summary>
    internal sealed record Request(int Number, string Path, NetworkStream Stream, CancellationToken Stopped)
    {
        public Task Send(string body, string type) =>
            Raw($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

        public Task Status(string status, string headers = "") => Raw($"HTTP/1.1 {status}\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n");

        public Task Redirect(string to) => Status("302 Found", $"Location: {to}\r\n");

        public async Task Raw(string bytes) => await Stream.WriteAsync(Encoding.UTF8.GetBytes(bytes), Stopped);

        /// <summary>Says nothing until the test is over.</summary>
        public Task Hang() => Task.Delay(Timeout.Infinite, Stopped);
    }
}
