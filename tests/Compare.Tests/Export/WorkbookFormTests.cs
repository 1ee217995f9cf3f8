using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;
using Compare.Codings;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Compare.Tests.Export;

/// <summary>What the file is: valid, with its sheets, panes, filters and print set-up, without formulas or traces of the machine.</summary>
public class WorkbookFormTests
{
    private static readonly string[] Sheets = ["Read me", "Summary", "Profile", "Matrix", "Reasons", "Evidence", "Provisions", "Codebook", "Wording", "Lists"];

    [Fact]
    public void It_is_valid_OpenXML()
    {
        using var stream = Exports.WorkbookStream();
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void It_has_the_sheets_in_order() => Read(workbook => Assert.Equal(Sheets, workbook.Worksheets.Select(s => s.Name)));

    [Fact]
    public void Tables_have_frozen_headers_and_a_filter() => Read(workbook =>
    {
        foreach (var sheet in workbook.Worksheets.Where(s => s.Name is not ("Read me" or "Summary" or "Profile" or "Lists")))
        {
            Assert.Equal(1, sheet.SheetView.SplitRow);
            Assert.InRange(sheet.SheetView.SplitColumn, 2, 3);
            Assert.True(sheet.AutoFilter.IsEnabled || sheet.Tables.Single().ShowAutoFilter, sheet.Name);
        }
    });

    [Fact]
    public void Every_sheet_prints_in_landscape_one_page_wide() => Read(workbook =>
    {
        foreach (var sheet in workbook.Worksheets.Where(s => s.Name != "Summary"))
        {
            Assert.Equal(XLPageOrientation.Landscape, sheet.PageSetup.PageOrientation);
            Assert.Equal(sheet.Name == "Matrix" ? XLPaperSize.A3Paper : XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
            Assert.Equal(sheet.Name == "Profile" ? (0, 0) : (1, 0), (sheet.PageSetup.PagesWide, sheet.PageSetup.PagesTall));
            Assert.Contains("&A", sheet.PageSetup.Header.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
            Assert.Contains("&P", sheet.PageSetup.Footer.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Print_titles_are_absolute_so_that_LibreOffice_repeats_them()
    {
        var titles = Part("xl/workbook.xml").Descendants().Where(e => (string?)e.Attribute("name") == "_xlnm.Print_Titles");
        Assert.Equal(
            ["Matrix!$A:$C,Matrix!$1:$1", "Reasons!$1:$1", "Evidence!$1:$1", "Provisions!$1:$1", "Codebook!$1:$1", "Wording!$1:$1"],
            titles.Select(e => e.Value));
    }

    /// <summary>Excel leaves room for the signs of an outline only where the sheet says how deep it is.</summary>
    [Fact]
    public void A_sheet_says_how_deep_its_outline_is()
    {
        Assert.Equal((1, null), Depth(4));
        Assert.Equal((Exports.Report.Provisions.Max(p => p.Depth) - 1, null), Depth(7));
        Assert.Equal((null, null), Depth(6));

        static (int? Row, int? Column) Depth(int sheet)
        {
            var format = Part($"xl/worksheets/sheet{sheet}.xml").Elements().Single(e => e.Name.LocalName == "sheetFormatPr");
            return ((int?)format.Attribute("outlineLevelRow"), (int?)format.Attribute("outlineLevelCol"));
        }
    }

    [Fact]
    public void The_summary_is_one_upright_page_with_every_answer_in_words() => Read(workbook =>
    {
        var sheet = workbook.Worksheet("Summary");
        Assert.Equal((XLPageOrientation.Portrait, 1, 1), (sheet.PageSetup.PageOrientation, sheet.PageSetup.PagesWide, sheet.PageSetup.PagesTall));
        var answers = sheet.RowsUsed().Where(r => Exports.Report.Codebook.Any(c => c.Id == r.Cell(1).GetString()))
            .SelectMany(r => Enumerable.Range(3, Exports.Report.Instruments.Length).Select(c => r.Cell(c).GetString()));
        Assert.Equal(Exports.Cells.Select(c => $"{c.Level.Symbol()} {c.LevelWords}{(c.IsUnverified ? " *" : "")}"), answers);
        Assert.Contains(sheet.RowsUsed(), r => r.Cell(1).GetString().StartsWith("* not checked", StringComparison.Ordinal));
    });

    /// <summary>An analyst tries another level: the list offers every level that is typed, and each takes its own colours.</summary>
    [Fact]
    public void Levels_and_bases_are_chosen_from_named_lists_and_take_their_colours() => Read(workbook =>
    {
        Assert.Equal(XLWorksheetVisibility.Hidden, workbook.Worksheet("Lists").Visibility);
        var sheet = workbook.Worksheet("Evidence");
        foreach (var (header, list) in new[] { ("Level", "Levels"), ("Basis", "Bases") })
        {
            var column = sheet.Row(1).CellsUsed().Single(c => c.GetString() == header).Address.ColumnNumber;
            var validation = sheet.DataValidations.Single(v => v.Ranges.Any(r => r.RangeAddress.FirstAddress.ColumnNumber == column));
            Assert.Equal((XLAllowedValues.List, list), (validation.AllowedValues, validation.Value.TrimStart('=')));
            var offered = workbook.NamedRange(list).Ranges.Single().CellsUsed().Select(c => c.GetString()).ToArray();
            var shown = Enumerable.Range(2, Exports.Report.EvidenceCount).Select(r => sheet.Cell(r, column).GetString()).Distinct();
            Assert.All(shown.Except(["Disputed"]), s => Assert.Contains(s, offered));
            Assert.DoesNotContain("Disputed", offered);
        }

    });

    [Fact]
    public void Nothing_is_merged_and_nothing_is_a_formula() => Read(workbook =>
    {
        Assert.All(workbook.Worksheets, sheet => Assert.Empty(sheet.MergedRanges));
        Assert.All(workbook.Worksheets, sheet => Assert.Empty(sheet.CellsUsed(c => c.HasFormula)));
        var formula = workbook.Worksheet("Evidence").CellsUsed(c => c.GetString() == SampleReport.Formula).First();
        Assert.Equal(XLDataType.Text, formula.DataType);
        Assert.True(formula.Style.IncludeQuotePrefix);
    });

    [Fact]
    public void Properties_name_the_report_and_no_person_or_time()
    {
        var core = Part("docProps/core.xml");
        Assert.Equal(Exports.Report.Title, core.Elements().Single(e => e.Name.LocalName == "title").Value);
        Assert.DoesNotContain(core.Elements(), e => e.Name.LocalName is "creator" or "lastModifiedBy");
        var keywords = core.Elements().Single(e => e.Name.LocalName == "keywords").Value.Split("; ");
        Assert.All(Exports.Report.Instruments, i => Assert.Contains(i.ShortTitle, keywords));
        Assert.All(Exports.Report.Groups, g => Assert.Contains(g.Title, keywords));
        var times = core.Elements().Where(e => e.Name.LocalName is "created" or "modified");
        Assert.All(times, e => Assert.Equal("1980-01-01T00:00:00Z", e.Value));
        using var archive = new ZipArchive(Exports.WorkbookStream());
        Assert.All(archive.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    private static void Read(Action<XLWorkbook> check)
    {
        using var stream = Exports.WorkbookStream();
        using var workbook = new XLWorkbook(stream);
        check(workbook);
    }

    private static XElement Part(string name)
    {
        using var archive = new ZipArchive(Exports.WorkbookStream());
        using var part = archive.GetEntry(name)!.Open();
        return XElement.Load(part);
    }
}
