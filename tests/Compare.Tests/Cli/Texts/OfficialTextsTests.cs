using System.Text.Json;
using Compare.Cli;
using Compare.Cli.Texts;
using Compare.Cli.Verbs;

namespace Compare.Tests.Cli.Texts;

/// <summary>Which file is an instrument's text, what is known of it, and where it is shown.</summary>
public sealed class OfficialTextsTests
{
    [Theory]
    [InlineData("harbour.md", true)]
    [InlineData("harbour.en.md", true)]
    [InlineData("harbour.en.txt", true)]
    [InlineData("harbour-lights.en.md", true)]
    [InlineData("harbour.fr.md", false)]
    [InlineData("harbour.en.2026-01-01-0123abcd.md", false)]
    [InlineData("harbour.en.md.4711.tmp", false)]
    public void A_text_is_found_by_its_name(string name, bool found)
    {
        using var work = new TextWorkspace();
        work.Put($"texts/{name}", TextWorkspace.Text);
        var corpus = CorpusLoader.Load(work.Corpus, null).Value;

        var text = OfficialTexts.Open(work.Texts, corpus).Value.Find("harbour");

        Assert.Equal(found ? name : null, text is null ? null : Path.GetFileName(text.Path));
    }

    [Fact]
    public void The_date_is_that_of_the_lock_file_while_it_records_this_content_and_else_that_of_the_file()
    {
        using var work = new TextWorkspace();
        var sha256 = TextWorkspace.Sha256(TextWorkspace.Text);
        var path = work.Put("texts/harbour.en.md", TextWorkspace.Text);
        work.Put("texts/texts.lock.json", $$"""{ "texts": { "harbour": { "file": "harbour.en.md", "address": "added by hand", "date": "2019-05-04", "size": 1, "sha256": "{{sha256}}" } } }""");
        var corpus = CorpusLoader.Load(work.Corpus, null).Value;
        var metadata = corpus.Instruments[0].Metadata;

        var recorded = OfficialTexts.Open(work.Texts, corpus).Value.Find("harbour")!;
        Assert.Equal(("en", "2019-05-04", sha256, true), (recorded.Language, recorded.Date, recorded.Sha256, recorded.IsLocked));
        Assert.Equal("2019-05-04", OfficialTexts.DateOf(work.Texts, metadata));

        File.WriteAllText(path, TextWorkspace.OtherText);
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 6, 7, 8, 9, 10, DateTimeKind.Utc));
        var changed = OfficialTexts.Open(work.Texts, corpus).Value.Find("harbour")!;
        Assert.Equal(("2020-06-07", TextWorkspace.Sha256(TextWorkspace.OtherText), false), (changed.Date, changed.Sha256, changed.IsLocked));
        Assert.Contains("changed since it was recorded", work.Run("text", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_says_which_language_the_wording_is_in_and_keeps_it_apart_from_the_abstract()
    {
        using var work = new TextWorkspace();
        work.Run("text", "add", "harbour", work.Put("one.md", TextWorkspace.Text));

        var shown = work.Run("show", "harbour", "1(1)");

        Assert.Equal(ExitCodes.Done, shown.ExitCode);
        var lines = shown.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Contains("every evening", lines[Array.IndexOf(lines, "In our words:") + 1], StringComparison.Ordinal);
        Assert.Contains("at dusk", lines[Array.IndexOf(lines, "Official wording (en):") + 1], StringComparison.Ordinal);
        Assert.DoesNotContain("Official wording", work.Run("show", "lantern", "1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_has_every_instrument_with_or_without_a_text()
    {
        using var work = new TextWorkspace();
        Assert.Equal(ExitCodes.Done, work.Run("text", "list").ExitCode);
        work.Run("text", "add", "harbour", work.Put("one.md", TextWorkspace.Text));

        using var json = JsonDocument.Parse(work.Run("text", "list", "--json").Output);
        var texts = json.RootElement.GetProperty("texts").EnumerateArray().ToArray();

        Assert.Equal(["harbour", "lantern"], texts.Select(t => t.GetProperty("id").GetString()));
        Assert.Equal(["as recorded", "absent"], texts.Select(t => t.GetProperty("state").GetString()));
        Assert.Equal(TextWorkspace.Sha256(TextWorkspace.Text), texts[0].GetProperty("sha256").GetString());
        Assert.Equal(["https://example.org/harbour", "https://example.org/lantern"], texts.Select(t => t.GetProperty("officialUrl").GetString()));
        Assert.Equal(JsonValueKind.Null, texts[1].GetProperty("size").ValueKind);
        var line = work.Run("text", "list").Output.Split('\n')[0];
        Assert.All(["harbour ", " en ", "harbour.en.md", "as recorded, added by hand"], words => Assert.Contains(words, line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/data", "/home/k", "/data/compare/texts")]
    [InlineData("", "/home/k", "/home/k/.local/share/compare/texts")]
    [InlineData("relative/data", "/home/k", "/home/k/.local/share/compare/texts")]
    [InlineData(null, null, null)]
    public void The_users_own_folder_follows_the_base_directory_specification(string? data, string? home, string? folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The folder is another on Windows.");

        Assert.Equal(folder, TextFolders.Default(name => name switch { "XDG_DATA_HOME" => data, "HOME" => home, _ => null }));
    }
}
