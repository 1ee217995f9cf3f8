using Compare.Tests.Cli;
using Compare.Tests.Support;

namespace Compare.Tests.Robustness;

/// <summary>Runs a shell line with the program in <c>$TREATY</c>, where a test needs what only the system can do.</summary>
internal static class Surroundings
{
    public static bool IsRoot => OperatingSystem.IsLinux() && Environment.UserName == "root";

    public static Run Shell(string folder, string line, params (string, string?)[] environment)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The surroundings are made as on Linux.");
        return BuiltProgram.Finish(BuiltProgram.Start("/bin/sh", folder, [("TREATY", BuiltProgram.Executable), .. environment], "-c", line));
    }

    /// <summary>Skips the test, with the system's own words, where a preparation is not permitted.</summary>
    public static void Prepare(string folder, string line, string what)
    {
        var run = Shell(folder, line);
        Assert.SkipWhen(run.ExitCode != 0, $"{what} is not permitted here: {run.Error.ReplaceLineEndings(" ").Trim()}");
    }
}
