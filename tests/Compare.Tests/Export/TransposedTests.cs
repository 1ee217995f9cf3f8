using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClosedXML.Excel;
using Compare.Codings;
using Compare.Export;
using Compare.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Compare.Tests.Export;

/// <summary>Instruments down, safeguards across: the same answers at other places, in every format that is a table of answers.</summary>
public sealed class TransposedTests : IDisposable
{
    private static readonly MatrixReport Report = Exports.Report with { IsTransposed = true };
    private static readonly Lazy<byte[]> Content = new(() => File(new ExcelMatrixExporter(), "matrix.xlsx"));

    private readonly XLWorkbook workbook = new(new MemoryStream(Content.Value));

    public void Dispose() => workbook.Dispose();

    [Fact]
    public void The_workbook_is_valid_OpenXML_and_the_same_twice()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Content.Value), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(Content.Value, File(new ExcelMatrixExporter(), "matrix.xlsx"));
    }

    [Fact]
    public void Every_answer_stands_in_the_row_of_its_instrument_and_below_it_the_number_that_leads_to_its_evidence_and_back()
    {
        foreach (var cell in Exports.Cells)
        {
            var answer = Answer(cell);
            Assert.StartsWith($"{cell.Level.Symbol()} {cell.LevelWords}", answer.GetString(), StringComparison.Ordinal);
            Assert.All(cell.Pinpoints.Take(4), p => Assert.Contains(p.Label, answer.GetString(), StringComparison.Ordinal));
            Assert.Equal(cell.EvidenceIds.Length, answer.CellBelow().GetValue<int>());
            var target = Target(answer.CellBelow());
            Assert.Equal(cell.EvidenceIds.IsEmpty ? "Reasons" : "Evidence", target.Worksheet.Name);
            var safeguard = target.Worksheet.Row(1).CellsUsed().First(c => c.GetString() == "Safeguard");
            Assert.Equal(answer.Address.ToString(), Target(target.Worksheet.Cell(target.Address.RowNumber, safeguard.Address.ColumnNumber)).Address.ToString());
        }
    }

    [Fact]
    public void Ids_lead_to_the_codebook_and_the_summary_and_the_codebook_lead_to_the_ids()
    {
        foreach (var safeguard in Report.Codebook)
        {
            var id = Id(safeguard.Id);
            var entry = Target(id).CellRight();
            Assert.Equal(("Codebook", safeguard.Id), (entry.Worksheet.Name, entry.GetString()));
            Assert.Equal(id.Address.ToString(), Target(entry).Address.ToString());
            Assert.Contains(safeguard.Question[..4], id.CellBelow().GetString(), StringComparison.Ordinal);
        }

        var links = workbook.Worksheets.SelectMany(s => s.Hyperlinks).Where(l => !l.IsExternal).ToArray();
        Assert.All(links, l => Assert.False(Target(l.Cell).IsEmpty()));
    }

    [Fact]
    public void A_group_folds_away_beside_its_column_which_counts_its_levels()
    {
        var sheet = workbook.Worksheet("Matrix");
        Assert.Equal(XLOutlineSummaryHLocation.Left, sheet.Outline.SummaryHLocation);
        using var document = SpreadsheetDocument.Open(new MemoryStream(Content.Value), isEditable: false);
        var part = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(s => s.Name == "Matrix").Id!.Value!);
        Assert.Equal((1, null), ((int?)part.Worksheet.SheetFormatProperties!.OutlineLevelColumn?.Value, (int?)part.Worksheet.SheetFormatProperties.OutlineLevelRow?.Value));
        foreach (var group in Report.Groups)
        {
            var band = sheet.Row(1).CellsUsed().Single(c => c.GetString() == group.Id);
            Assert.StartsWith(group.Title, band.CellBelow().GetString(), StringComparison.Ordinal);
            Assert.Equal(0, band.WorksheetColumn().OutlineLevel);
            Assert.All(group.Rows, r => Assert.Equal(1, Id(r.SafeguardId).WorksheetColumn().OutlineLevel));
            var first = group.Rows.Select(r => r.Cells[0]).GroupBy(c => c.LevelWords).Select(g => $"{g.Count()} {g.Key.ToLowerInvariant()}");
            Assert.Equal(first.Order(StringComparer.Ordinal), sheet.Cell(3, band.Address.ColumnNumber).GetString().Split(", ").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_printed_page_repeats_instruments_and_headings_and_begins_with_a_group()
    {
        var page = workbook.Worksheet("Matrix").PageSetup;
        using var document = SpreadsheetDocument.Open(new MemoryStream(Content.Value), isEditable: false);
        Assert.Contains("Matrix!$A:$A,Matrix!$1:$2", document.WorkbookPart!.Workbook.DefinedNames!.Select(n => n.InnerText));
        Assert.Equal(XLPageOrientation.Landscape, page.PageOrientation);
        Assert.InRange(page.Scale, 50, 100);
        var second = workbook.Worksheet("Matrix").Row(1).CellsUsed().Single(c => c.GetString() == Report.Groups[1].Id);
        Assert.Equal([second.Address.ColumnNumber - 1], page.ColumnBreaks);
    }

    [Fact]
    public void The_level_that_is_tried_is_offered_and_coloured_in_every_answer()
    {
        var sheet = workbook.Worksheet("Matrix");
        var answers = Exports.Cells.Select(c => Answer(c).Address.ToString()!).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(answers, sheet.DataValidations.SelectMany(v => v.Ranges).SelectMany(r => r.Cells()).Select(c => c.Address.ToString()!).Order(StringComparer.Ordinal));
        Assert.Equal(18, sheet.ConditionalFormats.Count());
        Assert.Equal(answers, sheet.ConditionalFormats.First().Ranges.SelectMany(r => r.Cells()).Select(c => c.Address.ToString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_other_sheets_are_as_they_were()
    {
        using var upright = new XLWorkbook(Exports.WorkbookStream());
        foreach (var name in new[] { "Evidence", "Reasons", "Provisions", "Codebook", "Summary" })
        {
            Assert.Equal(upright.Worksheet(name).CellsUsed().Select(c => c.GetString()), workbook.Worksheet(name).CellsUsed().Select(c => c.GetString()));
        }
    }

    [Fact]
    public void Markdown_has_a_table_a_group_with_an_instrument_a_row_and_every_note_still_called_once()
    {
        var page = Encoding.UTF8.GetString(File(new MarkdownMatrixExporter(), "matrix.md"));
        var upright = Exports.Texts(new MarkdownMatrixExporter())["matrix.md"];
        Assert.Equal(Notes(upright), Notes(page));
        Assert.All(Report.Groups, g => Assert.Contains($"| Instrument | {g.Rows[0].SafeguardId} ", page, StringComparison.Ordinal));
        Assert.All(Report.Instruments.Select((i, n) => (i, n)), p =>
        {
            var rows = page.Split('\n').Where(l => l.StartsWith("| [", StringComparison.Ordinal) && l.Contains($"](instruments/{p.i.Id}.md) | **", StringComparison.Ordinal) && l.Contains("[^", StringComparison.Ordinal)).ToArray();
            Assert.Equal(Report.Groups.Select(g => g.Rows.Length), rows.Select(r => Regex.Count(r, @"\[\^")));
        });

        static string[] Notes(string text) => [.. Regex.Matches(text, @"\[\^([^\]]+)\](:?)").Select(m => m.Value).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void The_web_page_has_a_table_a_group_with_real_headings()
    {
        var page = XElement.Parse(Encoding.UTF8.GetString(File(new HtmlMatrixExporter(), "matrix.html")).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        var tables = page.Descendants("table").Where(t => (string?)t.Attribute("class") == "mx").ToArray();
        Assert.Equal(Report.Groups.Length, tables.Length);
        foreach (var (table, group) in tables.Zip(Report.Groups))
        {
            Assert.Equal(group.Rows.Select(r => $"{r.SafeguardId} {r.Title}").Prepend("Instrument"), table.Descendants("th").Where(h => (string?)h.Attribute("scope") == "col").Select(h => h.Value));
            Assert.Equal(Report.Instruments.Select(i => i.ShortTitle), table.Descendants("th").Where(h => (string?)h.Attribute("scope") == "row").Select(h => h.Value));
            Assert.Equal(
                Report.Instruments.SelectMany((_, i) => group.Rows.Select(r => "e-" + r.Cells[i].Level.Id())),
                table.Descendants("td").Select(d => (string)d.Attribute("class")!));
        }
    }

    [Fact]
    public void The_briefing_has_a_table_a_group_at_a_glance_and_stays_valid()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(File(new WordMatrixExporter(), "briefing.docx")), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        var tables = document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>()
            .Where(t => t.InnerText.StartsWith("Instrument", StringComparison.Ordinal)).Take(Report.Groups.Length).ToArray();
        Assert.Equal(Report.Groups.Length, tables.Length);
        foreach (var (table, group) in tables.Zip(Report.Groups))
        {
            var rows = table.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Select(r => r.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(c => c.InnerText).ToArray()).ToArray();
            Assert.Equal(group.Rows.Select(r => $"{r.SafeguardId} {r.Title}").Prepend("Instrument"), rows[0]);
            Assert.Equal(Report.Instruments.Select(i => i.ShortTitle), rows.Skip(1).Select(r => r[0]));
            Assert.All(rows.Skip(1).Select((r, i) => (r, i)), p => Assert.All(group.Rows.Zip(p.r.Skip(1)), c => Assert.StartsWith($"{c.First.Cells[p.i].Level.Symbol()} {c.First.Cells[p.i].LevelWords}", c.Second, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("csv-excel")]
    public void Rows_that_are_known_by_a_key_stay_as_they_are(string format)
    {
        var exporter = Exports.All.Single(e => e.Format == format);
        Assert.All(exporter.Export(Report).Value.Files.Zip(exporter.Export(Exports.Report).Value.Files), p => Assert.Equal(p.First.Content.ToArray(), p.Second.Content.ToArray()));
    }

    private static byte[] File(IMatrixExporter exporter, string name) => exporter.Export(Report).Value.Files.Single(f => f.Path == name).Content.ToArray();

    private IXLCell Id(string safeguard) => workbook.Worksheet("Matrix").Row(1).CellsUsed().Single(c => c.GetString() == safeguard);

    private IXLCell Answer(MatrixCellView cell)
    {
        var sheet = workbook.Worksheet("Matrix");
        var title = Report.Instruments.Single(i => i.Id == cell.InstrumentId).ShortTitle;
        return sheet.Cell(sheet.Column(1).CellsUsed().Single(c => c.GetString() == title).Address.RowNumber, Id(cell.SafeguardId).Address.ColumnNumber);
    }

    private IXLCell Target(IXLCell cell)
    {
        var parts = cell.Hyperlink.InternalAddress.Split('!');
        return workbook.Worksheet(parts[0].Trim('\'')).Cell(parts[1]);
    }
}
