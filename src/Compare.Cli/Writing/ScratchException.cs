using Compare.Results;

namespace Compare.Cli.Writing;

/// <summary>What a run had to put aside could not be written, or not be read again.</summary>
internal sealed class ScratchException(Exception? cause) : IOException("The folder for temporary files cannot hold what the run puts aside.", cause)
{
    /// <summary>The one line for the user.</summary>
    public static Diagnostic Diagnostic => Diagnostic.Error(
        DiagnosticCodes.CannotWrite,
        "So large a matrix is put aside here while it is made, and that failed: the disk is full, or you may not write here. Make room, or name another folder in the variable TMPDIR (TEMP on Windows).",
        new Place(Path.GetTempPath()));
}
