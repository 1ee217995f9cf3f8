using Compare.Cli;

namespace Compare.Tests.Cli;

/// <summary>One call of the program inside the test process.</summary>
/// <param name="ExitCode">What a shell would see.</param>
/// <param name="Output">What went to standard output.</param>
/// <param name="Error">What went to standard error.</param>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => [.. Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith("error ", StringComparison.Ordinal))];

    public static Run Treaty(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Application.Run(args, output, error);
        return new Run(code, output.ToString(), error.ToString());
    }

    /// <summary>The call failed with one line that names a code and, where given, the place; nothing went to standard output and no stack trace anywhere.</summary>
    public string FailedWith(int exitCode, string code, string? place = null)
    {
        Assert.Equal((exitCode, ""), (ExitCode, Output));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        var line = Assert.Single(ErrorLines);
        Assert.StartsWith($"error {code}: ", line, StringComparison.Ordinal);
        if (place is not null)
        {
            Assert.StartsWith($"error {code}: {place}: ", line, StringComparison.Ordinal);
        }

        return line;
    }
}
