using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Compare.Tests.Documents;

/// <summary>Listens for exceptions of this thread that begin in the program's own code and are signs of a fault in it, even if they are caught later.</summary>
internal sealed class OwnFaults : IDisposable
{
    private readonly int thread = Environment.CurrentManagedThreadId;
    private readonly SortedSet<string> found = new(StringComparer.Ordinal);
    private bool busy;

    // The ZIP library's own handling of impossible dates is no fault of ours: its frame comes first and ends the search.
    public OwnFaults() => AppDomain.CurrentDomain.FirstChanceException += Look;

    public IReadOnlyCollection<string> Found => found;

    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= Look;

    private void Look(object? sender, FirstChanceExceptionEventArgs args)
    {
        if (busy || Environment.CurrentManagedThreadId != thread
            || args.Exception is System.Text.DecoderFallbackException or not (NullReferenceException or IndexOutOfRangeException or ArgumentException or InvalidCastException or KeyNotFoundException or InvalidOperationException or ArithmeticException or FormatException))
        {
            return;
        }

        busy = true;
        var method = new StackTrace(1).GetFrames().Select(f => f.GetMethod()).FirstOrDefault(m => m?.DeclaringType?.Namespace is { } space && (!space.StartsWith("System", StringComparison.Ordinal) || space == "System.IO.Compression") && m.DeclaringType != typeof(OwnFaults));
        if (method?.DeclaringType?.Assembly.GetName().Name?.StartsWith("Compare.", StringComparison.Ordinal) == true)
        {
            found.Add($"{args.Exception.GetType().Name} in {method.DeclaringType.FullName}.{method.Name}: {args.Exception.Message}");
        }

        busy = false;
    }
}
