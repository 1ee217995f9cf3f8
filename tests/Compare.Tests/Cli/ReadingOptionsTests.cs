using Compare.Cli;
using Compare.Results;
using Compare.Tests.Cli.Texts;
using Compare.Tests.Documents;

namespace Compare.Tests.Cli;

/// <summary>Every verb that reads a document takes the same options for its format, convention, tracked changes and bounds.</summary>
public sealed class ReadingOptionsTests : IDisposable
{
    private const string Text = "Article 1 Lamps\n\nLamps shine.\n\nArticle 2 Oil\n\nOil burns.\n";
    private static readonly string[] Bounds = ["--max-size", "--max-paragraphs", "--max-depth", "--max-time", "--max-memory"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("parse")]
    [InlineData("diff")]
    [InlineData("text", "add")]
    public void Verbs_that_take_a_document_offer_all_of_them(params string[] verb)
    {
        var help = Run.Treaty([.. verb, "--help"]).Output;
        Assert.All([.. Bounds, "--input-format", "--convention", "--revisions"], o => Assert.Contains(o, help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("matrix")]
    [InlineData("show")]
    [InlineData("search")]
    [InlineData("verify")]
    [InlineData("site")]
    [InlineData("text", "list")]
    [InlineData("text", "fetch")]
    public void Verbs_that_read_official_texts_offer_the_bounds(params string[] verb)
    {
        var help = Run.Treaty([.. verb, "--help"]).Output;
        Assert.All(Bounds, o => Assert.Contains(o, help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_bounds_of_diff_hold_for_both_drafts(int long_)
    {
        string[] drafts = [File("old.txt", "Article 1\n\nLamps shine.\n"), File("new.txt", "Article 1\n\nLamps burn.\n")];
        drafts[long_] = File("long.txt", Text);

        Run.Treaty(["diff", .. drafts, "--max-paragraphs", "3"]).FailedWith(ExitCodes.BadInput, DiagnosticCodes.TooLarge, drafts[long_]);
        Assert.Equal(ExitCodes.Done, Run.Treaty(["diff", .. drafts, "--max-paragraphs", "4"]).ExitCode);
    }

    [Fact]
    public void The_format_and_the_tracked_changes_of_diff()
    {
        var word = Path.Combine(folder.Path, "draft.docx");
        System.IO.File.WriteAllBytes(word, Samples.Docx(Samples.P("Article 1 Lamps") + "<w:p><w:r><w:t>Lamps </w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>always </w:t></w:r></w:ins><w:r><w:t>shine.</w:t></w:r></w:p>"));
        var text = File("old.txt", "Article 1 Lamps\n\nLamps shine.\n");

        Assert.Contains("**always**", Run.Treaty("diff", text, word).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("always", Run.Treaty("diff", text, word, "--revisions", "rejected").Output, StringComparison.Ordinal);
        Run.Treaty("diff", text, word, "--revisions", "refuse").FailedWith(ExitCodes.BadInput, DiagnosticCodes.RevisionsFound);
        Assert.Equal(ExitCodes.BadInput, Run.Treaty("diff", text, word, "--input-format", "xml").ExitCode);
    }

    [Fact]
    public void The_size_of_an_import()
    {
        var path = Path.Combine(folder.Path, "codings.csv");
        System.IO.File.WriteAllBytes(path, new byte[(1024 * 1024) + 1]);
        Run.Treaty("import", path, "--max-size", "1").FailedWith(ExitCodes.BadInput, DiagnosticCodes.TooLarge, path);
    }

    [Fact]
    public void The_bounds_of_text_add()
    {
        using var work = new TextWorkspace();
        var file = work.Put("one.md", TextWorkspace.Text);
        Assert.Contains(DiagnosticCodes.TooLarge, work.Run("text", "add", "harbour", file, "--max-paragraphs", "1").Error, StringComparison.Ordinal);
        Assert.Empty(work.Stored);
        Assert.Equal(ExitCodes.Done, work.Run("text", "add", "harbour", file).ExitCode);
        Assert.Contains(DiagnosticCodes.TooLarge, work.Run("verify", "--max-paragraphs", "1").Error, StringComparison.Ordinal);
    }

    /// <summary>What a text was added with holds for every later reading: the lock file records it.</summary>
    [Fact]
    public void The_convention_and_format_of_text_add_are_recorded()
    {
        using var work = new TextWorkspace();
        var file = work.Put("one.md", TextWorkspace.Text);

        Assert.Equal(ExitCodes.Usage, work.Run("text", "add", "harbour", file, "--convention", "none").ExitCode);
        Assert.Equal(ExitCodes.Done, work.Run("text", "add", "harbour", file, "--convention", "negotiating-text", "--format", "markdown").ExitCode);
        var version = Compare.Cli.Texts.TextLock.Read(work.Texts).Value.Find("harbour")!.Current;
        Assert.Equal(("negotiating-text", "markdown", null), (version.Convention, version.Format, version.Revisions));

        Assert.Contains("how it is to be read", work.Run("text", "add", "harbour", file).Error, StringComparison.Ordinal);
        Assert.Null(Compare.Cli.Texts.TextLock.Read(work.Texts).Value.Find("harbour")!.Current.Convention);
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
