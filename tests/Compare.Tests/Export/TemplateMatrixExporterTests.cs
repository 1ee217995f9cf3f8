using System.Text;
using System.Xml.Linq;
using ClosedXML.Excel;
using Compare.Export;
using Compare.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Compare.Tests.Export;

/// <summary>An organisation's workbook, filled: what is marked and nothing else.</summary>
public class TemplateMatrixExporterTests
{
    private const int Rows = 8;
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly MatrixReport Report = SampleReport.Create();

    [Fact]
    public void The_marked_row_is_filled_once_for_each_safeguard_in_its_own_style()
    {
        using var book = Open(Fill(TemplateBook.Make()));
        var sheet = book.Worksheet("Brief");
        var lines = Report.Groups.SelectMany(g => g.Rows).ToArray();

        Assert.Equal("Ministry of Ports, 2026.1", sheet.Cell("A1").GetString());
        Assert.Equal("Alpha Treaty", sheet.Cell("C4").GetString());
        for (var i = 0; i < Rows; i++)
        {
            Assert.Equal(lines[i].SafeguardId, sheet.Cell(5 + i, 1).GetString());
            Assert.Equal($"{lines[i].Title} — {lines[i].Question}", sheet.Cell(5 + i, 2).GetString());
            Assert.Equal(lines[i].Cells[0].LevelWords + (lines[i].Cells[0].IsUnverified ? " (unverified)" : ""), sheet.Cell(5 + i, 3).GetString());
            Assert.Equal(string.Join("; ", lines[i].Cells[2].Pinpoints.Select(p => p.Label)), sheet.Cell(5 + i, 4).GetString());
            Assert.Equal("to discuss", sheet.Cell(5 + i, 5).GetString());
            Assert.Equal((30d, XLBorderStyleValues.Thin, true), (sheet.Row(5 + i).Height, sheet.Cell(5 + i, 4).Style.Border.TopBorder, sheet.Cell(5 + i, 4).Style.Alignment.WrapText));
            Assert.Equal(XLColor.FromArgb(0xDD, 0xEE, 0xFF), sheet.Cell(5 + i, 3).Style.Fill.BackgroundColor);
        }
    }

    [Fact]
    public void What_stands_below_moves_and_everything_that_refers_to_it_follows()
    {
        var parts = TemplateBook.Parts(Fill(TemplateBook.Make()));
        var brief = Xml(parts, "xl/worksheets/sheet1.xml");
        var cells = brief.Descendants(S + "c").ToDictionary(c => (string)c.Attribute("r")!, c => c, StringComparer.Ordinal);

        Assert.Equal("COUNTA(A5:A12)+$B$2+LOG10(100)", cells["A15"].Element(S + "f")!.Value);
        Assert.Equal("A14&\" A5 \"\"x\"\"\"", cells["B15"].Element(S + "f")!.Value);
        Assert.Null(cells["A15"].Element(S + "v")); // a result from before would be wrong
        Assert.Equal("A14:B14", (string?)brief.Descendants(S + "mergeCell").Single().Attribute("ref"));
        Assert.Equal("C5:C12", (string?)brief.Descendants(S + "conditionalFormatting").Single().Attribute("sqref"));
        Assert.Equal("$C5=\"Strong\"", brief.Descendants(S + "formula").Single().Value);
        Assert.Equal("E5:E12 E15", (string?)brief.Descendants(S + "dataValidation").Single().Attribute("sqref"));
        Assert.Equal("A14", (string?)brief.Descendants(S + "hyperlink").Single().Attribute("ref"));
        Assert.Equal("14", (string?)brief.Descendants(S + "brk").Single().Attribute("id"));
        Assert.Equal("A1:E15", (string?)brief.Descendants(S + "dimension").Single().Attribute("ref"));
        Assert.Equal(["COUNTIF(Brief!C5:C12,\"Strong*\")", "Brief!A15*2"], Xml(parts, "xl/worksheets/sheet2.xml").Descendants(S + "f").Select(f => f.Value));
        Assert.Equal(["A15", "B15", "A1", "A2"], Xml(parts, "xl/calcChain.xml").Elements(S + "c").Select(c => (string)c.Attribute("r")!));
        Assert.Equal(["Brief!$A$5:$E$12", "Brief!$A$1:$E$15", "Brief!$A$15"], Xml(parts, "xl/workbook.xml").Descendants(S + "definedName").Select(n => n.Value));
        Assert.Equal("1", (string?)Xml(parts, "xl/workbook.xml").Element(S + "calcPr")!.Attribute("fullCalcOnLoad"));
    }

