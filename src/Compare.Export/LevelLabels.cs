using Compare.Codings;
using Compare.Reports;

namespace Compare.Export;

/// <summary>A level as every format writes it: sign and word together, so that neither colour nor a bare sign carries it alone.</summary>
internal static class LevelLabels
{
    /// <summary>What is said of a cell or a coding that was not checked against an official text.</summary>
    public const string Unverified = "unverified";

    /// <summary>What stands before the provisions of a draft that nobody has read for a safeguard.</summary>
    public const string ToRead = "To read: ";

    /// <summary>What is said beside the level of a cell: that a draft was not coded, or that a coding is unverified; else nothing.</summary>
    public static string Mark(MatrixCellView cell) => cell.Mark.Length > 0 ? cell.Mark : cell.IsUnverified ? Unverified : "";

    /// <summary>The same for one coding.</summary>
    public static string Mark(EvidenceRow coding) => coding.Mark.Length > 0 ? coding.Mark : coding.IsUnverified ? Unverified : "";

    /// <summary>The same for what was coded on a provision.</summary>
    public static string Mark(ProvisionCoding coding) => coding.Mark.Length > 0 ? coding.Mark : coding.IsUnverified ? Unverified : "";

    /// <summary><c>+ Qualified</c></summary>
    public static string Label(this Level level) => level.Symbol() + " " + level.Words();
}
