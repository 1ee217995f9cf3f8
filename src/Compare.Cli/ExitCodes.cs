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
}