    [Fact]
    public void Every_part_that_need_not_change_is_byte_for_byte_what_it_was_and_so_is_every_other_cell()
    {
        var template = TemplateBook.Make();
        var filled = Fill(template);
        var (before, after) = (TemplateBook.Parts(template), TemplateBook.Parts(filled));
        var changed = before.Keys.Where(p => !before[p].AsSpan().SequenceEqual(after[p])).Order(StringComparer.Ordinal);

        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(["xl/calcChain.xml", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"], changed);
        Assert.Equal(filled, Fill(template)); // the same bytes each time
        var rows = Xml(after, "xl/worksheets/sheet1.xml").Descendants(S + "row").ToDictionary(r => (int)r.Attribute("r")!, r => r);
        Assert.Equal("""<row r="2" xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2"><v>5</v></c></row>""", rows[2].ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
        Assert.Equal("""<row r="14" xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A14" s="1" t="s"><v>0</v></c><c r="B14" s="1" /></row>""", rows[14].ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
    }

    [Fact]
    public void Named_ranges_are_filled_in_place_and_only_their_sheet_changes()
    {
        const string Named = """<definedNames><definedName name="treaty_safeguard">Brief!$A$5:$A$16</definedName><definedName name="treaty_level_gamma">Brief!$D$5:$D$16</definedName><definedName name="treaty_version">Notes!$A$3</definedName></definedNames>""";
        const string Old = """<row r="5"><c r="A5" s="3" t="inlineStr"><is><t>old</t></is></c></row><row r="14"><c r="A14" s="3" t="inlineStr"><is><t>left from last year</t></is></c><c r="B14"><v>3</v></c></row><row r="17"><c r="A17"><v>1</v></c></row>""";
        var template = TemplateBook.Make(row: Old, below: "", after: "", names: Named, notes: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        var filled = Fill(template);
        using var book = Open(filled);
        var sheet = book.Worksheet("Brief");

        Assert.Equal(["GEN-1", "AUT-4"], [sheet.Cell("A5").GetString(), sheet.Cell("A12").GetString()]);
        Assert.Equal(["", "3", "1"], [sheet.Cell("A14").GetString(), sheet.Cell("B14").GetString(), sheet.Cell("A17").GetString()]);
        Assert.Equal(XLColor.FromArgb(0xDD, 0xEE, 0xFF), sheet.Cell("A5").Style.Fill.BackgroundColor);
        Assert.Equal(Report.Groups[0].Rows[1].Cells[2].LevelWords, sheet.Cell("D6").GetString().Split(" (")[0]);
        Assert.Equal("2026.1", book.Worksheet("Notes").Cell("A3").GetString());
        var (before, after) = (TemplateBook.Parts(template), TemplateBook.Parts(filled));
        Assert.Equal(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"], before.Keys.Where(p => !before[p].AsSpan().SequenceEqual(after[p])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_filled_workbook_is_valid_and_what_begins_like_a_formula_is_text()
    {
        var filled = Fill(TemplateBook.Make());
        using var document = SpreadsheetDocument.Open(new MemoryStream(filled), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        var brief = Xml(TemplateBook.Parts(filled), "xl/worksheets/sheet1.xml");
        var formulaLike = brief.Descendants(S + "t").Single(t => t.Value.StartsWith("=1+1", StringComparison.Ordinal));

        Assert.DoesNotContain(errors, e => !e.StartsWith("/xl/theme", StringComparison.Ordinal));
        var cell = formulaLike.Ancestors(S + "c").Single();
        var formats = Xml(TemplateBook.Parts(filled), "xl/styles.xml").Element(S + "cellXfs")!.Elements(S + "xf").ToArray();
        Assert.Equal("inlineStr", (string?)cell.Attribute("t"));
        Assert.Equal("1", (string?)formats[(int)cell.Attribute("s")!].Attribute("quotePrefix"));
        Assert.Single(formats, f => f.Attribute("quotePrefix") is not null);
        Assert.Equal(2, brief.Descendants(S + "f").Count());
    }

    [Fact]
    public void A_table_that_ends_with_the_marked_row_grows_and_merges_of_the_row_are_repeated()
    {
        var template = TemplateBook.Make(
            below: "", notes: "", names: "",
            after: """<mergeCells count="1"><mergeCell ref="D5:E5"/></mergeCells><tableParts count="1"><tablePart r:id="rId1"/></tableParts>""",
            more: s => TemplateBook.Feed(s.AddNewPart<TableDefinitionPart>("rId1"), """<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A4:B5"><autoFilter ref="A4:B5"/><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>"""));
        var parts = TemplateBook.Parts(Fill(template));

        Assert.Equal(["A4:B12", "A4:B12"], Xml(parts, parts.Keys.Single(p => p.Contains("table", StringComparison.Ordinal) && !p.Contains("_rels", StringComparison.Ordinal))).DescendantsAndSelf().Attributes("ref").Select(a => a.Value));
        Assert.Equal(Enumerable.Range(5, Rows).Select(r => $"D{r}:E{r}"), Xml(parts, "xl/worksheets/sheet1.xml").Descendants(S + "mergeCell").Select(m => (string)m.Attribute("ref")!));
    }

    [Fact]
    public void A_format_of_the_whole_sheet_grows_with_it()
    {
        const string Whole = "<conditionalFormatting sqref=\"A1:E8\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>AND($C1=\"Strong\",$A$8&gt;0)</formula></cfRule></conditionalFormatting>";
        var format = Xml(TemplateBook.Parts(Fill(TemplateBook.Make(after: Whole))), "xl/worksheets/sheet1.xml").Descendants(S + "conditionalFormatting").Single();

        Assert.Equal(("A1:E15", "AND($C1=\"Strong\",$A$15>0)"), ((string?)format.Attribute("sqref"), format.Value));
    }

    public static TheoryData<string, byte[], string> Unsafe() => new()
    {
        { "no marks", TemplateBook.Make(row: "", below: "", after: "", names: ""), "marks no row to fill" },
        { "two rows", TemplateBook.Make(below: """<row r="7"><c r="A7" t="inlineStr"><is><t>{{safeguard}}</t></is></c></row>""", after: ""), "rows 5 and 7 are marked" },
        { "other instrument", TemplateBook.Make(row: """<row r="5"><c r="A5" t="inlineStr"><is><t>{{budapst.level}}</t></is></c></row>"""), "cell A5: {{budapst.level}} names an instrument that is not in this matrix. In it: alpha, beta, gamma" },
        { "formula in the row", TemplateBook.Make(row: """<row r="5"><c r="A5" t="inlineStr"><is><t>{{safeguard}}</t></is></c><c r="B5"><f>A4</f></c></row>"""), "cell B5 in the marked row holds a formula" },
        { "text to address", TemplateBook.Make(notes: """<row r="1"><c r="A1"><f>1+&#10;INDIRECT("Brief!A"&amp;8)</f></c></row>"""), "INDIRECT" },
        { "merged over rows", TemplateBook.Make(after: """<mergeCells count="1"><mergeCell ref="B5:B6"/></mergeCells>"""), "B5:B6, merged over several rows" },
        { "shared formula", TemplateBook.Make(below: """<row r="7"><c r="A7"><f t="shared" ref="A7:A9" si="0">B4</f></c></row><row r="8"><c r="A8"><f t="shared" si="0"/></c></row>""", after: ""), "reads from above and from below it: B4" },
        { "format that looks ahead", TemplateBook.Make(after: "<conditionalFormatting sqref=\"A1:E8\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>$C7=1</formula></cfRule></conditionalFormatting>"), "reads from above and from below it: $C7=1" },
        { "chart", TemplateBook.Make(after: "<drawing r:id=\"rId1\"/>", more: s =>
            {
                var drawing = s.AddNewPart<DrawingsPart>("rId1");
                TemplateBook.Feed(drawing, "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"/>");
                TemplateBook.Feed(drawing.AddNewPart<ChartPart>("rId1"), "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:f>Brief!$C$7:$C$9</c:f></c:chartSpace>");
            }), "chart, shape, table or pivot table) reads from there" },
        { "custom view", TemplateBook.Make(after: """<customSheetViews><customSheetView guid="{00000000-0000-0000-0000-000000000001}"/></customSheetViews>"""), "custom views" },
        { "short range", TemplateBook.Make(row: "", below: "", after: "", names: """<definedNames><definedName name="treaty_safeguard">Brief!$A$5:$A$7</definedName></definedNames>"""), "have 3 rows, and there are 8 safeguards" },
        { "wide name", TemplateBook.Make(names: """<definedNames><definedName name="treaty_safeguard">Brief!$A$5:$C$7</definedName></definedNames>"""), "neither one cell nor a range one column wide" },
        { "table below", TemplateBook.Make(after: "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>", more: s => TemplateBook.Feed(s.AddNewPart<TableDefinitionPart>("rId1"), """<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="Totals" ref="A7:B9"/>""")), "the table Totals (A7:B9)" },
        { "picture below", TemplateBook.Make(after: "<drawing r:id=\"rId1\"/>", more: s => TemplateBook.Feed(s.AddNewPart<DrawingsPart>("rId1"), """<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from></xdr:oneCellAnchor></xdr:wsDr>""")), "a picture, chart or shape stands there" },
    };

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void What_cannot_follow_is_refused_in_one_line(string name, byte[] template, string reason)
    {
        var result = new TemplateMatrixExporter("ours.xlsx", template).Export(Report);

        Assert.False(result.IsSuccess, name);
        var line = Assert.Single(result.Diagnostics).ToString();
        Assert.Contains(": ours.xlsx: ", line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_word_without_its_mark_and_a_mark_that_is_none_are_reported()
    {
        var template = TemplateBook.Make(row: """<row r="5"><c r="A5" t="inlineStr"><is><t>{{safeguard}} {{client}}</t></is></c><c r="B5" t="inlineStr"><is><t>{{alpha.word}}</t></is></c></row>""");
        var result = new TemplateMatrixExporter("ours.xlsx", template).Export(Report);

        Assert.True(result.IsSuccess);
        Assert.Contains(result.Diagnostics, d => d.Message.Contains("{{client}} is no mark", StringComparison.Ordinal));
        Assert.Contains(result.Diagnostics, d => d.Message.Contains("{{alpha.word}} does not say which levels are unverified", StringComparison.Ordinal));
        using var book = Open(result.Value.Files[0].Content.ToArray());
        Assert.Equal("GEN-1 {{client}}", book.Worksheet("Brief").Cell("A5").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_damaged_template_is_filled_or_refused_in_one_line_and_never_ends_otherwise(int seed)
    {
        var random = new Random(seed);
        var whole = TemplateBook.Make();
        var parts = TemplateBook.Parts(whole).Where(p => p.Key.EndsWith(".xml", StringComparison.Ordinal) || p.Key.EndsWith(".rels", StringComparison.Ordinal)).ToArray();
        var refused = 0;
        for (var i = 0; i < 150; i++)
        {
            byte[] bad;
            if (i % 3 == 0)
            {
                bad = [.. whole];
                bad[random.Next(4, bad.Length)] ^= (byte)random.Next(1, 256);
            }
            else
            {
                var (name, content) = parts[random.Next(parts.Length)];
                bad = TemplateBook.With(whole, name, Broken(Encoding.UTF8.GetString(content), random));
            }

            var result = new TemplateMatrixExporter("ours.xlsx", bad).Export(Report);
            refused += result.IsSuccess ? 0 : 1;
            Assert.All(result.Diagnostics, d => Assert.DoesNotContain('\n', d.ToString()));
        }

        Assert.InRange(refused, 10, 149);
    }

    /// <summary>The text with an attribute's value or a piece of it taken out, doubled or replaced.</summary>
    private static string Broken(string xml, Random random)
    {
        var values = System.Text.RegularExpressions.Regex.Matches(xml, "\"[^\"]*\"");
        if (random.Next(3) == 0 || values.Count == 0)
        {
            var at = random.Next(xml.Length);
            return xml.Remove(at, random.Next(Math.Min(40, xml.Length - at)));
        }

        var value = values[random.Next(values.Count)];
        string[] others = ["\"\"", "\"-1\"", "\"99999999999\"", "\"A0\"", "\"ZZZZ9:\"", "\"x y\"", "\"1.5\"", "\"NaN\"", "\"$\""];
        return string.Concat(xml.AsSpan(0, value.Index), others[random.Next(others.Length)], xml.AsSpan(value.Index + value.Length));
    }

    private static byte[] Fill(byte[] template)
    {
        var result = new TemplateMatrixExporter("ours.xlsx", template).Export(Report);
        Assert.Empty(result.Diagnostics);
        return Assert.Single(result.Value.Files).Content.ToArray();
    }

    private static XLWorkbook Open(byte[] workbook) => new(new MemoryStream(workbook));

    private static XElement Xml(Dictionary<string, byte[]> parts, string part) => XElement.Parse(Encoding.UTF8.GetString(parts[part]).TrimStart('\uFEFF'));
}
