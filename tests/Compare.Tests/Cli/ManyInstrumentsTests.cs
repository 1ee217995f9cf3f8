using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using Compare.Cli;
using Compare.Cli.Verbs;
using Compare.Comparisons;
using Compare.Reports;
using Compare.Tests.Documents;
using Compare.Tests.Robustness;
using Compare.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Compare.Tests.Cli;

/// <summary>A matrix of so many instruments that they are gone through one by one and put aside.</summary>
public sealed class ManyInstrumentsTests : IDisposable
{
    private const string Formats = "xlsx,md,csv,json,html,csv-excel,docx";

    private readonly CorpusFolder corpus = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        corpus.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Is_the_matrix_that_is_made_of_the_whole_corpus_at_once()
    {
        Add(120);
        Assert.Equal(0, Run.Treaty("matrix", "--corpus", corpus.Path, "--format", Formats, "--out", folder.Path).ExitCode);

        var whole = CorpusLoader.Load(corpus.Path, null).Value;
        var report = ReportBuilder.Build(MatrixBuilder.Build(whole.Codebook, whole.Instruments), whole.Version);
        var files = Exporting.MatrixExporters(Formats.Split(',')).SelectMany(e => e.Export(report).Value.Files).ToArray();
        Assert.Equal(files.Select(f => f.Path).Order(StringComparer.Ordinal), Written());
        Assert.All(files, f => Assert.True(f.Content.Span.SequenceEqual(File.ReadAllBytes(Path.Combine(folder.Path, f.Path))), f.Path));
    }

    [Fact]
    public void Its_workbook_has_one_profile_of_all_and_says_so()
    {
        Add(120);
        Assert.Equal(0, Run.Treaty("matrix", "--corpus", corpus.Path, "--format", "xlsx", "--out", folder.Path).ExitCode);
        using var workbook = new XLWorkbook(Path.Combine(folder.Path, "matrix.xlsx"));
        var profile = workbook.Worksheet("Profile");
        Assert.Single(profile.Tables);
        Assert.Contains(profile.CellsUsed(), c => c.GetString().StartsWith("There are more than 100 instruments", StringComparison.Ordinal));

        // No line runs past the table, or it is cut off on paper.
        Assert.All(profile.Column(1).CellsUsed().SkipWhile(c => !c.GetString().StartsWith("There are more", StringComparison.Ordinal)), c => Assert.InRange(c.GetString().Length, 1, 90));
        Assert.Contains(profile.Column(1).CellsUsed(), c => c.GetString().Contains("--columns", StringComparison.Ordinal));
    }

    /// <summary>What the workbook's model holds, its texts and styles included, grows with the instruments' headings alone, not with the answers.</summary>
    [Fact]
    public void Its_workbook_is_not_held_in_memory()
    {
        Add(1_000);
        Assert.Equal(0, Run.Treaty("matrix", "--corpus", corpus.Path, "--format", "xlsx", "--out", folder.Path).ExitCode);
        using var document = SpreadsheetDocument.Open(Path.Combine(folder.Path, "matrix.xlsx"), isEditable: false);
        var parts = document.WorkbookPart!.WorksheetParts.ToDictionary(
            p => document.WorkbookPart.Workbook.Descendants<Sheet>().Single(s => s.Id == document.WorkbookPart.GetIdOfPart(p)).Name!.Value!, p => p.Worksheet, StringComparer.Ordinal);
        foreach (var name in new[] { "Summary", "Matrix", "Reasons", "Evidence", "Provisions" })
        {
            Assert.True(parts[name].Descendants<Cell>().Count(c => c.DataType?.Value == CellValues.InlineString) > 400, name);
            Assert.True(parts[name].Descendants<Cell>().Count(c => c.DataType?.Value == CellValues.SharedString) < 30, name);
        }
    }

