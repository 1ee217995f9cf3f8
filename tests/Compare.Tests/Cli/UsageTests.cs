namespace Compare.Tests.Cli;

/// <summary>Mistakes on the command line: one line that says what to do, exit code 2.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("U000")]
    [InlineData("U000", "frobnicate")]
    [InlineData("U000", "parse")]
    [InlineData("U000", "parse", "--json", "a.md", "b.md")]
    [InlineData("U000", "parse", "a.md", "--frobnicate")]
    [InlineData("U000", "show", "budapest")]
    [InlineData("U000", "matrix", "--out")]
    [InlineData("U001", "parse", "a.md", "--convention", "haiku")]
    [InlineData("U001", "matrix", "--format", "papyrus")]
    [InlineData("U001", "matrix", "--columns", "atlantis")]
    [InlineData("U001", "matrix", "--rows", "AUT-99")]
    public void Is_refused_with_one_line(string code, params string[] args) => Run.Treaty(args).FailedWith(2, code);

    [Fact]
    public void A_message_says_what_is_known()
    {
        Assert.Contains("There is no verb \"frobnicate\". Known: matrix, parse,", Run.Treaty("frobnicate").FailedWith(2, "U000"), StringComparison.Ordinal);
        Assert.Contains("There is no verb \"remove\". Known: add, list, fetch.", Run.Treaty("text", "remove").FailedWith(2, "U000"), StringComparison.Ordinal);
        Assert.Contains("Say what to do: matrix, parse,", Run.Treaty().FailedWith(2, "U000"), StringComparison.Ordinal);
        Assert.Contains("What is missing: OLD and NEW. See: treaty diff --help", Run.Treaty("diff").FailedWith(2, "U000"), StringComparison.Ordinal);
        Assert.Contains("What is missing: PINPOINT.", Run.Treaty("show", "budapest").FailedWith(2, "U000"), StringComparison.Ordinal);
        Assert.Contains("treaty, us-code, indonesian-regulation", Run.Treaty("parse", "a.md", "--convention", "haiku").FailedWith(2, "U001"), StringComparison.Ordinal);
        Assert.Contains("See: treaty parse --help", Run.Treaty("parse").FailedWith(2, "U000"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("matrix", "--help")]
    [InlineData("--version")]
    public void Help_and_version_are_no_mistake(params string[] args)
    {
        var run = Run.Treaty(args);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(run.Output);
    }
}
