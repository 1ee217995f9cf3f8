namespace Compare.Cli.Texts;

/// <summary>How long, how much and how often a download may try. The defaults suit a treaty of a few megabytes on a slow line.</summary>
internal sealed record FetchLimits
{
    /// <summary>To reach the server.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Without a single byte; then it is tried again.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For one text with all its attempts and waits.</summary>
    public TimeSpan Overall { get; init; } = TimeSpan.FromMinutes(5);

    public long LargestBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The first one included.</summary>
    public int Attempts { get; init; } = 4;

    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    public int Redirects { get; init; } = 5;

    /// <summary>For tests against a server on this machine: http too, but only to a loopback address.</summary>
    public bool AllowLoopbackHttp { get; init; }

    /// <summary>
    /// How long to wait after a failed attempt (counted from 1): doubling, and of that between a half and the whole by chance (0 to 1), so that
    /// many clients do not come back at once; at least what the server asked for, and never more than <see cref="LongestWait"/>.
    /// </summary>
    public TimeSpan WaitAfter(int attempt, double chance, TimeSpan asked = default)
    {
        var full = Math.Min(FirstWait.TotalMilliseconds * Math.Pow(2, attempt - 1), LongestWait.TotalMilliseconds);
        var wait = Math.Max(full * (0.5 + (chance / 2)), asked.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Min(wait, LongestWait.TotalMilliseconds));
    }
}
