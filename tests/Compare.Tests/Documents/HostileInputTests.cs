using System.Text;
using Compare.Documents;
using Compare.Results;

namespace Compare.Tests.Documents;

/// <summary>Broken input and input made to do harm ends in one clear line with a stable code, or is read within the bounds.</summary>
public sealed class HostileInputTests
{
    private const string AknOpen = "<?xml version=\"1.0\"?><akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act><body>";
    private const string AknClose = "</body></act></akomaNtoso>";

    [Fact]
    public void Zero_bytes_are_refused() => Refused(Reading.Bytes([], "draft.docx"), DiagnosticCodes.FileEmpty);

    [Fact]
    public void A_zip_bomb_is_refused_by_what_comes_out_of_it_and_not_by_what_it_says()
    {
        var limits = ReadingLimits.Default with { Megabytes = 1 };
        var bomb = Samples.Zip(new Dictionary<string, byte[]> { ["[Content_Types].xml"] = "<Types/>"u8.ToArray(), ["word/document.xml"] = new byte[8 * 1024 * 1024] });
        Assert.True(bomb.Length < limits.Bytes);
        Refused(Reading.Bytes(bomb, "bomb.docx", ReadingOptions.Default with { Limits = limits }), DiagnosticCodes.TooLarge);
    }

    [Fact]
    public void A_nested_archive_is_refused()
    {
        var inner = Samples.Docx(Samples.P("Article 1"));
        Refused(Reading.Bytes(Samples.Zip(new Dictionary<string, byte[]> { ["inner.docx"] = inner }), "outer.docx"), DiagnosticCodes.UnknownFormat);
    }

    [Fact]
    public void An_archive_of_very_many_parts_is_refused() =>
        Refused(Reading.Bytes(Samples.Zip(Enumerable.Range(0, 5001).ToDictionary(i => $"word/{i}.xml", _ => Array.Empty<byte>())), "many.docx"), DiagnosticCodes.TooLarge);

