using System.Text.Json;
using Compare.Documents;
using Compare.Reading.Corpora;
using Compare.Tests.Support;

namespace Compare.Tests.Cli;

/// <summary><c>treaty matrix --instrument FILE</c>: a draft as a column that no person has coded, and that says so wherever it stands.</summary>
public sealed class MatrixDraftTests : IDisposable
{
    private const string Clean = "## Article 1 – Lamps\n\n1. Vessels bear lamps by night.\n\n2. Proportionality guides every search.\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compare-draft-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Without_codings_every_cell_is_not_researched_with_places_to_read_and_none_is_silent()
    {
        var draft = File("lamps.md", Clean);
        var run = Matrix("csv", "--instrument", draft, "--instrument", "budapest");
        var cells = Rows("csv/matrix.csv").Where(r => r["instrument_id"] == "draft-lamps").ToArray();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ShippedCorpus.Corpus.Codebook.Safeguards.Length, cells.Length);
        Assert.All(cells, c => Assert.Equal(("not-researched", "not coded"), (c["level"], c["mark"])));
        Assert.Contains(cells, c => c["safeguard_id"] == "NEC-1" && c["places_to_read"] == "art_1__para_2");
        Assert.Contains(cells, c => c["reason"].Contains("does not show that the draft is silent", StringComparison.Ordinal));
        Assert.Equal(["budapest", "draft-lamps"], Rows("csv/instruments.csv").Select(r => r["id"]));
    }

    [Fact]
    public void The_official_text_itself_keeps_the_levels_of_its_provisions_but_not_its_silences()
    {
        var draft = File("same.md", System.IO.File.ReadAllText(Repository.SharedText("budapest-convention.en.md")));
        Assert.Equal(0, Matrix("csv", "--instrument", draft, "--codings", "budapest", "--texts", Texts()).ExitCode);
        var rows = Rows("csv/matrix.csv");
        var coded = rows.Where(r => r["instrument_id"] == "budapest").ToDictionary(r => r["safeguard_id"], r => r["level"], StringComparer.Ordinal);

        foreach (var cell in rows.Where(r => r["instrument_id"] == "draft-same"))
        {
            var was = coded[cell["safeguard_id"]];
            var expected = was is "silent" or "not-applicable" or "not-researched" ? ("not-researched", "not coded") : (was, "carried, not coded");
            Assert.Equal((cell["safeguard_id"], expected), (cell["safeguard_id"], (cell["level"], cell["mark"])));
        }
    }

    [Theory]
    [InlineData("Vessels shall bear lamps by night.", "strong", "carried, not coded")]
    [InlineData("Vessels may bear lamps by night.", "weak", "proposed, not coded")]
    [InlineData("Vessels shall bear coloured lamps by night.", "not-researched", "not coded")]
    [InlineData(null, "not-researched", "not coded")]
    public void A_level_is_carried_where_words_stay_proposed_where_a_rule_decides_and_else_not_researched(string? words, string level, string mark)
    {
        using var corpus = Lights();
        var draft = File("new.md", Lamps(words));
        var run = Run.Treaty("matrix", "--corpus", corpus.Path, "--texts", folder.FullName, "--format", "csv", "--out", Out, "--instrument", draft, "--codings", "lights");
        var cells = Rows("csv/matrix.csv").Where(r => r["instrument_id"] == "draft-new").ToDictionary(r => r["safeguard_id"], StringComparer.Ordinal);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((level, mark), (cells["GEN-1"]["level"], cells["GEN-1"]["mark"]));
        Assert.Equal(("not-researched", "not coded"), (cells["GEN-2"]["level"], cells["GEN-2"]["mark"])); // silent in the corpus: not carried
        Assert.Equal(level == "not-researched" ? "" : "art_1__para_1", cells["GEN-1"]["pinpoints"]);
        Assert.Equal(words is not null && level == "not-researched" ? "art_1__para_1" : "", cells["GEN-1"]["places_to_read"]);
    }

    [Fact]
    public void A_draft_that_is_no_revision_keeps_no_level_and_says_so()
    {
        using var corpus = Lights();
        var draft = File("other.md", string.Concat(Enumerable.Range(1, 30).Select(i => $"## Article {i} – Subject {i}\n\nWholly different matter number {i} is governed by the harbour master alone.\n\n")));
        var run = Run.Treaty("matrix", "--corpus", corpus.Path, "--texts", folder.FullName, "--format", "csv", "--out", Out, "--instrument", draft, "--codings", "lights");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("shares too few words with lights", run.Error, StringComparison.Ordinal);
        Assert.All(Rows("csv/matrix.csv").Where(r => r["instrument_id"] == "draft-other"), r => Assert.Equal("not coded", r["mark"]));
    }

    [Fact]
    public void The_pair_gives_the_same_column_in_every_format_that_is_read()
    {
        var drafts = Path.Combine(Path.GetDirectoryName(Texts())!, "drafts", "budapest-x1");
        Assert.SkipUnless(Directory.Exists(drafts), "The pair of drafts is not part of the project. Put the folder \"shared\" beside it.");
        string[] formats = ["docx", "pdf", "html", "xml", "txt"];
        var columns = formats.Select(f =>
        {
            Assert.Equal(0, Matrix("csv", "--instrument", Path.Combine(drafts, "B." + f), "--codings", "budapest", "--texts", Texts(), "--columns", "draft-b").ExitCode);
            return string.Join('\n', Rows("csv/matrix.csv").Select(r => $"{r["safeguard_id"]} {r["level"]} {r["mark"]} {r["pinpoints"]}"));
        }).ToArray();

        Assert.Single(columns.Distinct(StringComparer.Ordinal));
        Assert.Contains("carried, not coded", columns[0], StringComparison.Ordinal);
        Assert.DoesNotContain(" silent ", columns[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_output_says_that_nobody_coded_it_and_the_counts_leave_it_out()
    {
        var draft = File("lamps.md", Clean);
        var run = Matrix("md,csv,csv-excel,json,html,docx,xlsx", "--instrument", draft, "--instrument", "cloud-act", "--rows", "NEC-1");
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Out, "matrix.json")));
        var cell = json.RootElement.GetProperty("cells").EnumerateArray().Single(c => c.GetProperty("instrument").GetString() == "draft-lamps");
        var column = json.RootElement.GetProperty("instruments").EnumerateArray().Single(i => i.GetProperty("id").GetString() == "draft-lamps");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("not coded", cell.GetProperty("mark").GetString());
        Assert.Equal((0, 0, 1), (column.GetProperty("codings").GetInt32(), column.GetProperty("unverifiedCodings").GetInt32(), column.GetProperty("uncodedRows").GetInt32()));
        Assert.Contains("1 safeguard in 1 instrument and 1 draft not coded by a person", json.RootElement.GetProperty("subtitle").GetString(), StringComparison.Ordinal);
        foreach (var file in (string[])["matrix.md", "matrix.html", "instruments/draft-lamps.md", "csv/matrix.csv", "csv-excel/codings.csv"])
        {
            Assert.Contains("not coded", System.IO.File.ReadAllText(Path.Combine(Out, file)), StringComparison.Ordinal);
        }

        Assert.Contains("· not coded", PartsOf("matrix.xlsx"), StringComparison.Ordinal);
        Assert.Contains("· not coded", PartsOf("briefing.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_take_the_file_or_the_id_of_a_draft_and_without_texts_its_words_stay_out()
    {
        var draft = File("lamps.md", Clean);
        Assert.Equal(0, Matrix("csv", "--instrument", draft, "--columns", draft, "--columns", "budapest").ExitCode);
        Assert.Equal(["draft-lamps", "budapest"], Rows("csv/instruments.csv").Select(r => r["id"]));
        Assert.Equal(0, Matrix("json", "--no-texts", "--instrument", draft, "--columns", "draft-lamps,budapest").ExitCode);
        var text = System.IO.File.ReadAllText(Path.Combine(Out, "matrix.json"));
        using var json = JsonDocument.Parse(text);

        Assert.Equal(["draft-lamps", "budapest"], json.RootElement.GetProperty("instruments").EnumerateArray().Select(i => i.GetProperty("id").GetString()));
        Assert.DoesNotContain("Vessels bear lamps", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_leaves_the_rows_of_a_draft_out_and_names_it()
    {
        using var corpus = Lights();
        var draft = File("new.md", Lamps("Vessels shall bear lamps by night."));
        Assert.Equal(0, Run.Treaty("matrix", "--corpus", corpus.Path, "--texts", folder.FullName, "--format", "xlsx,csv,csv-excel", "--out", Out, "--instrument", draft, "--codings", "lights").ExitCode);
        foreach (var file in (string[])["matrix.xlsx", "csv/codings.csv", "csv-excel/codings.csv"])
        {
            var run = Run.Treaty("import", Path.Combine(Out, file), "--corpus", corpus.Path);

            Assert.Equal(0, run.ExitCode);
            Assert.Contains("draft-new: 2 row(s) of a draft were left out", run.Error, StringComparison.Ordinal);
            Assert.Contains("Nothing to change; 0 refused", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_basis_of_a_draft_is_no_basis_in_a_corpus() =>
        Assert.All((string[])["carried", "proposed", "not-coded"], id => Assert.False(Codings.Bases.TryParse(id, out _)));

    [Fact]
    public void A_file_that_cannot_be_read_is_one_line()
    {
        Matrix("csv", "--instrument", Path.Combine(folder.FullName, "none.docx")).FailedWith(3, "I001");
        Matrix("csv", "--instrument", File("empty.docx", "")).FailedWith(3, "I002");
        Matrix("csv", "--instrument", "budapest,nowhere").FailedWith(2, "U001");
        Matrix("csv", "--codings", "budapest").FailedWith(2, "U000");
        Matrix("csv", "--instrument", File("lamps.md", Clean), "--codings", "nowhere").FailedWith(2, "U001");
        Assert.False(Directory.Exists(Out));
    }

    private static string Texts() => Path.GetDirectoryName(Repository.SharedText("budapest-convention.en.md"))!;

    private Run Matrix(string formats, params string[] more) =>
        Run.Treaty(["matrix", "--format", formats, "--out", Out, .. more.Contains("--texts") || more.Contains("--no-texts") ? Array.Empty<string>() : ["--texts", folder.FullName], .. more]);

    private string Out => Path.Combine(folder.FullName, "out");

    /// <summary>A corpus with an official text, in which vessels are bound to bear lamps.</summary>
    private CorpusFolder Lights()
    {
        var corpus = new CorpusFolder();
        corpus.Write("lights/codings.csv", $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row(level: "strong")}\n{CorpusFolder.SilentRow}\n");
        File("lights.md", Lamps("Vessels shall bear lamps by night."));
        return corpus;
    }

    private static string Lamps(string? first)
    {
        var others = string.Concat(Enumerable.Range(2, 6).Select(i => $"{(first is null ? i - 1 : i)}. The master of vessel {i} keeps the log that rule {i} asks of every master in port.\n\n"));
        return $"## Article 1 – Lamps\n\n{(first is null ? "" : $"1. {first}\n\n")}{others}";
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private string PartsOf(string file)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(Out, file));
        return string.Concat(zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        })).Replace('\u00A0', ' ');
    }

    private Dictionary<string, string>[] Rows(string file)
    {
        var table = CsvTable.ReadForeign(new SourceDocument(file, System.IO.File.ReadAllBytes(Path.Combine(Out, file)))).Value;
        return [.. table.Rows.Select(r => table.Header.Zip(r.Cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }
}
