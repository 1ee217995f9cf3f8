using System.Globalization;
using System.Net;
using Compare.Results;

namespace Compare.Cli.Texts;

/// <summary>
/// Downloads one official text into memory: whole, of a type that can be read, over https to the last redirect, within the limits. Every
/// way in which a server or the line can fail is one diagnostic; only a cancellation by the user is thrown.
/// </summary>
internal sealed class TextFetcher : IDisposable
{
    private readonly FetchLimits limits;
    private readonly Func<TimeSpan, CancellationToken, Task> wait;
    private readonly HttpClient client;

    public TextFetcher(FetchLimits limits, Func<TimeSpan, CancellationToken, Task>? wait = null)
    {
        this.limits = limits;
        this.wait = wait ?? Task.Delay;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = limits.Connect, UseCookies = false, UseProxy = !limits.AllowLoopbackHttp };
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Add("User-Agent", "treaty (text fetch)");
        client.DefaultRequestHeaders.Add("Accept", MediaTypes.Accept);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "identity");
    }

    /// <summary>Fetches the text of an instrument; <paramref name="progress"/> hears of the bytes so far and, where it is known, the total.</summary>
    public async Task<Result<Download>> Fetch(string id, string address, Action<long, long?> progress, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsAllowed(uri))
        {
            return Fail(FetchAttempt.Refused(DiagnosticCodes.NoAddress, "the address is no https address; correct official_url in instruments.csv"));
        }

        using var overall = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        overall.CancelAfter(limits.Overall);
        FetchAttempt? last = null;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                last = await Try(uri, progress, overall.Token);
                if (last.Download is { } download)
                {
                    return Result.Success(download);
                }

                if (!last.MayRetry || attempt == limits.Attempts)
                {
                    return Fail(last.MayRetry ? last with { Reason = $"{last.Reason}, in {attempt} attempts" } : last);
                }

                await wait(limits.WaitAfter(attempt, Random.Shared.NextDouble(), last.Asked), overall.Token);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Fail(FetchAttempt.Refused(
                DiagnosticCodes.DownloadFailed, $"it was not complete after {Seconds(limits.Overall)}{(last is null ? "" : $" ({last.Reason})")}"));
        }

        Result<Download> Fail(FetchAttempt failed) => Result.Failure<Download>(Diagnostic.Error(
            failed.Code, $"The text of {id} could not be downloaded: {failed.Reason}. Download it in a browser and use: treaty text add {id} FILE", new Place(address)));
    }

    public void Dispose() => client.Dispose();

    /// <summary>One attempt, with its redirects followed by hand.</summary>
    private async Task<FetchAttempt> Try(Uri uri, Action<long, long?> progress, CancellationToken overall)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(overall);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            while (true)
            {
                seen.Add(uri.AbsoluteUri);
                idle.CancelAfter(limits.Idle);
                using var request = new HttpRequestMessage(HttpMethod.Get, uri);
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, idle.Token);
                if (!IsRedirect(response.StatusCode))
                {
                    return await Receive(response, uri, progress, idle);
                }

                // The raw words: a relative address that begins with a slash would pass for a file on Unix.
                var location = response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.ToString() : "";
                if (location.Length == 0 || !Uri.TryCreate(uri, location, out var next))
                {
                    return FetchAttempt.Refused(DiagnosticCodes.RedirectRefused, "the server redirects, and does not say where to");
                }

                if (!IsAllowed(next))
                {
                    return FetchAttempt.Refused(DiagnosticCodes.RedirectRefused, $"the server redirects to {next.Scheme}://{next.Authority}, which is not https");
                }

                if (seen.Contains(next.AbsoluteUri) || seen.Count > limits.Redirects)
                {
                    return FetchAttempt.Refused(
                        DiagnosticCodes.RedirectRefused, seen.Contains(next.AbsoluteUri) ? "the server redirects in a circle" : $"the server redirects more than {limits.Redirects} times");
                }

                uri = next;
            }
        }
        catch (OperationCanceledException) when (!overall.IsCancellationRequested)
        {
            return FetchAttempt.Broken("the server did not answer in time");
        }
        catch (Exception bad) when (bad is HttpRequestException or IOException)
        {
            return Explain(bad);
        }
    }

    private async Task<FetchAttempt> Receive(HttpResponseMessage response, Uri uri, Action<long, long?> progress, CancellationTokenSource idle)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return Status(response);
        }

        var type = response.Content.Headers.ContentType?.MediaType;
        if (MediaTypes.Extension(type, uri) is not { } extension)
        {
            return FetchAttempt.Refused(DiagnosticCodes.TypeRefused, $"the server sent {(type is null ? "no content type" : $"the content type {type}")}, which is not a text that can be read");
        }

        if (response.Content.Headers.ContentEncoding.Any(e => !string.Equals(e, "identity", StringComparison.OrdinalIgnoreCase)))
        {
            return FetchAttempt.Refused(DiagnosticCodes.TypeRefused, "the server sent it compressed although it was asked not to");
        }

        var total = response.Content.Headers.ContentLength;
        if (total > limits.LargestBytes)
        {
            return TooLarge();
        }

        using var stream = await response.Content.ReadAsStreamAsync(idle.Token);
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, idle.Token)) > 0)
        {
            idle.CancelAfter(limits.Idle);
            body.Write(buffer, 0, read);
            if (body.Length > limits.LargestBytes)
            {
                return TooLarge();
            }

            progress(body.Length, total);
        }

        return total is { } announced && announced != body.Length
            ? FetchAttempt.Broken($"the line broke after {body.Length} of {announced} bytes")
            : FetchAttempt.Done(new Download(body.ToArray(), extension));
    }

    private static FetchAttempt Status(HttpResponseMessage response)
    {
        var code = (int)response.StatusCode;
        var said = $"the server answered {code.ToString(CultureInfo.InvariantCulture)}{(Enum.IsDefined(response.StatusCode) ? $" ({response.StatusCode})" : "")}";
        return response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            ? FetchAttempt.Broken(said, response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero)
            : FetchAttempt.Refused(DiagnosticCodes.DownloadFailed, said);
    }

    private FetchAttempt TooLarge() =>
        FetchAttempt.Refused(DiagnosticCodes.DownloadTooLarge, $"it has more than {limits.LargestBytes.ToString("N0", CultureInfo.InvariantCulture)} bytes, the most that is downloaded");

    private static FetchAttempt Explain(Exception bad) => bad switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => FetchAttempt.Refused(DiagnosticCodes.DownloadFailed, "the server's certificate or encryption is not accepted"),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => FetchAttempt.Broken("the server's name is not known, or there is no network"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => FetchAttempt.Broken("the server cannot be reached"),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => FetchAttempt.Broken("the proxy does not let it through"),
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => FetchAttempt.Broken("the line broke before the end"),
        _ => FetchAttempt.Broken("the line broke or the answer was not proper HTTP"),
    };

    private bool IsAllowed(Uri uri) =>
        string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        || (limits.AllowLoopbackHttp && string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && uri.IsLoopback);

    private static bool IsRedirect(HttpStatusCode status) => status is
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} seconds";
}
