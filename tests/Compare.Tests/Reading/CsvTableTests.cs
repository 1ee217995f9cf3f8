using System.Text;
using Compare.Documents;
using Compare.Reading.Corpora;
using Compare.Results;

namespace Compare.Tests.Reading;

/// <summary>Tables as spreadsheets leave them. What the command line says of a spoilt corpus is tested with it.</summary>
public class CsvTableTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\"=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("\" =1+1\"")]
    public void A_cell_that_a_spreadsheet_would_run_is_refused_at_its_line(string cell)
    {
        var error = Assert.Single(Read($"id,note\nfirst,sound\nsecond,{cell}\n").Diagnostics);

        Assert.Equal((DiagnosticCodes.FormulaInCell, new Place("table.csv", 3)), (error.Code, error.Place));
        Assert.Contains("\"note\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dash_alone_is_no_formula() => Assert.True(Read("id,note\nfirst,-\n").IsSuccess);

    [Fact]
    public void Every_spoilt_row_is_named_not_only_the_first()
    {
        var places = Read("id,note\na,=1\nb\nc,d,e\nf,sound\n").Diagnostics.Select(d => d.Place.Line);

        Assert.Equal([2, 3, 4], places);
    }

    [Fact]
    public void A_quoted_cell_keeps_its_commas_quotes_and_line_breaks_and_the_next_row_its_line()
    {
        var table = Read("id,note\r\na,\"one, \"\"two\"\"\nthree\"\r\nb,four\r\n").Value;

        Assert.Equal("one, \"two\"\nthree", table.Cell(table.Rows[0], "note").ReplaceLineEndings("\n"));
        Assert.Equal([2, 4], table.Rows.Select(r => r.Place.Line));
    }

    [Fact]
    public void A_missing_column_is_named_with_all_that_must_be_there()
    {
        var error = Assert.Single(Read("id,remark\na,b\n").Diagnostics);

        Assert.Equal((DiagnosticCodes.MissingColumn, 1), (error.Code, error.Place.Line));
        Assert.Contains("lacks \"note\". It must name: id,note", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optional_column_that_is_not_there_is_empty()
    {
        var table = Read("id,note\na,b\n").Value;

        Assert.Equal("", table.Cell(table.Rows[0], "reading"));
    }

    private static Result<CsvTable> Read(string text) => CsvTable.Read(new SourceDocument("table.csv", Encoding.UTF8.GetBytes(text)), "id", "note");
}
