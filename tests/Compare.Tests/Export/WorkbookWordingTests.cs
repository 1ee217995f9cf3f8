using ClosedXML.Excel;
using Compare.Export;
using Compare.Results;

namespace Compare.Tests.Export;

/// <summary>A text longer than a cell: its first words stay, the whole stands in the sheet Wording, and nothing is lost.</summary>
public class WorkbookWordingTests
{
    [Fact]
    public void Text_beyond_a_cell_is_cut_at_a_word_says_where_the_whole_is_leads_there_and_is_reported()
    {
        var warning = Assert.Single(Exports.Workbook.Diagnostics);
        Assert.Equal((DiagnosticCodes.CellCut, Severity.Warning), (warning.Code, warning.Severity));
        using var workbook = new XLWorkbook(Exports.WorkbookStream());
        var cell = workbook.Worksheet("Provisions").CellsUsed(c => c.GetString().Contains("[cut here", StringComparison.Ordinal)).Single();
        var last = workbook.Worksheet("Wording").LastRowUsed().RowNumber();
        Assert.Contains($"Sheet Provisions, row {cell.Address.RowNumber}", warning.Message, StringComparison.Ordinal);
        Assert.Contains($"Wording, rows 2 to {last}", warning.Message, StringComparison.Ordinal);
        Assert.Matches($@"^supercalifragilistic( words)? … \[cut here: whole in sheet Wording, rows 2 to {last}\]$", cell.GetString());
        Assert.Equal("'Wording'!A2", cell.Hyperlink.InternalAddress);
    }

    [Fact]
    public void The_parts_are_numbered_lead_back_and_together_are_the_text()
    {
        using var workbook = new XLWorkbook(Exports.WorkbookStream());
        var rows = workbook.Worksheet("Wording").RowsUsed().Skip(1).ToArray();
        Assert.True(rows.Length > 1);
        Assert.Equal(SampleReport.Long, string.Concat(rows.Select(r => r.Cell(6).GetString())));
        Assert.Equal(Enumerable.Range(1, rows.Length), rows.Select(r => r.Cell(3).GetValue<int>()));
        Assert.All(rows, r => Assert.Equal(rows.Length, r.Cell(4).GetValue<int>()));
        Assert.All(rows, r => Assert.Equal("Abstract", r.Cell(2).GetString()));
        Assert.All(rows, r => Assert.StartsWith("supercalifragilistic", workbook.Worksheet("Provisions").Cell(r.Cell(1).Hyperlink.InternalAddress.Split('!')[1]).GetString(), StringComparison.Ordinal));
        Assert.Contains(workbook.Worksheet("Read me").CellsUsed(), c => c.GetString() == "Wording" && c.HasHyperlink);
    }

    /// <summary>Two cells with one text share its parts; what fits a cell but no row is there too; and the language goes with it.</summary>
    [Fact]
    public void A_wording_that_no_row_can_show_is_there_once_with_its_language()
    {
        var text = string.Join('\n', Enumerable.Range(1, 80).Select(i => $"Huruf {i}: penyelenggara mencatat."));
        var report = Exports.Report.WithRows(Exports.Report.Evidence.Select(e => e with { Wording = e.Wording is null ? null : text }), []);
        var exported = new ExcelMatrixExporter().Export(report);
        using var workbook = new XLWorkbook(new MemoryStream(Assert.Single(exported.Value.Files).Content.ToArray()));
        var rows = workbook.Worksheet("Wording").RowsUsed().Skip(1).ToArray();
        Assert.Equal(text, string.Concat(rows.Select(r => r.Cell(6).GetString())).ReplaceLineEndings("\n"));
        Assert.All(rows, r => Assert.Equal("id", r.Cell(5).GetString()));
        Assert.All(rows, r => Assert.True(r.Height <= 409 && r.Cell(6).GetString().Split('\n').Length * 12.2 < 409));
        Assert.True(exported.Diagnostics.Length > 1);
        Assert.All(exported.Diagnostics, d => Assert.Contains($"sheet Wording, rows 2 to {rows.Length + 1}", d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_such_a_text_there_is_no_such_sheet()
    {
        var report = Exports.Report.WithRows(provisions: []);
        using var workbook = new XLWorkbook(new MemoryStream(Assert.Single(new ExcelMatrixExporter().Export(report).Value.Files).Content.ToArray()));
        Assert.False(workbook.TryGetWorksheet("Wording", out _));
        Assert.DoesNotContain(workbook.Worksheet("Read me").CellsUsed(), c => c.GetString() == "Wording");
    }

    [Fact]
    public void The_wording_of_a_coding_has_its_language_beside_it()
    {
        using var workbook = new XLWorkbook(Exports.WorkbookStream());
        var sheet = workbook.Worksheet("Evidence");
        var wording = sheet.Row(1).CellsUsed().Single(c => c.GetString() == "Official wording");
        Assert.Equal("Wording language", wording.CellRight().GetString());
        for (var i = 0; i < Exports.Report.EvidenceCount; i++)
        {
            var evidence = Exports.Report.EvidenceRows()[i];
            Assert.Equal(evidence.Wording is null ? "" : evidence.Language, sheet.Cell(i + 2, wording.Address.ColumnNumber + 1).GetString());
        }
    }
}
