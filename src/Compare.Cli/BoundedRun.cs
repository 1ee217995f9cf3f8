using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Compare.Documents;
using Compare.Results;

namespace Compare.Cli;

/// <summary>
/// Runs reading and parsing on a thread of its own, within the bounds on time and memory. The libraries cannot be interrupted: a run that goes
/// over a bound is left behind, and ends with the program.
/// </summary>
internal static class BoundedRun
{
    private const int Tick = 25;
    private const int StackPerLevel = 8 * 1024;
    private const int LeastStack = 16 * 1024 * 1024;

    public static Result<T> Run<T>(string file, ReadingLimits limits, Func<Result<T>> work)
        where T : class
    {
        Result<T>? result = null;
        ExceptionDispatchInfo? fault = null;
        var stack = (int)Math.Min(1L << 30, LeastStack + ((long)limits.Depth * StackPerLevel));
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // It is thrown again on the thread that waits.
                catch (Exception any)
#pragma warning restore CA1031
                {
                    fault = ExceptionDispatchInfo.Capture(any);
                }
            },
            stack)
        { IsBackground = true };
        var watch = Stopwatch.StartNew();
        thread.Start();
        while (!thread.Join(Tick))
        {
            if (watch.Elapsed.TotalSeconds > limits.Seconds)
            {
                return Fail(DiagnosticCodes.TooSlow, $"Reading was given up after {limits.Seconds} seconds. Check that it is the right file; the bound can be raised with --max-time.");
            }

            if (IsOver(limits))
            {
                return TooMuchMemory();
            }
        }

        if (fault?.SourceException is OutOfMemoryException)
        {
            return TooMuchMemory();
        }

        fault?.Throw();
        return result!;

        Result<T> TooMuchMemory() => Fail(
            DiagnosticCodes.TooMuchMemory, $"Reading was given up: it needs more than {limits.MemoryMegabytes} MB of memory. Check that it is the right file; the bound can be raised with --max-memory.");

        Result<T> Fail(string code, string message) => Result.Failure<T>(Diagnostic.Error(code, message, new Place(file)));
    }

    /// <summary>What is not yet collected does not count.</summary>
    private static bool IsOver(ReadingLimits limits)
    {
        var most = limits.MemoryMegabytes * 1024L * 1024;
        return GC.GetTotalMemory(forceFullCollection: false) > most && GC.GetTotalMemory(forceFullCollection: true) > most;
    }
}
