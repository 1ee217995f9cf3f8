using System.Collections.Immutable;

namespace Compare.Cli;

/// <summary>What the program's exit code means; scripts rely on it.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int BadInput = 3;
    public const int CheckFailed = 4;
    public const int CannotWrite = 5;
    public const int Bug = 70;
    public const int Interrupted = 130;

    /// <summary>Each code in words, as the manual page lists them.</summary>
    public static ImmutableArray<(int Code, string Meaning)> Meanings { get; } =
    [
        (Done, "Done."),
        (Findings, "Done, and there are findings or differences; only where --fail-on asks for it."),
        (Usage, "Unknown verb, option or name."),
        (BadInput, "An input cannot be read or parsed."),
        (CheckFailed, "Verification or corpus check failed."),
        (CannotWrite, "An output cannot be written."),
        (Bug, "A fault in the program."),
        (Interrupted, "Interrupted."),
    ];
}
