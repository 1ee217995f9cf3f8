using ClosedXML.Excel;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Tests.Export;

/// <summary>What a reader sees: levels in words, links that lead somewhere, typed columns, readable colours, rows high enough.</summary>
public sealed class WorkbookContentTests : IDisposable
{
    private readonly XLWorkbook workbook = new(Exports.WorkbookStream());

    public void Dispose() => workbook.Dispose();

    [Fact]
    public void Every_cell_of_the_matrix_has_its_level_in_words_and_says_what_is_unverified()
    {
        foreach (var cell in Exports.Cells)
        {
            var text = MatrixCell(cell).GetString();
            Assert.StartsWith(cell.Level.Symbol() + " " + cell.LevelWords, text, StringComparison.Ordinal);
            Assert.Equal(cell.IsUnverified, text.Contains("unverified", StringComparison.Ordinal));
            Assert.All(cell.Pinpoints.Take(4), p => Assert.Contains(p.Label, text, StringComparison.Ordinal));
            Assert.Equal(cell.Pinpoints.Length > 4, text.Contains($"+{cell.Pinpoints.Length - 4} more", StringComparison.Ordinal));
            Assert.True(cell.Range is null || text.Contains(cell.Range, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_filter_on_a_group_keeps_its_band_and_its_rows()
    {
        var sheet = workbook.Worksheet("Matrix");
        foreach (var group in Exports.Report.Groups)
        {
            Assert.Equal(1 + group.Rows.Length, sheet.Column(1).CellsUsed(c => c.GetString() == group.Title).Count());
        }
    }

    [Fact]
    public void The_number_beside_an_answer_leads_to_its_first_row_of_evidence_and_that_row_leads_back()
    {
        foreach (var cell in Exports.Cells)
        {
            var count = MatrixCell(cell).CellRight();
            Assert.Equal(cell.EvidenceIds.Length, count.GetValue<int>());
            var target = Target(count);
            if (cell.EvidenceIds.IsEmpty)
            {
                Assert.Equal("Reasons", target.Worksheet.Name);
                continue;
            }

            Assert.Equal("Evidence", target.Worksheet.Name);
            Assert.Equal(cell.EvidenceIds[0], Column(target, "Evidence id").GetString());
            Assert.Equal(MatrixCell(cell).Address.ToString(), Target(Column(target, "Safeguard")).Address.ToString());
        }
    }

    [Fact]
    public void Every_link_inside_the_workbook_leads_to_a_filled_cell()
    {
        var links = workbook.Worksheets.SelectMany(s => s.Hyperlinks).Where(l => !l.IsExternal).ToArray();
        Assert.True(links.Length > 100);
        Assert.All(links, l => Assert.False(Target(l.Cell).IsEmpty()));
    }

    [Fact]
    public void Evidence_leads_to_the_provision_and_a_web_address_is_a_link()
    {
        var sheet = workbook.Worksheet("Evidence");
        for (var i = 0; i < Exports.Report.EvidenceCount; i++)
        {
            var evidence = Exports.Report.EvidenceRows()[i];
            var row = sheet.Cell(i + 2, 1);
            Assert.Equal(evidence.Canonical.Length > 0, Column(row, "Provision").HasHyperlink);
            if (evidence.Canonical.Length > 0)
            {
                Assert.Equal(evidence.Canonical, Column(Target(Column(row, "Provision")), "Address").GetString());
            }

            Assert.Equal(evidence.SourceUrl.StartsWith("https:", StringComparison.Ordinal), Column(row, "Source").HasHyperlink);
        }
    }

    [Fact]
    public void Columns_of_evidence_are_typed()
    {
        var sheet = workbook.Worksheet("Evidence");
        for (var i = 0; i < Exports.Report.EvidenceCount; i++)
        {
            var evidence = Exports.Report.EvidenceRows()[i];
            var row = sheet.Cell(i + 2, 1);
            var date = Column(row, "Coded on");
            if (evidence.CodedOn.Length > 0)
            {
                Assert.Equal(evidence.CodedOn, date.GetDateTime().ToString(date.Style.DateFormat.Format.Replace('m', 'M'), null));
            }

            Assert.Equal(evidence.CodedOn.Length > 0, date.DataType == XLDataType.DateTime);
            Assert.Equal(evidence.IsUnverified ? "Yes" : "No", Column(row, "Unverified").GetString());
            Assert.Equal(evidence.Level.Words(), Column(row, "Level").GetString());
            Assert.Equal(evidence.Language, Column(row, "Language").GetString());
        }
    }

    [Fact]
    public void There_is_one_row_for_each_reason_coding_provision_and_safeguard()
    {
        Assert.Equal(Exports.Cells.Count() + 1, LastRow("Reasons"));
        Assert.Equal(Exports.Report.EvidenceCount + 1, LastRow("Evidence"));
        Assert.Equal(Exports.Report.ProvisionCount + 1, LastRow("Provisions"));
        Assert.Equal(Exports.Report.Codebook.Length + 1, LastRow("Codebook"));
    }

    [Fact]
    public void Official_wording_has_no_column_when_there_is_none()
    {
        var headers = workbook.Worksheet("Provisions").Row(1).CellsUsed().Select(c => c.GetString());
        Assert.Contains("Official wording", headers);
        var report = Exports.Report.WithRows(provisions: Exports.Report.Provisions.Select(p => p with { Wording = null }));
        var file = Assert.Single(new Compare.Export.ExcelMatrixExporter().Export(report).Value.Files);
        using var without = new XLWorkbook(new MemoryStream(file.Content.ToArray()));
        Assert.DoesNotContain("Official wording", without.Worksheet("Provisions").Row(1).CellsUsed().Select(c => c.GetString()));
    }

    private int LastRow(string sheet) => workbook.Worksheet(sheet).LastRowUsed().RowNumber();

    private IXLCell MatrixCell(MatrixCellView cell)
    {
        var sheet = workbook.Worksheet("Matrix");
        var title = Exports.Report.Instruments.Single(i => i.Id == cell.InstrumentId).ShortTitle;
        var column = sheet.Row(1).CellsUsed(c => c.GetString() == title).Single().Address.ColumnNumber;
        var row = sheet.Column(2).CellsUsed(c => c.GetString() == cell.SafeguardId).Single().Address.RowNumber;
        return sheet.Cell(row, column);
    }

    private IXLCell Target(IXLCell cell)
    {
        var parts = cell.Hyperlink.InternalAddress.Split('!');
        return workbook.Worksheet(parts[0].Trim('\'')).Cell(parts[1]);
    }

    private static IXLCell Column(IXLCell inRow, string header)
    {
        var sheet = inRow.Worksheet;
        return sheet.Cell(inRow.Address.RowNumber, sheet.Row(1).CellsUsed(c => c.GetString() == header).Single().Address.ColumnNumber);
    }
}
