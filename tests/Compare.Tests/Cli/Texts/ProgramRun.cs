namespace Compare.Tests.Cli.Texts;

/// <summary>How a run of the program ended and what it said.</summary>
internal sealed record ProgramRun(int Code, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Holds that the run ended with this code and said one line only: an error with this diagnostic code and these words.</summary>
    public void FailedWith(int code, string diagnostic, string words)
    {
        Assert.Equal(code, Code);
        var line = Assert.Single(ErrorLines);
        Assert.StartsWith($"error {diagnostic}: ", line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);
    }
}
