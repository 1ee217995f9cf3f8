using ClosedXML.Excel;
using Compare.Tests.Export;
using Compare.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Compare.Tests.Cli;

/// <summary><c>treaty import</c> on a small corpus: what an analyst does to a workbook or a table, and what comes back.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Key = "lights/GEN-1/art_1__para_1";

    private readonly CorpusFolder corpus = new();

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void An_untouched_workbook_changes_nothing()
    {
        var before = corpus.Read("lights/codings.csv");

        var run = Import(Workbook());

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("Nothing to change; 0 refused; 2 rows read, 0 codings", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, corpus.Read("lights/codings.csv"));
    }

    [Fact]
    public void Edits_of_level_note_and_phrase_come_back_and_the_rest_stays_as_it_was()
    {
        var before = corpus.Read("lights/codings.csv");
        var file = Edited(sheet =>
        {
            Set(sheet, 2, "Level", "~ Weak");
            Set(sheet, 2, "Reasoning", "Exhorts, it says; \"should\",\nno more.");
            Set(sheet, 2, "Key phrase", "lamps");
        });

        var run = Import(file);

        Assert.Equal((0, $"{Key}: level: \"qualified\" → \"weak\"\n{Key}: key_phrase: \"bear lamps\" → \"lamps\"\n{Key}: note: \"Binds masters only.\" → \"Exhorts, it says; \"should\", no more.\"\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            before.Replace("qualified,", "weak,", StringComparison.Ordinal).Replace("bear lamps,Binds masters only.,first-coder,2026-11-23,official-text,https://example.org/lights,,,\nGEN-2", "lamps,\"Exhorts, it says; \"\"should\"\", no more.\",first-coder,2026-11-23,official-text,https://example.org/lights,,,\nGEN-2", StringComparison.Ordinal),
            corpus.Read("lights/codings.csv"));
        Assert.StartsWith("Nothing to change", Import(Workbook()).Error, StringComparison.Ordinal);
        Assert.Equal(0, Run.Treaty("check", "--corpus", corpus.Path).ExitCode);
    }

    [Fact]
    public void A_table_of_another_edition_of_the_corpus_is_called_so_and_one_that_knows_its_base_is_not()
    {
        Run.Treaty("matrix", "--corpus", corpus.Path, "--out", corpus.Path, "--format", "csv,csv-excel", "--no-texts");
        var table = Path.Combine(corpus.Path, "csv", "codings.csv");
        Assert.DoesNotContain("M005", Import(table, "--dry-run").Error, StringComparison.Ordinal);

        corpus.Replace("datapackage.json", "1.2.3", "1.3.0");
        corpus.Replace("lights/codings.csv", "Binds masters only.", "Binds owners too.");

        var older = Import(table, "--dry-run");
        Assert.Contains($"warning M005: {table}: The table was exported from corpus 1.2.3, and the corpus here is 1.3.0.", older.Error, StringComparison.Ordinal);
        Assert.Contains("\"Binds owners too.\" → \"Binds masters only.\"", older.Output, StringComparison.Ordinal);
        var based = Import(Path.Combine(corpus.Path, "csv-excel", "codings.csv"), "--dry-run");
        Assert.Equal((0, ""), (based.ExitCode, based.Output));
        Assert.DoesNotContain("M005", based.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_lists_the_changes_and_writes_nothing()
    {
        var before = corpus.Read("lights/codings.csv");

        var run = Import(Edited(s => Set(s, 2, "Level", "weak")), "--dry-run");

        Assert.Equal((0, $"{Key}: level: \"qualified\" → \"weak\"\n"), (run.ExitCode, run.Output));
        Assert.Contains("1 change(s) would be made", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, corpus.Read("lights/codings.csv"));
    }

    [Theory]
    [InlineData("Level", "superb", "C006")]
    [InlineData("Level", "disputed", "C006")]
    [InlineData("Reasoning", "", "C010")] // a rule of treaty check
    [InlineData("Reasoning", "- a list", "C009")]
    [InlineData("Key phrase", "one two three four five six seven eight nine", "C013")]
    [InlineData("Coded on", "23.11.2026", "C011")]
    [InlineData("Powers", "sorcery", "C008")]
    [InlineData("Provision", "Art. 77", "U003")]
    [InlineData("Basis", "hearsay", "C008")]
    [InlineData("Safeguard", "GEN-2", "M002")]
    public void What_the_rules_forbid_is_refused_at_its_row_and_the_rest_is_applied(string column, string value, string code)
    {
        var file = Edited(s =>
        {
            Set(s, 2, column, value);
            Set(s, 3, "Reasoning", "Searched again.");
        });

        var run = Import(file);

        Assert.Equal((4, "lights/GEN-2/silent: note: \"Binds masters only.\" → \"Searched again.\"\n"), (run.ExitCode, run.Output));
        Assert.StartsWith($"error {code}: {file}, sheet Evidence:2: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("Searched again.", corpus.Read("lights/codings.csv"), StringComparison.Ordinal);
        Assert.Contains(CorpusFolder.Row(), corpus.Read("lights/codings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_or_nothing_writes_nothing_when_one_edit_is_refused()
    {
        var before = corpus.Read("lights/codings.csv");
        var file = Edited(s =>
        {
            Set(s, 2, "Level", "superb");
            Set(s, 3, "Reasoning", "Searched again.");
        });

        var run = Import(file, "--all-or-nothing");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("1 change(s) could be made and none was", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, corpus.Read("lights/codings.csv"));
    }

    [Fact]
    public void What_the_corpus_changed_meanwhile_is_a_conflict_only_in_the_column_edited()
    {
        var conflicting = Edited(s => Set(s, 2, "Reasoning", "Mine."), "mine.xlsx");
        var beside = Edited(s => Set(s, 2, "Level", "weak"), "beside.xlsx");
        corpus.Replace("lights/codings.csv", "qualified,general,any,domestic,,bear lamps,Binds masters only.", "qualified,general,any,domestic,,bear lamps,Theirs.");

        var run = Import(conflicting);
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"error M003: {conflicting}, sheet Evidence:2: {Key}: \"note\" was changed both here and in the corpus, which now says \"Theirs.\"", Assert.Single(run.ErrorLines), StringComparison.Ordinal);

        Assert.Equal((0, $"{Key}: level: \"qualified\" → \"weak\"\n"), (Import(beside) is var other ? other.ExitCode : 0, other.Output));
        Assert.Contains("weak,general,any,domestic,,bear lamps,Theirs.", corpus.Read("lights/codings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_the_corpus_no_longer_has_is_a_conflict()
    {
        var file = Edited(s => Set(s, 2, "Reasoning", "Mine."));
        corpus.Replace("lights/codings.csv", "art_1__para_1", "art_1__para_2");

        Assert.StartsWith("error M003: ", Assert.Single(Import(file).ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_coding_moves_to_another_provision_as_lawyers_write_it_and_loses_its_fingerprint()
    {
        corpus.Replace("lights/codings.csv", "https://example.org/lights,,,\nGEN-2", "https://example.org/lights,0123456789abcdef,,\nGEN-2");

        var run = Import(Edited(s => Set(s, 2, "Provision", "art. 1 (2)")));

        Assert.Equal((0, $"{Key}: pinpoint: \"art_1__para_1\" → \"art_1__para_2\"\n{Key}: fingerprint: \"0123456789abcdef\" → \"\"\n"), (run.ExitCode, run.Output));
        Assert.Contains(CorpusFolder.Row(pinpoint: "art_1__para_2"), corpus.Read("lights/codings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_copied_with_its_hidden_key_and_given_another_address_is_a_new_coding_in_its_place()
    {
        var file = Edited(s =>
        {
            s.Row(2).InsertRowsBelow(1);
            foreach (var cell in s.Row(2).CellsUsed().ToArray())
            {
                s.Cell(3, cell.Address.ColumnNumber).SetValue(cell.Value);
            }

            Set(s, 3, "Address", "art_1__para_2");
            Set(s, 3, "Provision", "Art. 1(2)");
            Set(s, 3, "Reasoning", "They must burn.");
        });

        var run = Import(file);

        Assert.Equal((0, "lights/GEN-1/art_1__para_2: new row: \"qualified: They must burn.\"\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            $"{CorpusFolder.CodingsHeader}\n{CorpusFolder.Row()}\n{CorpusFolder.Row(pinpoint: "art_1__para_2", note: "They must burn.")}\n{CorpusFolder.SilentRow}\n",
            corpus.Read("lights/codings.csv"));
    }

    [Fact]
    public void What_is_only_shown_is_left_out_and_said()
    {
        var run = Import(Edited(s => Set(s, 2, "Safeguard title", "Lanterns")));

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("warning M004: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_line_above_a_row_less_and_a_column_renamed_it_is_still_understood()
    {
        var file = Edited(s =>
        {
            Set(s, 3, "Reasoning", "Searched again.");
            s.Cell(1, Column(s, "Source")).SetValue("Where it stands");
            s.Row(2).Delete();
            s.Row(1).InsertRowsAbove(1);
            s.Cell(1, 1).SetValue("Draft of the working group");
        });

        var run = Import(file);

        Assert.Equal((0, "lights/GEN-2/silent: note: \"Binds masters only.\" → \"Searched again.\"\n"), (run.ExitCode, run.Output));
        Assert.Contains("1 rows read, 1 codings of the corpus are not in the file and stay", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_is_refused() =>
        Assert.StartsWith("error C009: ", Assert.Single(Import(Edited(s => s.Cell(2, Column(s, "Reasoning")).FormulaA1 = "1+1")).ErrorLines), StringComparison.Ordinal);

    [Fact]
    public void The_data_flavour_and_the_table_of_the_corpus_come_back_too()
    {
        Run.Treaty("matrix", "--corpus", corpus.Path, "--out", corpus.Path, "--format", "csv", "--no-texts");
        corpus.Replace("csv/codings.csv", "Binds masters only.", "Binds all.");
        var data = Import(Path.Combine(corpus.Path, "csv/codings.csv"));
        Assert.Equal((0, 2), (data.ExitCode, data.Output.Split('\n').Length - 1));

        corpus.Write("elsewhere/codings.csv", corpus.Read("lights/codings.csv").Replace("Binds all.", "Binds few.", StringComparison.Ordinal).Replace(',', ';'));
        Import(Path.Combine(corpus.Path, "elsewhere/codings.csv")).FailedWith(3, "M001");
        var own = Import(Path.Combine(corpus.Path, "elsewhere/codings.csv"), "--instrument", "lights");
        Assert.Equal((0, 2), (own.ExitCode, own.Output.Split('\n').Length - 1));
        Assert.Contains("Binds few.", corpus.Read("lights/codings.csv"), StringComparison.Ordinal);
    }

    /// <summary>As Excel saves it in a country that writes decimals with a comma.</summary>
    [Fact]
    public void The_flavour_for_Excel_comes_back_with_semicolons_and_knows_what_the_corpus_changed()
    {
        Run.Treaty("matrix", "--corpus", corpus.Path, "--out", corpus.Path, "--format", "csv-excel", "--no-texts");
        var file = Path.Combine(corpus.Path, "csv-excel/codings.csv");
        corpus.Write("csv-excel/codings.csv", corpus.Read("csv-excel/codings.csv").Replace(',', ';').Replace("Binds masters only.", "'tis for masters.", StringComparison.Ordinal));
        corpus.Replace("lights/codings.csv", "silent,general,any,domestic,,,Binds masters only.", "silent,general,any,domestic,,,Theirs.");

        var run = Import(file);

        Assert.Equal((4, $"{Key}: note: \"Binds masters only.\" → \"'tis for masters.\"\n"), (run.ExitCode, run.Output));
        Assert.StartsWith($"error M003: {file}:3: lights/GEN-2/silent", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 and nothing", "I003")]
    [InlineData("a,b\n1,2\n", "M001")]
    [InlineData("", "I002")]
    public void Other_files_are_refused(string content, string code)
    {
        corpus.Write("file", content);

        Import(Path.Combine(corpus.Path, "file")).FailedWith(3, code, Path.Combine(corpus.Path, "file"));
    }

    [Fact]
    public void A_workbook_without_its_evidence_or_its_key_is_refused()
    {
        Import(Edited(s => s.Name = "Mine")).FailedWith(3, "M001");
        Import(Edited(s =>
        {
            s.Column(Column(s, "Key")).Delete();
            s.Column(Column(s, "Evidence id")).Delete();
        })).FailedWith(3, "M001");
    }

    /// <summary>Two coders agreed; a headline changed by an import is a difference that has to be decided.</summary>
    [Fact]
    public void A_headline_against_the_second_coder_needs_a_decision_and_gets_it_recorded()
    {
        corpus.Write("lights/codings.second.csv", corpus.Read("lights/codings.csv"));
        corpus.Write("lights/adjudication.csv", "safeguard,first,second,adjudicated,reason,decided_on\n");
        var file = Edited(s => Set(s, 2, "Level", "weak"));

        var refused = Import(file);
        Assert.Equal((4, ""), (refused.ExitCode, refused.Output));
        Assert.StartsWith($"error C014: {file}, sheet Evidence:2: {Key} is not taken over. GEN-1: the matrix says weak, the second coder qualified", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);

        Assert.Equal(0, Import(file, "--decide", "The verb exhorts.").ExitCode);
        Assert.Matches("^safeguard,first,second,adjudicated,reason,decided_on\nGEN-1,qualified,qualified,weak,The verb exhorts.,[0-9-]{10}\n$", corpus.Read("lights/adjudication.csv"));
        Assert.Equal(0, Run.Treaty("check", "--corpus", corpus.Path).ExitCode);
    }

    [Fact]
    public void LibreOffice_saves_the_workbook_and_nothing_is_lost_or_changed()
    {
        var file = Edited(s => Set(s, 2, "Reasoning", "Saved — elsewhere, “so”."));
        OtherProgramsTests.Run(
            "libreoffice", "--headless", $"-env:UserInstallation={new Uri(Path.Combine(corpus.Path, "profile")).AbsoluteUri}",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(corpus.Path, "saved"), file);

        var run = Import(Path.Combine(corpus.Path, "saved", "edited.xlsx"));

        Assert.Equal((0, $"{Key}: note: \"Binds masters only.\" → \"Saved — elsewhere, “so”.\"\n"), (run.ExitCode, run.Output));
    }

    /// <summary>The file as it was made, charts and all, with one level changed, turned over by LibreOffice: that one change comes back.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LibreOffice_saves_a_level_that_was_edited_and_exactly_that_comes_back(bool isTransposed)
    {
        Run.Treaty(["matrix", "--corpus", corpus.Path, "--out", corpus.Path, "--format", "xlsx", "--no-texts", .. isTransposed ? ["--transpose"] : Array.Empty<string>()]);
        var file = Path.Combine(corpus.Path, "matrix.xlsx");
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var evidence = (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().Single(s => s.Name == "Evidence").Id!.Value!);
            var level = evidence.Worksheet.Descendants<Cell>().Single(c => c.CellReference == "E2");
            level.DataType = CellValues.InlineString;
            level.CellValue = null;
            level.InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text("Weak"));
        }

        OtherProgramsTests.Run(
            "libreoffice", "--headless", $"-env:UserInstallation={new Uri(Path.Combine(corpus.Path, "profile")).AbsoluteUri}",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(corpus.Path, "saved"), file);

        var run = Import(Path.Combine(corpus.Path, "saved", "matrix.xlsx"), "--dry-run");

        Assert.Equal((0, $"{Key}: level: \"qualified\" → \"weak\"\n"), (run.ExitCode, run.Output));
        Assert.Contains("1 change(s) would be made", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transposed_workbook_comes_back_as_any_other()
    {
        Run.Treaty("matrix", "--corpus", corpus.Path, "--out", corpus.Path, "--format", "xlsx", "--no-texts", "--transpose");
        var file = Path.Combine(corpus.Path, "matrix.xlsx");
        using (var workbook = new XLWorkbook(file))
        {
            Set(workbook.Worksheet("Evidence"), 2, "Level", "weak");
            workbook.Save();
        }

        var run = Import(file);

        Assert.Equal((0, $"{Key}: level: \"qualified\" → \"weak\"\n"), (run.ExitCode, run.Output));
    }

    private static void Set(IXLWorksheet sheet, int row, string column, string value) => sheet.Cell(row, Column(sheet, column)).SetValue(value);

    private static int Column(IXLWorksheet sheet, string header) => sheet.Row(1).CellsUsed().Single(c => c.GetString() == header).Address.ColumnNumber;

    private Run Import(string file, params string[] options) => Run.Treaty(["import", file, "--corpus", corpus.Path, .. options]);

    private string Workbook()
    {
        Run.Treaty("matrix", "--corpus", corpus.Path, "--out", corpus.Path, "--format", "xlsx", "--no-texts", "--quiet");
        return Path.Combine(corpus.Path, "matrix.xlsx");
    }

    /// <summary>The workbook as an analyst would edit it, saved by another hand.</summary>
    private string Edited(Action<IXLWorksheet> edit, string name = "edited.xlsx")
    {
        using var workbook = new XLWorkbook(Workbook());
        edit(workbook.Worksheet("Evidence"));
        var file = Path.Combine(corpus.Path, name);
        workbook.SaveAs(file);
        return file;
    }
}
