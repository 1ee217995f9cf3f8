using Compare.Results;

namespace Compare.Cli.Texts;

/// <summary>How one attempt at a download ended.</summary>
/// <param name="Download">The body, or null.</param>
/// <param name="Code">The diagnostic code when there is no body.</param>
/// <param name="Reason">Why there is none, as the end of a sentence.</param>
/// <param name="MayRetry">True for what may pass: a busy server, a broken line.</param>
/// <param name="Asked">How long the server asked to wait.</param>
internal sealed record FetchAttempt(Download? Download, string Code, string Reason, bool MayRetry, TimeSpan Asked)
{
    public static FetchAttempt Done(Download download) => new(download, "", "", MayRetry: false, TimeSpan.Zero);

    public static FetchAttempt Refused(string code, string reason) => new(null, code, reason, MayRetry: false, TimeSpan.Zero);

    public static FetchAttempt Broken(string reason, TimeSpan asked = default) => new(null, DiagnosticCodes.DownloadFailed, reason, MayRetry: true, asked);
}
