using System.IO.Compression;
using System.Text;
using Compare.Documents;
using Compare.Results;

namespace Compare.Tests.Documents;

/// <summary>Which parts of a Word file are read, in which form, and what is said where one is broken or too large.</summary>
public sealed class DocxPartsTests
{
    private static readonly byte[] Whole = Samples.Docx(
        Samples.Numbered("Keepers shall light the lamp.", 1, 0) + Samples.P("Harbours", "<w:pStyle w:val=\"H\"/>"),
        numbering: "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        styles: "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 2\"/></w:style>");

    [Fact]
    public void The_strict_format_is_read_as_the_usual_one()
    {
        var strict = With(Whole, (name, text) => text
            .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));

        var (usual, other) = (Reading.Bytes(Whole, "usual.docx"), Reading.Bytes(strict, "strict.docx"));

        Assert.Equal(["3. Keepers shall light the lamp.", "Harbours"], usual.Value.Blocks.Select(b => b.Text));
        Assert.Equal(2, usual.Value.Blocks[1].Hint.HeadingLevel);
        Assert.Equal(usual.Value.Blocks, other.Value.Blocks);
    }

    [Fact]
    public void A_broken_part_that_nothing_reads_costs_nothing()
    {
        var word = With(Whole, (_, text) => text, ("word/theme/theme1.xml", "<a:theme"), ("word/stylesWithEffects.xml", "<w:styles><w:style>"));
        Assert.Equal(Reading.Bytes(Whole, "a.docx").Value.Blocks, Reading.Bytes(word, "b.docx").Value.Blocks);
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("word/numbering.xml")]
    public void A_part_that_is_read_must_be_whole(string part)
    {
        var cut = With(Whole, (name, text) => name == part ? text[..^12] : text);
        Assert.Equal(DiagnosticCodes.Damaged, Reading.Bytes(cut, "a.docx").Diagnostics.Single().Code);
    }

    [Fact]
    public void What_a_part_unpacks_to_is_counted_as_it_is_read()
    {
        // A part may say less of itself than comes out; here both say 5 MB, of 4 that are allowed.
        var large = With(Whole, (name, text) => name == "word/document.xml" ? text.Replace("<w:sectPr>", $"<!--{new string(' ', 5 * 1024 * 1024)}--><w:sectPr>", StringComparison.Ordinal) : text);
        var result = Reading.Bytes(large, "a.docx", ReadingOptions.Default with { Limits = new ReadingLimits(Megabytes: 1) });
        Assert.Equal(DiagnosticCodes.TooLarge, result.Diagnostics.Single().Code);
    }

    [Theory]
    [InlineData("word/document.xml", "<w:sectPr>", "<w:x>", "</w:x>", "<w:sectPr>")]
    [InlineData("word/styles.xml", "</w:styles>", "<w:x>", "</w:x>", "</w:styles>")]
    public void A_part_may_be_nested_no_deeper_than_the_bound(string part, string before, string open, string close, string after)
    {
        var deep = With(Whole, (name, text) => name == part ? text.Replace(before, string.Concat(Enumerable.Repeat(open, 300)) + string.Concat(Enumerable.Repeat(close, 300)) + after, StringComparison.Ordinal) : text);
        Assert.Equal(DiagnosticCodes.TooDeep, Reading.Bytes(deep, "a.docx").Diagnostics.Single().Code);
    }

    /// <summary>The file with its XML changed and with more parts.</summary>
    private static byte[] With(byte[] word, Func<string, string, string> change, params (string Name, string Content)[] more)
    {
        using var zip = new ZipArchive(new MemoryStream(word));
        var parts = zip.Entries.ToDictionary(e => e.FullName, e => Encoding.UTF8.GetBytes(change(e.FullName, Text(e))));
        foreach (var (name, content) in more)
        {
            parts[name] = Encoding.UTF8.GetBytes(content);
        }

        return Samples.Zip(parts);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
