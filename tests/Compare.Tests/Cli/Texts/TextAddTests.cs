using Compare.Cli;
using Compare.Cli.Texts;
using Compare.Results;

namespace Compare.Tests.Cli.Texts;

public sealed class TextAddTests
{
    [Fact]
    public void A_file_is_copied_under_the_instruments_name_and_recorded()
    {
        using var work = new TextWorkspace();

        var run = work.Run("text", "add", "harbour", work.Put("My Download.MD", TextWorkspace.Text));

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.Equal(["harbour.en.md", "texts.lock.json"], work.Stored);
        Assert.Equal(TextWorkspace.Text, work.ReadText("harbour.en.md"));
        var entry = TextLock.Read(work.Texts).Value.Find("harbour")!;
        Assert.Equal(("added by hand", TextWorkspace.Sha256(TextWorkspace.Text)), (entry.Current.Address, entry.Current.Sha256));
        Assert.Empty(entry.Earlier);
    }

    [Fact]
    public void A_different_text_is_taken_only_with_replace_and_the_change_is_told()
    {
        using var work = new TextWorkspace();
        work.Run("text", "add", "harbour", work.Put("one.md", TextWorkspace.Text));
        var other = work.Put("two.txt", TextWorkspace.OtherPlainText);

        work.Run("text", "add", "harbour", other).SaysOnly(ExitCodes.CannotWrite, DiagnosticCodes.TextDiffers, "Give --replace");
        Assert.Equal(TextWorkspace.Text, work.ReadText("harbour.en.md"));

        var replaced = work.Run("text", "add", "harbour", other, "--replace");

        Assert.Equal(ExitCodes.Done, replaced.ExitCode);
        foreach (var text in new[] { TextWorkspace.Text, TextWorkspace.OtherPlainText })
        {
            Assert.Contains(TextWorkspace.Sha256(text)[..12], replaced.Error, StringComparison.Ordinal);
            Assert.Contains($"{text.Length + 4} bytes", replaced.Error, StringComparison.Ordinal); // two dashes of three bytes each
        }

        var earlier = Assert.Single(TextLock.Read(work.Texts).Value.Find("harbour")!.Earlier);
        Assert.Equal([earlier.File, "harbour.en.txt", "texts.lock.json"], work.Stored);
    }

    [Fact]
    public void A_text_put_there_by_hand_is_recorded_when_it_is_added_again_and_kept_when_it_is_replaced()
    {
        using var work = new TextWorkspace();
        work.Put("texts/harbour-lights.en.md", TextWorkspace.Text);

        Assert.Contains("the same text is there already", work.Run("text", "add", "harbour", work.Put("one.md", TextWorkspace.Text)).Error, StringComparison.Ordinal);
        Assert.Equal(["harbour-lights.en.md", "texts.lock.json"], work.Stored);

        Assert.Equal(ExitCodes.Done, work.Run("text", "add", "harbour", work.Put("two.md", TextWorkspace.OtherText), "--replace").ExitCode);
        var earlier = Assert.Single(TextLock.Read(work.Texts).Value.Find("harbour")!.Earlier);
        Assert.Equal([earlier.File, "harbour.en.md", "texts.lock.json"], work.Stored);
        Assert.Equal(TextWorkspace.Text, work.ReadText(earlier.File));
    }

    [Fact]
    public void A_file_at_the_target_that_is_not_in_use_is_not_lost_either()
    {
        using var work = new TextWorkspace();
        work.Put("texts/harbour.md", TextWorkspace.Text);
        work.Put("texts/harbour.en.md", TextWorkspace.Text + "\nA note of mine.\n");

        Assert.Equal(ExitCodes.Done, work.Run("text", "add", "harbour", work.Put("two.md", TextWorkspace.OtherText), "--replace").ExitCode);

        var entry = TextLock.Read(work.Texts).Value.Find("harbour")!;
        Assert.Equal([TextWorkspace.Text, TextWorkspace.Text + "\nA note of mine.\n"], entry.Earlier.Select(v => work.ReadText(v.File)));
        Assert.Equal(TextWorkspace.OtherText, work.ReadText(entry.Current.File));
        Assert.Equal(4, work.Stored.Length);
    }