    [Theory]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    public void Other_office_files_are_called_by_their_name(string part, string name)
    {
        var result = Reading.Bytes(Samples.Zip(new Dictionary<string, byte[]> { ["[Content_Types].xml"] = "<Types/>"u8.ToArray(), [part] = "<a/>"u8.ToArray() }), "book.docx");
        Refused(result, DiagnosticCodes.UnknownFormat);
        Assert.Contains(name, result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_a_word_file_to_the_outside_are_counted_and_not_followed()
    {
        const string Link = "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://127.0.0.1:9/evil.dotm\" TargetMode=\"External\"/>";
        var result = Reading.Bytes(Samples.Docx(Samples.P("Article 1 Lamps") + Samples.P("Lamps shall shine."), relationships: Link), "linked.docx");
        Assert.Equal(["Article 1 Lamps", "Lamps shall shine."], result.Value.Blocks.Select(b => b.Text));
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCodes.LeftOut && d.Message.Contains("1 link(s) to outside files", StringComparison.Ordinal));
    }

    [Fact]
    public void Entity_expansion_is_refused()
    {
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE akomaNtoso [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><akomaNtoso><body><p>&b;</p></body></akomaNtoso>";
        Refused(Reading.Text(laughs, "laughs.xml"), DiagnosticCodes.Forbidden);
    }

    [Fact]
    public void An_external_entity_is_refused() =>
        Refused(Reading.Text("<?xml version=\"1.0\"?><!DOCTYPE act [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><act><p>&x;</p></act>", "external.xml"), DiagnosticCodes.Forbidden);

    [Fact]
    public void A_document_type_far_into_the_file_expands_nothing()
    {
        var late = "<?xml version=\"1.0\"?><!--" + new string('x', 9000) + "--><!DOCTYPE act [<!ENTITY a \"ha\">]><act><p>&a;</p></act>";
        Refused(Reading.Text(late, "late.xml"), DiagnosticCodes.Damaged);
    }

    [Fact]
    public void A_document_type_by_name_only_is_passed_over() =>
        Assert.Equal("Lamps shine.", Reading.Text("<?xml version=\"1.0\"?><!DOCTYPE bill PUBLIC \"-//US Congress//DTDs/bill.dtd//EN\" \"bill.dtd\"><bill><text>Lamps shine.</text></bill>", "bill.xml").Value.Blocks.Single().Text);

    [Fact]
    public void Entities_in_a_part_of_a_word_file_are_refused()
    {
        var word = Samples.Zip(new Dictionary<string, byte[]>
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray(),
            ["word/document.xml"] = "<!DOCTYPE w [<!ENTITY a \"ha\">]><w>&a;</w>"u8.ToArray(),
        });
        Refused(Reading.Bytes(word, "entities.docx"), DiagnosticCodes.Forbidden);
    }

    [Fact]
    public void Styles_based_on_one_another_in_a_circle_end()
    {
        const string Circle = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"B\"/><w:basedOn w:val=\"A\"/></w:style>";
        var result = Reading.Bytes(Samples.Docx(Samples.P("Article 1 Lamps", "<w:pStyle w:val=\"A\"/>"), styles: Circle), "circle.docx");
        Assert.Equal("Article 1 Lamps", result.Value.Blocks.Single().Text);
    }

    [Fact]
    public void Numberings_that_point_to_one_another_in_a_circle_end()
    {
        const string Numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"A\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        const string Styles = "<w:style w:type=\"numbering\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var result = Reading.Bytes(Samples.Docx(Samples.Numbered("Lamps shine.", 1, 0), Numbering, Styles), "circle.docx");
        Assert.Equal("Lamps shine.", result.Value.Blocks.Single().Text);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("xml")]
    [InlineData("md")]
    [InlineData("txt")]
    public void A_million_paragraphs_are_refused(string format)
    {
        const int Million = 1_000_000;
        var content = format switch
        {
            "docx" => Samples.Docx(string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", Million))),
            "html" => Encoding.UTF8.GetBytes("<!DOCTYPE html><body>" + string.Concat(Enumerable.Repeat("<p>a", Million))),
            "xml" => Encoding.UTF8.GetBytes(AknOpen + string.Concat(Enumerable.Repeat("<p>a</p>", Million)) + AknClose),
            _ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n\n", Million))),
        };
        Refused(Reading.Bytes(content, "million." + format), DiagnosticCodes.TooLarge);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xml")]
    [InlineData("html")]
    [InlineData("md")]
    public void Nesting_ten_thousand_deep_is_refused(string format)
    {
        const int Deep = 10_000;
        string Nested(string open, string close) => string.Concat(Enumerable.Repeat(open, Deep)) + "a" + string.Concat(Enumerable.Repeat(close, Deep));
        var content = format switch
        {
            "docx" => Samples.Docx(Nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")),
            "xml" => Encoding.UTF8.GetBytes(AknOpen + Nested("<paragraph><num>1</num>", "</paragraph>") + AknClose),
            "html" => Encoding.UTF8.GetBytes("<!DOCTYPE html><body>" + Nested("<div>", "</div>")),
            _ => Encoding.UTF8.GetBytes(Nested("> ", "")),
        };
        Refused(Reading.Bytes(content, "deep." + format), DiagnosticCodes.TooDeep);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    [InlineData("xml")]
    public void A_file_cut_off_in_the_middle_is_refused(string format)
    {
        var whole = format switch
        {
            "docx" => Samples.Docx(Samples.P("Article 1")),
            "pdf" => Samples.Pdf([("Article 1", 72, 700, 12, false)]),
            _ => Encoding.UTF8.GetBytes(AknOpen + "<p>a</p>" + AknClose),
        };
        var result = Reading.Bytes(whole[..(whole.Length / 2)], "cut." + format);
        Assert.False(result.IsSuccess);
        Assert.Contains(result.Diagnostics[^1].Code, (string[])[DiagnosticCodes.Damaged, DiagnosticCodes.NoTextLayer]);
    }

    [Theory]
    [InlineData("docx", "pdf")]
    [InlineData("pdf", "txt")]
    [InlineData("html", "docx")]
    [InlineData("xml", "md")]
    [InlineData("text", "xml")]
    public void The_extension_does_not_matter(string format, string extension)
    {
        var content = format switch
        {
            "docx" => Samples.Docx(Samples.P("Article 1 Lamps")),
            "pdf" => Samples.Pdf([("Article 1 Lamps", 72, 700, 12, false)]),
            "html" => "<html><body><p>Article 1 Lamps</p></body></html>"u8.ToArray(),
            "xml" => Encoding.UTF8.GetBytes(AknOpen + "<p>Article 1 Lamps</p>" + AknClose),
            _ => "Article 1 Lamps"u8.ToArray(),
        };
        var read = Reading.Bytes(content, "wrong." + extension).Value;
        Assert.Equal(format, read.Format);
        Assert.Equal("Article 1 Lamps", read.Blocks.Single().Text);
    }

    [Fact]
    public void A_format_named_goes_before_the_content() =>
        Assert.Equal("text", Reading.Text("<p>Article 1", "a.html", ReadingOptions.Default with { Format = "text" }).Value.Format);

    [Fact]
    public void A_word_file_with_a_password_is_refused_with_advice()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]];
        Refused(Reading.Bytes(ole, "secret.docx"), DiagnosticCodes.Encrypted);
    }

    [Fact]
    public void A_pdf_with_a_password_is_refused_with_advice()
    {
        const string Garbage = "<0123456789012345678901234567890123456789012345678901234567890123>";
        var pdf = Samples.Pdf([("Article 1", 72, 700, 12, false)]);
        var text = Encoding.Latin1.GetString(pdf);
        var encrypted = text.Replace("trailer\n<<", "trailer\n<<", StringComparison.Ordinal);
        var at = encrypted.LastIndexOf("trailer", StringComparison.Ordinal);
        var dictionary = encrypted.IndexOf("<<", at, StringComparison.Ordinal) + 2;
        encrypted = encrypted[..dictionary] + $" /ID [{Garbage} {Garbage}] /Encrypt << /Filter /Standard /V 1 /R 2 /O {Garbage} /U {Garbage} /P -4 >> " + encrypted[dictionary..];
        Refused(Reading.Bytes(Encoding.Latin1.GetBytes(encrypted), "secret.pdf"), DiagnosticCodes.Encrypted);
    }

    [Fact]
    public void A_pdf_without_text_is_refused_with_advice()
    {
        var result = Reading.Bytes(Samples.Pdf([]), "scan.pdf");
        Refused(result, DiagnosticCodes.NoTextLayer);
        Assert.Contains("text recognition", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A })]
    [InlineData(new byte[] { 0x7B, 0x5C, 0x72, 0x74, 0x66, 0x31 })]
    [InlineData(new byte[] { 0x01, 0x00, 0x02, 0x00, 0x03, 0xFF })]
    public void What_is_no_document_is_refused(byte[] content) => Refused(Reading.Bytes(content, "odd.txt"), DiagnosticCodes.UnknownFormat);

    private static void Refused(Result<BlockDocument> result, string code)
    {
        Assert.False(result.IsSuccess);
        var error = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(code, error.Code);
        Assert.DoesNotContain('\n', error.Message);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }
}
