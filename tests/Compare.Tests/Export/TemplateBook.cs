using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Compare.Tests.Export;

/// <summary>An organisation's workbook, made with the Open XML SDK: a letterhead, a marked row, and things above, below and on other sheets.</summary>
internal static class TemplateBook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>The marked row is row 5; below it stand a merged note, a formula over the marked row, a link and formats.</summary>
    public const string MarkedRow = """<row r="5" ht="30" customHeight="1"><c r="A5" s="2" t="inlineStr"><is><t>{{safeguard}}</t></is></c><c r="B5" s="2" t="inlineStr"><is><t>{{title}} — {{question}}</t></is></c><c r="C5" s="3" t="inlineStr"><is><t>{{alpha.level}}</t></is></c><c r="D5" s="2" t="inlineStr"><is><t>{{ gamma.pinpoint }}</t></is></c><c r="E5" s="3" t="inlineStr"><is><t>to discuss</t></is></c></row>""";

    public const string Below = """<row r="7"><c r="A7" s="1" t="s"><v>0</v></c><c r="B7" s="1"/></row><row r="8"><c r="A8"><f>COUNTA(A5:A5)+$B$2+LOG10(100)</f><v>1</v></c><c r="B8" t="str"><f>A7&amp;&quot; A5 &quot;&quot;x&quot;&quot;&quot;</f><v>x</v></c></row>""";

    public const string After = """<mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells><conditionalFormatting sqref="C5"><cfRule type="expression" dxfId="0" priority="1"><formula>$C5="Strong"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E5 E8"><formula1>Notes!$A$1:$A$3</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A7" location="Notes!A1"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><rowBreaks count="1" manualBreakCount="1"><brk id="7" max="16383" man="1"/></rowBreaks>""";

    public const string Names = """<definedNames><definedName name="Body">Brief!$A$5:$E$5</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Brief!$A$1:$E$8</definedName><definedName name="Total">Brief!$A$8</definedName></definedNames>""";

    public const string Notes = """<row r="1"><c r="A1"><f>COUNTIF(Brief!C5:C5,"Strong*")</f><v>0</v></c></row><row r="2"><c r="A2"><f>Brief!A8*2</f><v>2</v></c></row><row r="3"><c r="A3"><v>7</v></c></row>""";

    public static byte[] Make(string? row = null, string? below = null, string? after = null, string? names = null, string? notes = null, string once = "{{alpha.name}}", Action<WorksheetPart>? more = null)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var brief = workbook.AddNewPart<WorksheetPart>("rId1");
            var other = workbook.AddNewPart<WorksheetPart>("rId2");
            Feed(workbook, $"<workbook {Main}><sheets><sheet name=\"Brief\" sheetId=\"4\" r:id=\"rId1\"/><sheet name=\"Notes\" sheetId=\"9\" r:id=\"rId2\"/></sheets>{names ?? Names}<calcPr calcId=\"191029\"/></workbook>");
            Feed(workbook.AddNewPart<WorkbookStylesPart>("rId3"), $"<styleSheet {Main}><fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font><font><b/><sz val=\"12\"/><name val=\"Arial\"/></font></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDEEFF\"/></patternFill></fill></fills><borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf xfId=\"0\"/><xf fontId=\"1\" xfId=\"0\" applyFont=\"1\"/><xf borderId=\"1\" xfId=\"0\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf><xf fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFill=\"1\" applyBorder=\"1\"/></cellXfs><dxfs count=\"1\"><dxf><font><b/></font></dxf></dxfs></styleSheet>");
            Feed(workbook.AddNewPart<SharedStringTablePart>("rId4"), $"<sst {Main} count=\"1\" uniqueCount=\"1\"><si><r><t xml:space=\"preserve\">Prepared </t></r><r><t>by the desk</t></r></si></sst>");
            Feed(workbook.AddNewPart<CalculationChainPart>("rId5"), $"<calcChain {Main}><c r=\"A8\" i=\"4\"/><c r=\"B8\"/><c r=\"A1\" i=\"9\"/><c r=\"A2\"/></calcChain>");
            Feed(brief, $"<worksheet {Main}><dimension ref=\"A1:E8\"/><cols><col min=\"1\" max=\"1\" width=\"12\" customWidth=\"1\"/><col min=\"2\" max=\"4\" width=\"40\" customWidth=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>Ministry of Ports, {{{{version}}}}</t></is></c></row><row r=\"2\"><c r=\"B2\"><v>5</v></c></row><row r=\"4\"><c r=\"C4\" s=\"1\" t=\"inlineStr\"><is><t>{once}</t></is></c></row>{row ?? MarkedRow}{below ?? Below}</sheetData>{after ?? After}</worksheet>");
            Feed(other, $"<worksheet {Main}><sheetData>{notes ?? Notes}</sheetData></worksheet>");
            Feed(document.AddCoreFilePropertiesPart(), "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Our brief</dc:title></cp:coreProperties>");
            Feed(workbook.AddNewPart<ThemePart>("rId6"), "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Ours\"><a:themeElements/></a:theme>");
            more?.Invoke(brief);
        }

        return stream.ToArray();
    }

    public static void Feed(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
        part.FeedData(content);
    }

    /// <summary>The package with another text in one part.</summary>
    public static byte[] With(byte[] package, string part, string text)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts(package))
            {
                using var target = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                target.Write(name == part ? Encoding.UTF8.GetBytes(text) : content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The parts of a package by name.</summary>
    public static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var buffer = new MemoryStream();
            using var content = e.Open();
            content.CopyTo(buffer);
            return buffer.ToArray();
        }, StringComparer.Ordinal);
    }
}
