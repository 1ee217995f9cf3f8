using System.Diagnostics;
using System.Runtime.InteropServices;
using Compare.Tests.Cli;

namespace Compare.Tests.Support;

/// <summary>The built program as a process of its own: for what a test inside this process cannot show, such as being killed.</summary>
internal static class BuiltProgram
{
    private static readonly string DotnetRoot = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The program as the build leaves it, compiled at run time.</summary>
    public static string Managed { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "treaty.exe" : "treaty");

    /// <summary>The program that the tests run as a process: a native one where <c>COMPARE_PROGRAM</c> names it, as .ci/run does.</summary>
    public static string Executable { get; } = Environment.GetEnvironmentVariable("COMPARE_PROGRAM") is { Length: > 0 } named ? Path.GetFullPath(named) : Managed;

    public static Process Start(string folder, params string[] args) => Start(Executable, folder, [], args);

    public static Process Start(string program, string folder, (string Name, string? Value)[] environment, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static Run Run(string folder, params string[] args) => RunIn(folder, [], args);

    public static Run RunIn(string folder, (string Name, string? Value)[] environment, params string[] args) => Finish(Start(Executable, folder, environment, args));

    /// <summary>Waits, for a minute at the most.</summary>
    public static Run Finish(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromMinutes(1)))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("The program was not done after a minute.");
            }

            return new Run(process.ExitCode, output.Result, error.Result);
        }
    }
}
