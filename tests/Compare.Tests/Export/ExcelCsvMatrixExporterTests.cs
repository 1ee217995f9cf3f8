using System.Text;
using Compare.Cli;
using Compare.Export;
using Compare.Reports;
using Compare.Results;

namespace Compare.Tests.Export;

/// <summary>CSV for Excel: nothing runs, nothing is garbled, and the data flavour stays raw.</summary>
public class ExcelCsvMatrixExporterTests
{
    private static readonly Result<ExportedFiles> Exported = new ExcelCsvMatrixExporter().Export(Exports.Report);

    [Fact]
    public void No_cell_of_any_table_begins_like_a_formula()
    {
        foreach (var file in Exported.Value.Files)
        {
            var cells = Cells(Text(file));
            Assert.NotEmpty(cells);
            Assert.All(cells, c => Assert.False(c.Length > 0 && "=+-@\t\r".Contains(c[0], StringComparison.Ordinal), $"{file.Path}: {c}"));
        }

        Assert.Contains("'" + SampleReport.Formula, Cells(Text(File("csv-excel/codings.csv"))));
    }

    [Fact]
    public void The_data_flavour_keeps_the_same_text_raw() =>
        Assert.Contains(SampleReport.Formula, Cells(Exports.Texts(new CsvMatrixExporter())["csv/codings.csv"]));

    [Fact]
    public void Excel_sees_UTF8_and_its_own_line_ends()
    {
        foreach (var file in Exported.Value.Files)
        {
            Assert.True(file.Content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]), file.Path);
            Assert.EndsWith("\r\n", Text(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_that_no_cell_holds_is_cut_and_counted()
    {
        Assert.Equal(DiagnosticCodes.CellCut, Assert.Single(Exported.Diagnostics).Code);
        Assert.All(Cells(Text(File("csv-excel/provisions.csv"))), c => Assert.True(c.Length <= CellLimits.Characters));
    }

    [Fact]
    public void It_is_written_only_when_named()
    {
        Assert.DoesNotContain("csv-excel", Exporting.DefaultFormats);
        Assert.Equal(["csv-excel"], Exporting.MatrixExporters(["csv-excel"]).Select(e => e.Format));
    }

    private static OutputFile File(string path) => Exported.Value.Files.Single(f => f.Path == path);

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);

    /// <summary>A reader of RFC 4180 of the test's own.</summary>
    private static List<string> Cells(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        var body = text.TrimStart('\uFEFF');
        for (var i = 0; i < body.Length; i++)
        {
            if (isQuoted && body[i] == '"' && i + 1 < body.Length && body[i + 1] == '"')
            {
                cell.Append(body[i++]);
            }
            else if (body[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && body[i] is (',' or '\n'))
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
            }
            else
            {
                cell.Append(body[i]);
            }
        }

        return cells;
    }
}
