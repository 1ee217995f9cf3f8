using System.Runtime.InteropServices;

namespace Compare.Cli;

/// <summary>
/// Ctrl-C, and the request of the system to end, during a verb that runs straight through: a writing that has begun comes to its end, no other
/// begins, and the program ends with 130 (143). A second request ends it at once, which leaves no half-written file either.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int Terminated = 143;

    private readonly TextWriter error;
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private int asked;

    public Interruption(TextWriter error)
    {
        this.error = error;
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, s => End(s, ExitCodes.Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => End(s, Terminated));
    }

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
    }

    private void End(PosixSignalContext signal, int code)
    {
        if (Interlocked.Exchange(ref asked, 1) == 1)
        {
            return;
        }

        signal.Cancel = true;

        // On a thread of its own: the end of the program waits for the handlers of signals.
        new Thread(() =>
        {
            OutputFiles.Close();
            error.WriteLine("Interrupted. No file was left half-written.");
            Environment.Exit(code);
        })
        { IsBackground = true }.Start();
    }
}
