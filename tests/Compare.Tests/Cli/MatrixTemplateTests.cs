using System.Text;
using ClosedXML.Excel;
using Compare.Tests.Export;
using Compare.Tests.Support;

namespace Compare.Tests.Cli;

/// <summary><c>treaty matrix --template FILE.xlsx</c>: the file that comes out, and every way in which it cannot.</summary>
public sealed class MatrixTemplateTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compare-template-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_template_is_only_read_and_the_filled_workbook_stands_alone()
    {
        var template = Template(Marked("{{budapest.level}}"));
        var before = File.ReadAllBytes(template);
        var run = Matrix(template, "--columns", "cloud-act,budapest", "--rows", "AUT-2,AUT-1");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["filled.xlsx"], Directory.EnumerateFileSystemEntries(Out).Select(Path.GetFileName));
        Assert.Equal(before, File.ReadAllBytes(template));
        using var book = new XLWorkbook(Path.Combine(Out, "filled.xlsx"));
        Assert.Equal(["AUT-2", "AUT-1"], [book.Worksheet("Brief").Cell("A5").GetString(), book.Worksheet("Brief").Cell("A6").GetString()]);
    }

    [Fact]
    public void Other_formats_are_written_beside_it_where_they_are_named()
    {
        Assert.Equal(0, Matrix(Template(Marked("{{budapest.level}}")), "--format", "json").ExitCode);
        Assert.Equal(["filled.xlsx", "matrix.json"], Directory.EnumerateFileSystemEntries(Out).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_level_of_a_draft_says_that_nobody_coded_it()
    {
        var draft = Path.Combine(folder.FullName, "new.md");
        File.WriteAllText(draft, "## Article 1 – Lamps\n\n1. Vessels bear lamps.\n");
        Assert.Equal(0, Matrix(Template(Marked("{{draft-new.level}}")), "--instrument", draft, "--instrument", "budapest").ExitCode);
        using var book = new XLWorkbook(Path.Combine(Out, "filled.xlsx"));

        Assert.Equal("Not researched (not coded)", book.Worksheet("Brief").Cell("B5").GetString());
    }

    [Fact]
    public void What_is_no_workbook_that_can_be_filled_is_one_line_with_exit_code_3_and_nothing_is_written()
    {
        Failed("I001", Path.Combine(folder.FullName, "none.xlsx"));
        Failed("I002", Saved("empty.xlsx", []));
        Failed("I005", Saved("text.xlsx", Encoding.UTF8.GetBytes("Just words.")));
        Failed("I005", Saved("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]));
        Failed("I008", Saved("locked.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Failed("I009", Saved("cut.xlsx", TemplateBook.Make()[..900]));
        Failed("I005", Saved("macros.xlsm", WithType("macroEnabled")));
        Failed("I005", Saved("other.xltx", WithType("template")));
        Failed("I030", Template(TemplateBook.Make(row: "", below: "", after: "", names: "", once: "")));
        Failed("I031", Template(Marked("{{nowhere.level}}")));
        Failed("I003", folder.FullName);

        void Failed(string code, string template)
        {
            var line = Matrix(template).FailedWith(3, code, template);
            Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
            Assert.False(Directory.Exists(Out));
        }
    }

    [Fact]
    public void The_output_never_takes_the_place_of_the_template()
    {
        Directory.CreateDirectory(Out);
        var template = Path.Combine(Out, "filled.xlsx");
        File.WriteAllBytes(template, Marked("{{budapest.level}}"));

        Matrix(template).FailedWith(2, "O001", template);
        Assert.Equal(Marked("{{budapest.level}}").Length, File.ReadAllBytes(template).Length);
    }

    [Fact]
    public void A_template_made_by_LibreOffice_is_filled_and_opens_there_again()
    {
        var source = Path.Combine(folder.FullName, "ours.fods");
        File.WriteAllText(source, FlatSheet);
        var profile = $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}";
        OtherProgramsTests.Run("libreoffice", "--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.FullName, source);
        var template = Path.Combine(folder.FullName, "ours.xlsx");
        Assert.Equal(0, Matrix(template, "--rows", "AUT,DAT").ExitCode);
        var (before, after) = (TemplateBook.Parts(File.ReadAllBytes(template)), TemplateBook.Parts(File.ReadAllBytes(Path.Combine(Out, "filled.xlsx"))));

        Assert.Equal(before.Keys, after.Keys);
        // The styles get one for labels such as "+ Qualified", which would become a formula when somebody edits the cell.
        Assert.All(
            before.Keys.Where(p => !p.StartsWith("xl/worksheets/sheet1", StringComparison.Ordinal) && p is not "xl/workbook.xml" and not "xl/calcChain.xml" and not "xl/styles.xml"),
            p => Assert.True(before[p].AsSpan().SequenceEqual(after[p]), p));
        OtherProgramsTests.Run("libreoffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder.FullName, Path.Combine(Out, "filled.xlsx"));
        var text = OtherProgramsTests.Run("pdftotext", "-layout", Path.Combine(folder.FullName, "filled.pdf"), "-");
        Assert.Contains("Answers: 11", text, StringComparison.Ordinal);
        Assert.All(ShippedCorpus.Corpus.Codebook.Safeguards.Where(s => s.Group is "AUT" or "DAT"), s => Assert.Contains(s.Id, text, StringComparison.Ordinal));
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    private const string FlatSheet = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
        <office:automatic-styles>
        <style:style style:name="w" style:family="table-column"><style:table-column-properties style:column-width="7cm"/></style:style>
        <style:style style:name="c" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #336699" fo:background-color="#eef4fa" fo:wrap-option="wrap"/></style:style>
        <style:style style:name="h" style:family="table-cell"><style:table-cell-properties fo:background-color="#1f3a5f"/><style:text-properties fo:color="#ffffff" fo:font-weight="bold"/></style:style>
        </office:automatic-styles>
        <office:body><office:spreadsheet><table:table table:name="Our brief">
        <table:table-column table:number-columns-repeated="3" table:style-name="w"/>
        <table:table-row><table:table-cell office:value-type="string"><text:p>Ministry of Ports: corpus {{version}}</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="string" table:style-name="h"><text:p>Safeguard</text:p></table:table-cell><table:table-cell office:value-type="string" table:style-name="h"><text:p>{{budapest.name}}</text:p></table:table-cell><table:table-cell office:value-type="string" table:style-name="h"><text:p>{{cloud-act.name}}</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="string" table:style-name="c"><text:p>{{safeguard}} {{title}}</text:p></table:table-cell><table:table-cell office:value-type="string" table:style-name="c"><text:p>{{budapest.label}}, {{budapest.pinpoint}}</text:p></table:table-cell><table:table-cell office:value-type="string" table:style-name="c"><text:p>{{cloud-act.label}}, {{cloud-act.pinpoint}}</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:formula="of:=&quot;Answers: &quot;&amp;COUNTA([.B3:.B3])" office:value-type="string" office:string-value="Answers: 1"><text:p>Answers: 1</text:p></table:table-cell></table:table-row>
        </table:table></office:spreadsheet></office:body></office:document>
        """;

    private static byte[] Marked(string mark) =>
        TemplateBook.Make(row: $"<row r=\"5\"><c r=\"A5\" s=\"2\" t=\"inlineStr\"><is><t>{{{{safeguard}}}}</t></is></c><c r=\"B5\" s=\"2\" t=\"inlineStr\"><is><t>{mark}</t></is></c></row>", once: "");

    private static byte[] WithType(string kind)
    {
        using var stream = new MemoryStream();
        stream.Write(TemplateBook.Make());
        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(stream, isEditable: true))
        {
            document.ChangeDocumentType(kind == "template" ? DocumentFormat.OpenXml.SpreadsheetDocumentType.Template : DocumentFormat.OpenXml.SpreadsheetDocumentType.MacroEnabledWorkbook);
        }

        return stream.ToArray();
    }

    private string Out => Path.Combine(folder.FullName, "out");

    private string Template(byte[] content) => Saved("ours.xlsx", content);

    private string Saved(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private Run Matrix(string template, params string[] more) => Run.Treaty(["matrix", "--no-texts", "--template", template, "--out", Out, .. more]);
}
