namespace Compare.Tests.Cli.Texts;

internal static class RunExtensions
{
    /// <summary>Holds that a run failed with this exit code and that all it said is one line: an error of this diagnostic code with these words.</summary>
    public static void SaysOnly(this Run run, int exitCode, string code, string words)
    {
        var line = run.FailedWith(exitCode, code);
        Assert.Equal(line, run.Error.TrimEnd());
        Assert.Contains(words, line, StringComparison.Ordinal);
    }
}
