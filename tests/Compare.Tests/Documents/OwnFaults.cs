using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Compare.Tests.Documents;

/// <summary>Listens for exceptions of this thread that begin in the program's own code and are signs of a fault in it, even if they are caught later.</summary>
internal sealed class OwnFaults : IDisposable
{
    private readonly int thread = Environment.CurrentManagedThreadId;
    private readonly SortedSet<string> found = new(StringComparer.Ordinal);
    private bool busy;

    // What the container libraries do with impossible dates and content types is no fault of ours: their frame comes first and ends the search. They are named
    // because their namespace begins with System, and because the Word library's frame between them and ours is gone once the compiler has inlined it.
    private static readonly string[] ContainerLibraries = ["System.IO.Compression", "System.IO.Packaging"];

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
        var method = new StackTrace(1).GetFrames().Select(f => f.GetMethod()).FirstOrDefault(m => m?.DeclaringType?.Namespace is { } space && (!space.StartsWith("System", StringComparison.Ordinal) || ContainerLibraries.Contains(space)) && m.DeclaringType != typeof(OwnFaults));
        if (method?.DeclaringType?.Assembly.GetName().Name?.StartsWith("Compare.", StringComparison.Ordinal) == true)
        {
            found.Add($"{args.Exception.GetType().Name} in {method.DeclaringType.FullName}.{method.Name}: {args.Exception.Message}");
        }

        busy = false;
    }
}
