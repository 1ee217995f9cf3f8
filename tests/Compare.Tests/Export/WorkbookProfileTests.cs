using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;
using Compare.Codings;
using Compare.Export;
using Compare.Reports;

namespace Compare.Tests.Export;

/// <summary>The sheet Profile: tables that count the answers of the matrix, and a native chart over each of them.</summary>
public sealed class WorkbookProfileTests : IDisposable
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

    private readonly XLWorkbook workbook = new(Exports.WorkbookStream());

    public void Dispose() => workbook.Dispose();

    [Fact]
    public void The_tables_count_every_answer_once()
    {
        var tables = Tables();
        Assert.Equal(1 + Exports.Report.Instruments.Length, tables.Length);
        Assert.Equal(Exports.Report.Instruments.Select(i => i.ShortTitle), tables[0].DataRange.Rows().Select(r => r.Cell(1).GetString()));
        Check(tables[0], i => Exports.Cells.Where(c => c.InstrumentId == Exports.Report.Instruments[i].Id));
        for (var t = 1; t < tables.Length; t++)
        {
            var instrument = Exports.Report.Instruments[t - 1];
            Assert.StartsWith(instrument.ShortTitle, tables[t].FirstCell().CellAbove().GetString(), StringComparison.Ordinal);
            Assert.Equal(Exports.Report.Groups.Select(g => g.Title), tables[t].DataRange.Rows().Select(r => r.Cell(1).GetString()));
            Check(tables[t], i => Exports.Report.Groups[i].Rows.SelectMany(r => r.Cells).Where(c => c.InstrumentId == instrument.Id));
        }
    }

    [Fact]
    public void Every_chart_shows_its_table_in_the_colours_of_the_levels()
    {
        var sheet = workbook.Worksheet("Profile");
        foreach (var (table, number) in Tables().Select((t, i) => (t, i + 1)))
        {
            var chart = Part($"xl/charts/chart{number}.xml");
            Assert.Equal(table.FirstCell().CellAbove().GetString(), string.Concat(chart.Descendants(C + "title").First().Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value)));
            var series = chart.Descendants(C + "ser").ToArray();
            Assert.Equal(table.ColumnCount() - 2, series.Length);
            foreach (var (one, column) in series.Select((s, i) => (s, i + 2)))
            {
                var header = table.Cell(1, column);
                Assert.Equal([header.GetString()], Cached(one.Element(C + "tx")!));
                Assert.Equal([header.GetString()], Referred(sheet, one.Element(C + "tx")!));
                Assert.Equal(Hex(header.Style.Fill.BackgroundColor), (string)one.Element(C + "spPr")!.Descendants().First(e => e.Name.LocalName == "srgbClr").Attribute("val")!);
                foreach (var name in new[] { "cat", "val" })
                {
                    var cells = table.DataRange.Rows().Select(r => r.Cell(name == "cat" ? 1 : column).GetString());
                    Assert.Equal(cells, Cached(one.Element(C + name)!));
                    Assert.Equal(cells, Referred(sheet, one.Element(C + name)!));
                }
            }
        }
    }

    /// <summary>Those who do not see the chart have its title and its numbers, level by level.</summary>
    [Fact]
    public void Every_chart_has_alternative_text_with_its_numbers()
    {
        var frames = Part("xl/drawings/drawing1.xml").Descendants(Xdr + "cNvPr").ToArray();
        Assert.Equal(1 + Exports.Report.Instruments.Length, frames.Length);
        Assert.Equal(frames.Length, frames.Select(f => (string)f.Attribute("id")!).Distinct().Count());
        foreach (var (frame, table) in frames.Zip(Tables()))
        {
            Assert.Equal(table.FirstCell().CellAbove().GetString(), (string)frame.Attribute("title")!);
            foreach (var row in table.DataRange.Rows())
            {
                var words = Enumerable.Range(2, table.ColumnCount() - 2).Where(c => row.Cell(c).GetValue<int>() > 0)
                    .Select(c => $"{row.Cell(c).GetString()} {table.Cell(1, c).GetString()[(table.Cell(1, c).GetString().IndexOf(' ', StringComparison.Ordinal) + 1)..].ToLowerInvariant()}");
                Assert.Contains($"{row.Cell(1).GetString()}: {string.Join(", ", words)}.", (string)frame.Attribute("descr")!, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>One group, one instrument: the chart keeps the height that title and legend need, and hides no later table.</summary>
    [Fact]
    public void A_small_matrix_has_charts_too_and_no_chart_covers_another_table()
    {
        var report = (Exports.Report with
        {
            Instruments = Exports.Report.Instruments[..1],
            Groups = [Exports.Report.Groups[0] with { Rows = [.. Exports.Report.Groups[0].Rows.Select(r => r with { Cells = [.. r.Cells.Take(1)] })] }],
        }).WithRows();
        var content = Assert.Single(new ExcelMatrixExporter().Export(report).Value.Files).Content.ToArray();
        var anchors = Part("xl/drawings/drawing1.xml", new MemoryStream(content)).Elements(Xdr + "twoCellAnchor").ToArray();
        var rows = anchors.Select(a => (From: Row(a, "from"), To: Row(a, "to"))).ToArray();
        Assert.Equal(2, rows.Length);
        Assert.All(rows, r => Assert.True(r.To - r.From >= 8));
        Assert.True(rows[0].To <= rows[1].From);

        static int Row(XElement anchor, string corner) => int.Parse(anchor.Element(Xdr + corner)!.Element(Xdr + "row")!.Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_matrix_without_rows_has_no_empty_chart_of_a_table_that_is_not_there()
    {
        var report = Exports.Report with { Groups = [], Details = ReportDetails.Of([]), Codebook = [], Instruments = [] };
        var content = Assert.Single(new ExcelMatrixExporter().Export(report).Value.Files).Content.ToArray();
        using var archive = new ZipArchive(new MemoryStream(content));
        Assert.DoesNotContain(archive.Entries, e => e.FullName.Contains("chart", StringComparison.Ordinal));
    }

    private IXLTable[] Tables() => [.. workbook.Worksheet("Profile").Tables.OrderBy(t => t.RangeAddress.FirstAddress.RowNumber)];

    private static void Check(IXLTable table, Func<int, IEnumerable<MatrixCellView>> cells)
    {
        foreach (var (row, i) in table.DataRange.Rows().Select((r, i) => (r, i)))
        {
            var expected = cells(i).ToArray();
            Assert.Equal(expected.Length, row.LastCell().GetValue<int>());
            Assert.Equal(expected.Length, Enumerable.Range(2, table.ColumnCount() - 2).Sum(c => row.Cell(c).GetValue<int>()));
            for (var c = 2; c < table.ColumnCount(); c++)
            {
                Assert.Equal(expected.Count(e => $"{e.Level.Symbol()} {e.Level.Words()}" == table.Cell(1, c).GetString()), row.Cell(c).GetValue<int>());
            }
        }
    }

    private static IEnumerable<string> Cached(XElement holder) => holder.Descendants(C + "pt").Select(p => p.Element(C + "v")!.Value);

    private static IEnumerable<string> Referred(IXLWorksheet sheet, XElement holder)
    {
        var address = holder.Descendants(C + "f").Single().Value.Split('!');
        Assert.Equal("Profile", address[0]);
        return sheet.Range(address[1]).Cells().Select(c => c.GetString());
    }

    private static string Hex(XLColor color) => $"{color.Color.R:X2}{color.Color.G:X2}{color.Color.B:X2}";

    private static XElement Part(string name, Stream? content = null)
    {
        using var archive = new ZipArchive(content ?? Exports.WorkbookStream());
        using var part = archive.GetEntry(name)!.Open();
        return XElement.Load(part);
    }
}
