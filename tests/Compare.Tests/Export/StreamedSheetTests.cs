using System.IO.Compression;
using ClosedXML.Excel;
using Compare.Export;
using Compare.Reports;
using Compare.Results;
using Compare.Tests.Documents;
using Compare.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Compare.Tests.Export;

/// <summary>The sheets that grow with the corpus are written into the package beside the workbook's model: at once, or, where they are large, when the file is written.</summary>
public sealed class StreamedSheetTests
{
    public static TheoryData<string> Reports { get; } = ["sample", "transposed", "long", "long transposed", "shipped"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void It_is_valid_and_the_same_at_once_and_late(string name)
    {
        var atOnce = Content(Export(Report(name), int.MaxValue));
        var late = Content(Export(Report(name), 0));
        Assert.Equal(Parts(atOnce), Parts(late));
        using var document = SpreadsheetDocument.Open(new MemoryStream(late), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    /// <summary>The file on the disk can be sought in, what a large matrix is put aside in cannot.</summary>
    [Fact]
    public void It_is_the_same_wherever_and_however_often_it_is_written()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "matrix.xlsx");
        var made = Assert.Single(Export(Exports.Report, 0).Value.Files);
        using (var file = File.Create(path))
        {
            made.WriteTo(file);
        }

        Assert.True(made.IsMadeLate);
        Assert.False(Assert.Single(Exports.Workbook.Value.Files).IsMadeLate);
        Assert.Equal(File.ReadAllBytes(path), made.Content.ToArray());
        Assert.Equal(File.ReadAllBytes(path), Content(Export(Exports.Report, 0)));
    }

    [Theory]
    [InlineData("long", "Matrix", "C2", "D3", "C4")]
    [InlineData("long transposed", "Matrix", "B2", "C3", "D2")]
    public void What_a_cell_of_the_matrix_cannot_hold_stands_whole_in_the_sheet_Wording(string name, string sheet, params string[] cells)
    {
        var exported = Export(Report(name), 0);
        using var workbook = new XLWorkbook(new MemoryStream(Content(exported)));
        var wording = workbook.Worksheet("Wording");
        Assert.All(cells, address =>
        {
            var shown = workbook.Worksheet(sheet).Cell(address).GetString();
            Assert.InRange(shown.Length, 1, 300);
            Assert.Contains("whole in sheet Wording, row", shown, StringComparison.Ordinal);
            Assert.Contains(exported.Diagnostics, d => d.Message.StartsWith($"Sheet {sheet}, row {workbook.Worksheet(sheet).Cell(address).Address.RowNumber}: ", StringComparison.Ordinal));
        });
        Assert.Contains(wording.CellsUsed(), c => c.GetString() == "Summary A3" || c.GetString() == "Summary B4" || c.GetString() == "Summary B5");
        Assert.Contains(SampleReport.Long, string.Concat(wording.RowsUsed().Skip(1).Select(r => r.LastCellUsed().GetString())), StringComparison.Ordinal);
    }

    /// <summary>In a cell, in its own row and column, with the colours of its level: title, then the rest.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_answer_stands_in_its_cell(bool isTransposed)
    {
        using var workbook = new XLWorkbook(new MemoryStream(Content(Export(Exports.Report with { IsTransposed = isTransposed }, 0))));
        var sheet = workbook.Worksheet("Matrix");
        var line = 1;
        foreach (var group in Exports.Report.Groups)
        {
            line++;
            foreach (var row in group.Rows)
            {
                line++;
                for (var i = 0; i < row.Cells.Count; i++)
                {
                    var (answer, count) = isTransposed ? (sheet.Cell(3 + (2 * i), line), sheet.Cell(4 + (2 * i), line)) : (sheet.Cell(line, 4 + (2 * i)), sheet.Cell(line, 5 + (2 * i)));
                    Assert.Contains(row.Cells[i].LevelWords, answer.RichText.First().Text, StringComparison.Ordinal);
                    Assert.True(answer.RichText.First().Bold);
                    Assert.All(answer.RichText.Skip(1), run => Assert.False(run.Bold));
                    Assert.Equal(row.Cells[i].EvidenceIds.Length, count.GetValue<int>());
                    Assert.Equal(answer.Style.Fill.BackgroundColor, count.Style.Fill.BackgroundColor);
                    Assert.True(count.HasHyperlink);
                }
            }
        }
    }

    [Fact]
    public void Ten_thousand_provisions_are_ten_thousand_rows()
    {
        var first = Exports.Report.ProvisionRows()[0];
        var report = Exports.Report.WithRows(provisions: Enumerable.Range(1, 10_000).Select(i => first with { Order = i, Canonical = $"art_{i}", Pinpoint = $"Art. {i}", Safeguards = [] }));
        var exported = new ExcelMatrixExporter().Export(report);
        Assert.True(Assert.Single(exported.Value.Files).IsMadeLate);
        using var document = SpreadsheetDocument.Open(new MemoryStream(Content(exported)), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single(p => p.Worksheet.InnerText.Contains("Art. 10000", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, 10_001), sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(r => (int)r.RowIndex!.Value));
        Assert.Equal("A1:J10001", sheet.TableDefinitionParts.Single().Table.Reference?.Value);
    }

    private static MatrixReport Report(string name) => name switch
    {
        "sample" => Exports.Report,
        "transposed" => Exports.Report with { IsTransposed = true },
        "long" => Long(),
        "long transposed" => Long() with { IsTransposed = true },
        _ => ShippedCorpus.Report,
    };

    /// <summary>With texts that their cells in Summary and Matrix cannot hold or show: a title, a question, a band, a heading, and an answer with a very long pinpoint.</summary>
    private static MatrixReport Long()
    {
        var report = Exports.Report;
        var group = report.Groups[0];
        var first = group.Rows[0];
        var cells = first.Cells.ToArray();
        cells[0] = cells[0] with { Pinpoints = [.. cells[0].Pinpoints.Select(p => p with { Label = SampleReport.Long })] };
        return report with
        {
            Instruments = report.Instruments.SetItem(2, report.Instruments[2] with { ShortTitle = "+" + SampleReport.Long }),
            Groups = report.Groups.SetItem(0, group with
            {
                Description = SampleReport.Long,
                Rows = [first with { Title = SampleReport.Long, Cells = cells }, group.Rows[1] with { Question = SampleReport.Long }, .. group.Rows[2..]],
            }),
        };
    }

    private static Result<ExportedFiles> Export(MatrixReport report, int lateAbove) => new ExcelMatrixExporter { LateAbove = lateAbove }.Export(report);

    private static byte[] Content(Result<ExportedFiles> exported) => Assert.Single(exported.Value.Files).Content.ToArray();

    private static (string Name, string Text)[] Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return [.. archive.Entries.Select(e =>
        {
            using var text = new StreamReader(e.Open());
            return (e.FullName, text.ReadToEnd());
        })];
    }
}
