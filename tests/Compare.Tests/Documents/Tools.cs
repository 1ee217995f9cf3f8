using System.ComponentModel;
using System.Diagnostics;

namespace Compare.Tests.Documents;

/// <summary>Other programs that make samples or read them; a test is skipped where the program is not installed.</summary>
internal static class Tools
{
    public static string Run(string program, string[] arguments, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.Result}");
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"The program {program} is not installed; it makes or checks the sample of this test.");
            throw;
        }
    }
}
