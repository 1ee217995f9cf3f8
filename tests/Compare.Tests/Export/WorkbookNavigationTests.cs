using ClosedXML.Excel;
using Compare.Export;

namespace Compare.Tests.Export;

/// <summary>How a reader finds the way: names of the data, rows that fold away, a summary that stays on its page.</summary>
public sealed class WorkbookNavigationTests : IDisposable
{
    private readonly XLWorkbook workbook = new(Exports.WorkbookStream());

    public void Dispose() => workbook.Dispose();

    [Theory]
    [InlineData("Matrix")]
    [InlineData("Reasons")]
    [InlineData("Evidence")]
    [InlineData("Provisions")]
    [InlineData("Codebook")]
    public void The_data_of_a_sheet_have_a_name_that_is_not_that_of_its_table(string sheet)
    {
        var range = workbook.NamedRange(sheet + "Data").Ranges.Single();
        Assert.Equal(sheet, range.Worksheet.Name);
        Assert.Equal(range.Worksheet.RangeUsed().RangeAddress.ToString(), range.RangeAddress.ToString()!.Replace("$", "", StringComparison.Ordinal));
        Assert.DoesNotContain(workbook.NamedRanges, n => workbook.Worksheets.SelectMany(s => s.Tables).Any(t => string.Equals(t.Name, n.Name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Excel and LibreOffice refuse two tables, or a table and a name, that are called alike whatever their case.</summary>
    [Fact]
    public void No_name_is_given_twice()
    {
        var names = workbook.NamedRanges.Select(n => n.Name).Concat(workbook.Worksheets.SelectMany(s => s.Tables).Select(t => t.Name)).ToArray();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    [Theory]
    [InlineData("Matrix", "C1")]
    [InlineData("Summary", "B3")]
    public void What_is_no_table_names_its_headings_for_screen_readers(string sheet, string corner)
    {
        var name = Assert.Single(workbook.NamedRanges, n => n.Name.StartsWith("TitleRegion1." + corner + ".", StringComparison.Ordinal) && n.Ranges.Single().Worksheet.Name == sheet);
        Assert.Equal(corner, name.Ranges.Single().FirstCell().Address.ToString());
        Assert.EndsWith("." + workbook.Worksheet(sheet).Position, name.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_of_the_read_me_sheet_name_their_headings_too()
    {
        var corners = workbook.NamedRanges.Where(n => n.Ranges.Single().Worksheet.Name == "Read me").Select(n => (n.Name.Split('.')[0], n.Ranges.Single().FirstCell().GetString()));
        Assert.Equal([("TitleRegion1", "Sheet"), ("TitleRegion2", "Level"), ("TitleRegion3", "Instrument")], corners);
    }

    [Fact]
    public void The_rows_of_a_group_fold_away_under_its_band_and_are_open()
    {
        var sheet = workbook.Worksheet("Matrix");
        Assert.Equal(XLOutlineSummaryVLocation.Top, sheet.Outline.SummaryVLocation);
        foreach (var row in sheet.RowsUsed())
        {
            Assert.Equal(row.RowNumber() > 1 && row.Cell(2).GetString().Length > 0 ? 1 : 0, row.OutlineLevel);
            Assert.False(row.IsHidden);
        }
    }

    [Fact]
    public void What_stands_inside_a_provision_folds_away_under_it()
    {
        var sheet = workbook.Worksheet("Provisions");
        Assert.Equal(XLOutlineSummaryVLocation.Top, sheet.Outline.SummaryVLocation);
        var levels = Exports.Report.Provisions.Select((_, i) => sheet.Row(i + 2).OutlineLevel);
        Assert.Equal(Exports.Report.Provisions.Select(p => p.Depth - 1), levels);
        Assert.Contains(Exports.Report.Provisions, p => p.Depth > 2);
    }

    /// <summary>A text that runs over empty cells is cut off in print where the table ends.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_summary_of_few_instruments_has_no_line_wider_than_its_table(int instruments)
    {
        var report = (Exports.Report with
        {
            Instruments = Exports.Report.Instruments[..instruments],
            Groups = [.. Exports.Report.Groups.Select(g => g with { Rows = [.. g.Rows.Select(r => r with { Cells = [.. r.Cells.Take(instruments)] })] })],
        }).WithRows();
        using var few = new XLWorkbook(new MemoryStream(Assert.Single(new ExcelMatrixExporter().Export(report).Value.Files).Content.ToArray()));
        var sheet = few.Worksheet("Summary");
        var last = 2 + instruments;
        var width = Enumerable.Range(1, last).Sum(c => sheet.Column(c).Width);
        var lines = sheet.RowsUsed().Where(r => r.Cell(1).Style.Font.FontSize == 16 || r.RowNumber() > sheet.Column(2).LastCellUsed().Address.RowNumber).ToArray();
        Assert.True(lines.Length >= 2);
        Assert.All(lines, r => Assert.True(r.Cell(1).GetString().Length * r.Cell(1).Style.Font.FontSize / 11 <= width * 1.3, r.Cell(1).GetString()));
        Assert.Contains("Matrix and Reasons.", string.Join(' ', lines.Select(r => r.Cell(1).GetString())), StringComparison.Ordinal);
        Assert.Equal((1, 1), (sheet.PageSetup.PagesWide, sheet.PageSetup.PagesTall));
        Assert.Equal(sheet.LastRowUsed().RowNumber(), sheet.PageSetup.PrintAreas.Single().LastRow().RowNumber());
    }
}
