using System.Text.Json;
using Compare.Cli;
using Compare.Results;
using Compare.Tests.Cli;
using Compare.Tests.Support;

namespace Compare.Tests.Drafts;

/// <summary><c>treaty diff</c> as a user calls it.</summary>
public sealed class DiffVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("treaty-diff-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Without_options_the_comparison_is_printed_as_markdown()
    {
        var run = Run.Treaty("diff", File("old.md", SampleDrafts.Old), File("new.md", SampleDrafts.New), "--convention", "treaty");

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.StartsWith("# old.md compared with new.md\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("~~shall~~ **may**", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(folder, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_folder_all_formats_are_written()
    {
        var run = Run.Treaty("diff", File("old.md", SampleDrafts.Old), File("new.md", SampleDrafts.New), "--out", folder, "--author", "Somebody", "--date", "2026-11-23");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Output));
        Assert.Equal(["diff.docx", "diff.html", "diff.json", "diff.md", "diff.xlsx"], Directory.EnumerateFiles(folder, "diff.*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_instrument_is_compared_with_a_file_and_brings_its_codings()
    {
        var file = Path.Combine(ShippedCorpus.Folder, "budapest", "abstract.md");

        var run = Run.Treaty("diff", "budapest", file, "--corpus", ShippedCorpus.Folder, "--format", "json");

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("abstract", json.RootElement.GetProperty("old").GetProperty("format").GetString());
        Assert.Equal(ShippedCorpus.Corpus.Codebook.Safeguards.Length, json.RootElement.GetProperty("safeguards").GetArrayLength());
        Assert.All(json.RootElement.GetProperty("safeguards").EnumerateArray(), s => Assert.Equal("unchanged", s.GetProperty("effect").GetString()));
    }

    [Fact]
    public void Without_codings_that_is_said_and_not_guessed()
    {
        var run = Run.Treaty("diff", File("old.md", SampleDrafts.Old), File("new.md", SampleDrafts.New), "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Empty(json.RootElement.GetProperty("safeguards").EnumerateArray());
        Assert.Contains(json.RootElement.GetProperty("notCompared").EnumerateArray(), n => n.GetString()!.StartsWith("Safeguards:", StringComparison.Ordinal));
    }

    /// <summary>Proposed codings, undecided, are refused; decided, they become the new draft's codings, which the next comparison takes.</summary>
    [Fact]
    public void Decisions_become_the_codings_of_the_new_draft()
    {
        var (old, @new) = (File("old.md", SampleDrafts.Old), File("new.md", SampleDrafts.New));
        var codings = Path.Combine(folder, "codings.old.csv");
        System.IO.File.WriteAllBytes(codings, Compare.Export.Corpora.CodingsCsv.Write(SampleDrafts.Codings).ToArray());
        Assert.Equal(ExitCodes.Done, Run.Treaty("diff", old, @new, "--codings", codings, "--corpus", ShippedCorpus.Folder, "--out", folder, "--format", "json").ExitCode);
        var proposed = Path.Combine(folder, "codings.proposed.csv");

        Run.Treaty("diff", old, @new, "--codings", codings, "--corpus", ShippedCorpus.Folder, "--out", folder, "--accept", proposed).FailedWith(ExitCodes.BadInput, DiagnosticCodes.MissingValue);
        Assert.False(System.IO.File.Exists(Path.Combine(folder, "codings.csv")));

        var decided = System.IO.File.ReadAllLines(proposed).Select((line, i) => i == 0 || !line.StartsWith(',') ? line : (line.Contains(",not researched,", StringComparison.Ordinal) || line.Contains("new words name", StringComparison.Ordinal) ? "drop" : "keep") + line);
        System.IO.File.WriteAllLines(proposed, decided);
        var accepted = Run.Treaty("diff", old, @new, "--codings", codings, "--corpus", ShippedCorpus.Folder, "--out", folder, "--format", "json", "--accept", proposed);

        Assert.Equal((ExitCodes.Done, ""), (accepted.ExitCode, accepted.Output));
        var kept = System.IO.File.ReadAllText(Path.Combine(folder, "codings.csv"));
        Assert.Contains("AUT-1,art_3__para_1,weak", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("DUE-1", kept, StringComparison.Ordinal);
        using var again = JsonDocument.Parse(Run.Treaty("diff", @new, @new, "--codings", Path.Combine(folder, "codings.csv"), "--corpus", ShippedCorpus.Folder, "--format", "json").Output);
        Assert.All(again.RootElement.GetProperty("safeguards").EnumerateArray(), s => Assert.Equal("unchanged", s.GetProperty("effect").GetString()));
    }

    [Theory]
    [InlineData("changes", ExitCodes.Findings)]
    [InlineData("modality", ExitCodes.Findings)]
    [InlineData("references", ExitCodes.Done)]
    [InlineData("lost", ExitCodes.Done)]
    public void Findings_end_with_their_own_code_only_where_asked_for(string finding, int code)
    {
        var (old, @new) = (File("old.md", SampleDrafts.Old), File("new.md", SampleDrafts.New));

        Assert.Equal(code, Run.Treaty("diff", old, @new, "--fail-on", finding).ExitCode);
        Assert.Equal(ExitCodes.Done, Run.Treaty("diff", old, old, "--fail-on", finding).ExitCode);
    }

    [Fact]
    public void What_is_asked_for_wrongly_is_refused_in_one_line()
    {
        var (old, @new) = (File("old.md", SampleDrafts.Old), File("new.md", SampleDrafts.New));

        Run.Treaty("diff", old, @new, "--format", "rtf").FailedWith(ExitCodes.Usage, DiagnosticCodes.UnknownName);
        Run.Treaty("diff", old, @new, "--format", "md,json").FailedWith(ExitCodes.Usage, DiagnosticCodes.BadUsage);
        Run.Treaty("diff", old, @new, "--date", "yesterday").FailedWith(ExitCodes.Usage, DiagnosticCodes.BadUsage);
        Run.Treaty("diff", old, @new, "--fail-on", "nothing").FailedWith(ExitCodes.Usage, DiagnosticCodes.UnknownName);
        Run.Treaty("diff", old, @new, "--codings", "nowhere", "--corpus", ShippedCorpus.Folder).FailedWith(ExitCodes.Usage, DiagnosticCodes.UnknownName);
        Run.Treaty("diff", "no-such-instrument", @new, "--corpus", ShippedCorpus.Folder).FailedWith(ExitCodes.Usage, DiagnosticCodes.UnknownName);
        Run.Treaty("diff", Path.Combine(folder, "no.md"), @new).FailedWith(ExitCodes.BadInput, DiagnosticCodes.FileMissing);
        Run.Treaty("diff", File("empty.md", ""), @new).FailedWith(ExitCodes.BadInput, DiagnosticCodes.FileEmpty);
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
