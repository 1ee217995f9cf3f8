using System.Collections.Immutable;
using System.Text;
using Compare.Results;

namespace Compare.Cli;

/// <summary>Results to standard output, everything else to standard error, as quietly or as fully as asked.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool quiet, bool verbose)
{
    private int passing;

    /// <summary>A result: what the user asked for.</summary>
    public void Result(string text) => output.WriteLine(text);

    /// <summary>A result that ends where it ends.</summary>
    public void ResultBytes(ReadOnlyMemory<byte> utf8)
    {
        if (output is StreamWriter { Encoding: UTF8Encoding } bytes)
        {
            bytes.Flush();
            bytes.BaseStream.Write(utf8.Span);
            return;
        }

        output.Write(Encoding.UTF8.GetString(utf8.Span));
    }

    /// <summary>A word on what was done; nothing with <c>--quiet</c>.</summary>
    public void Say(string text)
    {
        if (!quiet)
        {
            error.WriteLine(text);
        }
    }

    /// <summary>A line that the next one takes the place of (empty: none any more); only on a terminal, so never in a file or a pipe.</summary>
    public void Passing(string line)
    {
        if (line.Length + passing > 0 && !quiet && error is StreamWriter && !Console.IsErrorRedirected)
        {
            error.Write("\r" + line.PadRight(passing) + (line.Length == 0 ? "\r" : ""));
            passing = line.Length;
        }
    }

    /// <summary>Errors always, warnings unless quiet, remarks when verbose. One line each.</summary>
    public void Report(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var shown = diagnostic.Severity switch
            {
                Severity.Error => true,
                Severity.Warning => !quiet,
                _ => verbose,
            };
            if (shown)
            {
                var word = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
                error.WriteLine($"{word} {OneLine(diagnostic.ToString())}");
            }
        }
    }

    public void Report(Diagnostic diagnostic) => Report([diagnostic]);

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
