using System.Diagnostics;
using System.Globalization;

namespace Compare.Cli.Texts;

/// <summary>A line that is drawn over itself while a text comes in; on a terminal only, and gone when the download ends.</summary>
internal sealed class DownloadProgress(Terminal terminal, string id) : IDisposable
{
    private const int Cells = 20;
    private const int MillisecondsBetween = 100;
    private readonly Stopwatch since = Stopwatch.StartNew();
    private long drawnAt = -MillisecondsBetween;

    public void Report(long received, long? total)
    {
        if (since.ElapsedMilliseconds - drawnAt >= MillisecondsBetween)
        {
            drawnAt = since.ElapsedMilliseconds;
            terminal.Passing(Line(id, received, total));
        }
    }

    /// <summary><c>budapest [##########..........]  50 %, 512 of 1,024 kB</c>, or only the kilobytes where the total is not known.</summary>
    public static string Line(string id, long received, long? total)
    {
        if (total is not > 0)
        {
            return $"{id} {Kilobytes(received)} kB";
        }

        var share = Math.Clamp((double)received / total.Value, 0, 1);
        var full = (int)(share * Cells);
        return $"{id} [{new string('#', full)}{new string('.', Cells - full)}] {((int)(share * 100)).ToString(CultureInfo.InvariantCulture),3} %, {Kilobytes(received)} of {Kilobytes(total.Value)} kB";
    }

    public void Dispose() => terminal.Passing("");

    private static string Kilobytes(long bytes) => ((bytes + 1023) / 1024).ToString("N0", CultureInfo.InvariantCulture);
}
