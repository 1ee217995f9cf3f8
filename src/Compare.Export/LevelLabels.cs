using Compare.Codings;

namespace Compare.Export;

/// <summary>A level as every format writes it: sign and word together, so that neither colour nor a bare sign carries it alone.</summary>
internal static class LevelLabels
{
    /// <summary>What is said of a cell or a coding that was not checked against an official text.</summary>
    public const string Unverified = "unverified";

    /// <summary><c>+ Qualified</c></summary>
    public static string Label(this Level level) => level.Symbol() + " " + level.Words();
}