    [Fact]
    public void Its_columns_come_in_the_order_asked_for()
    {
        Add(70);
        Assert.Equal(0, Run.Treaty("matrix", "--corpus", corpus.Path, "--columns", "lights-69,lights,lights-2", "--format", "json", "--out", folder.Path).ExitCode);
        using var made = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "matrix.json")));
        Assert.Equal(["lights-69", "lights", "lights-2"], made.RootElement.GetProperty("instruments").EnumerateArray().Select(i => i.GetProperty("id").GetString()));
    }

    [Fact]
    public void Every_error_is_named_in_the_order_of_the_instruments()
    {
        Add(70);
        corpus.Replace("lights-65/codings.csv", "qualified", "qualfied");
        corpus.Delete("lights-3/abstract.md");
        var run = Run.Treaty("matrix", "--corpus", corpus.Path, "--out", folder.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Collection(run.ErrorLines, l => Assert.Contains("lights-3/abstract.md", l, StringComparison.Ordinal), l => Assert.Contains("lights-65/codings.csv", l, StringComparison.Ordinal));
        Assert.Empty(Written());
    }

    [Fact]
    public void Broken_rules_are_named_rule_by_rule_and_those_of_the_codebook_once()
    {
        Add(70);
        corpus.Replace("codebook/crosswalk.csv", "GEN-1", "GEN-9");
        corpus.Replace("lights-5/codings.csv", "art_1__para_1", "art_9");
        corpus.Replace("lights-7/codings.csv", "GEN-2", "GEN-8");
        corpus.Replace("lights-8/codings.csv", "art_1__para_1", "art_8");
        var run = Run.Treaty("matrix", "--corpus", corpus.Path, "--out", folder.Path);
        Assert.Equal(3, run.ExitCode);
        string[] places = ["codebook/crosswalk.csv", "lights-7/codings.csv:3", "lights-5/codings.csv", "lights-8/codings.csv", "lights-7/codings.csv: lights-7 has no row for GEN-2"];
        Assert.Equal(places.Length, run.ErrorLines.Length);
        Assert.All(run.ErrorLines.Zip(places), p => Assert.Contains(p.Second, p.First, StringComparison.Ordinal));
        Assert.Contains($"No matrix was made: {places.Length} error(s)", run.Output + run.Error, StringComparison.Ordinal);
    }

    /// <summary>So much that it does not stay in memory: about 30 MB.</summary>
    [Fact]
    public void What_is_put_aside_leaves_nothing_behind_and_a_folder_that_cannot_hold_it_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The folder for temporary files is named as on Linux.");
        Add(70, new StringBuilder().Insert(0, "Lamps are lit on every vessel that is under way. ", 9_000).ToString());
        var (aside, made) = (Directory.CreateDirectory(Path.Combine(folder.Path, "aside")).FullName, Path.Combine(folder.Path, "made"));
        var run = BuiltProgram.RunIn(folder.Path, [("TMPDIR", aside)], "matrix", "--corpus", corpus.Path, "--format", "csv", "--out", "made");
        Assert.Equal((0, ""), (run.ExitCode, string.Join('\n', run.ErrorLines)));
        Assert.True(new FileInfo(Path.Combine(made, "csv", "provisions.csv")).Length > 30_000_000);
        Assert.Empty(Tree.Left(aside));

        var before = Tree.Of(made);
        corpus.Replace("lights/abstract.md", "Flags may be flown.", "Flags are flown.");
        Directory.Delete(aside, recursive: true);
        BuiltProgram.RunIn(folder.Path, [("TMPDIR", aside)], "matrix", "--corpus", corpus.Path, "--format", "csv", "--out", "made").FailedWith(5, "O001", aside + "/");
        Assert.Equal(before, Tree.Of(made));
    }

    private string[] Written() => [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f)).Order(StringComparer.Ordinal)];

    /// <summary>Copies of the one instrument, which differ a little.</summary>
    private void Add(int count, string words = "Lamps are lit.")
    {
        var (listed, abstracted, coded) = (corpus.Read("instruments.csv"), corpus.Read("lights/abstract.md"), corpus.Read("lights/codings.csv"));
        var row = listed.TrimEnd('\n').Split('\n')[^1];
        var list = new StringBuilder(listed);
        for (var n = 1; n < count; n++)
        {
            var name = "lights-" + n.ToString(CultureInfo.InvariantCulture);
            list.Append(row.Replace("lights,Lights", $"{name},Lights {n}", StringComparison.Ordinal)).Append('\n');
            corpus.Write($"{name}/abstract.md", abstracted.Replace("Lamps are lit.", words + n, StringComparison.Ordinal));
            corpus.Write($"{name}/codings.csv", n % 3 == 0 ? coded.Replace("qualified", "weak", StringComparison.Ordinal) : coded);
        }

        corpus.Write("instruments.csv", list.ToString());
    }
}