    [Theory]
    [InlineData("lantern", TextWorkspace.Text, DiagnosticCodes.NoProvisions)]
    [InlineData("harbour", "# Another\n\n## Article 71 – Ropes\n\nRopes are dry.\n", DiagnosticCodes.NotTheInstrument)]
    [InlineData("harbour", "", DiagnosticCodes.FileEmpty)]
    [InlineData("harbour", "%PDF-1.7", null)]
    public void A_file_that_is_not_the_instruments_text_is_refused(string id, string content, string? diagnostic)
    {
        using var work = new TextWorkspace();

        var run = work.Run("text", "add", id, work.Put("one.md", content));

        Assert.Equal(ExitCodes.BadInput, run.ExitCode);
        Assert.StartsWith($"error {diagnostic}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(work.Stored);
    }

    [Fact]
    public void Markup_does_not_pass_for_wording()
    {
        using var work = new TextWorkspace();

        var run = work.Run("text", "add", "harbour", work.Put("one.xml", "Article 1\n\n<p>Each keeper</p>\n"));

        Assert.Equal(ExitCodes.BadInput, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.Empty(work.Stored);
    }

    [Fact]
    public void A_text_with_only_some_of_the_articles_is_taken_with_a_warning()
    {
        using var work = new TextWorkspace();

        var run = work.Run("text", "add", "harbour", work.Put("one.md", TextWorkspace.Text[..TextWorkspace.Text.IndexOf("## Article 2", StringComparison.Ordinal)]));

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.Contains("It has 1 of the 2 articles of harbour; missing: Art. 2.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_files_that_are_not_there_have_their_codes()
    {
        using var work = new TextWorkspace();

        work.Run("text", "add", "harbor", work.Put("one.md", TextWorkspace.Text)).SaysOnly(ExitCodes.Usage, DiagnosticCodes.UnknownName, "Known: harbour, lantern.");
        work.Run("text", "fetch", "harbor").SaysOnly(ExitCodes.Usage, DiagnosticCodes.UnknownName, "Known: harbour, lantern.");
        work.Run("text", "add", "harbour", Path.Combine(work.Corpus, "nowhere.md")).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.FileMissing, "no such file");
        Assert.Empty(work.Stored);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_output_that_cannot_be_written()
    {
        using var work = new TextWorkspace();
        work.Put("texts", "a file where the folder should be");

        work.Run("text", "add", "harbour", work.Put("one.md", TextWorkspace.Text)).SaysOnly(ExitCodes.CannotWrite, DiagnosticCodes.CannotWrite, "could be written");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "texts": { "harbour": { "file": "harbour.en.md" } } }""")]
    [InlineData("""{ "texts": { "harbour": { "file": "../corpus/instruments.csv", "address": "", "date": "", "size": 1, "sha256": "0123456789012345678901234567890123456789012345678901234567890123" } } }""")]
    [InlineData("""{ "texts": { "harbour": { "file": "harbour.en.md", "address": "", "date": "", "size": 1, "sha256": "01" } } }""")]
    public void A_lock_file_that_is_damaged_or_leads_elsewhere_is_refused_and_left_alone(string content)
    {
        using var work = new TextWorkspace();
        work.Put("texts/texts.lock.json", content);

        foreach (var args in new[] { new[] { "text", "list" }, ["text", "add", "harbour", work.Put("one.md", TextWorkspace.Text)], ["show", "harbour", "1"] })
        {
            work.Run(args).SaysOnly(ExitCodes.BadInput, DiagnosticCodes.BadTextLock, "The lock file of the texts is damaged");
        }

        Assert.Equal(content, work.Lock);
        Assert.Equal(["texts.lock.json"], work.Stored);
    }
}
