using Compare.Cli;
using Compare.Cli.Texts;
using Compare.Results;

namespace Compare.Tests.Cli.Texts;

/// <summary>What happens when the text at the address is no longer the one that the lock file records.</summary>
public sealed class TextChangeTests
{
    private static readonly FetchLimits Limits = new() { AllowLoopbackHttp = true, Attempts = 1 };

    [Fact]
    public async Task The_same_text_again_changes_nothing()
    {
        using var server = MisbehavingServer.Sending(() => TextWorkspace.Text);
        using var work = new TextWorkspace(server.Url);
        await work.Fetch(Limits);
        var before = work.Lock;

        var run = await work.Fetch(Limits);

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.StartsWith("harbour: unchanged since ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, work.Lock);
    }

    [Fact]
    public async Task Changed_content_is_reported_and_not_taken()
    {
        var body = TextWorkspace.Text;
        using var server = MisbehavingServer.Sending(() => body);
        using var work = new TextWorkspace(server.Url);
        await work.Fetch(Limits);
        var before = work.Lock;
        body = TextWorkspace.OtherText;

        var run = await work.Fetch(Limits);

        run.SaysOnly(ExitCodes.CannotWrite, DiagnosticCodes.TextDiffers, "Give --replace");
        Assert.Contains(TextWorkspace.Sha256(TextWorkspace.Text)[..12], run.Error, StringComparison.Ordinal);
        Assert.Contains(TextWorkspace.Sha256(TextWorkspace.OtherText)[..12], run.Error, StringComparison.Ordinal);
        Assert.Equal(["harbour.en.md", "texts.lock.json"], work.Stored);
        Assert.Equal(TextWorkspace.Text, work.ReadText("harbour.en.md"));
        Assert.Equal(before, work.Lock);
    }

    [Fact]
    public async Task With_replace_the_new_version_is_in_use_and_the_earlier_one_beside_it()
    {
        var body = TextWorkspace.Text;
        using var server = MisbehavingServer.Sending(() => body);
        using var work = new TextWorkspace(server.Url);
        await work.Fetch(Limits);
        body = TextWorkspace.OtherText;

        var run = await work.Fetch(Limits, replace: true);

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        var entry = TextLock.Read(work.Texts).Value.Find("harbour")!;
        var earlier = Assert.Single(entry.Earlier);
        Assert.Equal([earlier.File, "harbour.en.md", "texts.lock.json"], work.Stored);
        Assert.Equal(TextWorkspace.Text, work.ReadText(earlier.File));
        Assert.Equal((TextWorkspace.Sha256(TextWorkspace.Text), server.Url), (earlier.Sha256, earlier.Address));
        Assert.Equal(TextWorkspace.OtherText, work.ReadText("harbour.en.md"));
        Assert.Equal(TextWorkspace.Sha256(TextWorkspace.OtherText), entry.Current.Sha256);
        Assert.Contains("ten years", work.Run("show", "harbour", "2").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_lost_must_come_back_as_it_was()
    {
        var body = TextWorkspace.OtherText;
        using var server = MisbehavingServer.Sending(() => body);
        using var work = new TextWorkspace(server.Url);
        await work.Fetch(Limits);
        File.Delete(Path.Combine(work.Texts, "harbour.en.md"));
        Assert.Contains("missing, though the lock file records it", work.Run("text", "list").Output, StringComparison.Ordinal);

        body = TextWorkspace.Text;
        (await work.Fetch(Limits)).SaysOnly(ExitCodes.CannotWrite, DiagnosticCodes.TextDiffers, "Give --replace");
        body = TextWorkspace.OtherText;

        Assert.Equal(ExitCodes.Done, (await work.Fetch(Limits)).ExitCode);
        Assert.Equal(TextWorkspace.OtherText, work.ReadText("harbour.en.md"));
    }
}
