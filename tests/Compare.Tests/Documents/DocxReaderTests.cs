using Compare.Documents;
using Compare.Results;

namespace Compare.Tests.Documents;

/// <summary>What stands in a Word file besides plain paragraphs.</summary>
public sealed class DocxReaderTests
{
    private const string Run = "<w:r><w:t xml:space=\"preserve\">{0}</w:t></w:r>";

    [Theory]
    [InlineData(Revisions.Accepted, "Each Party may act at dusk.")]
    [InlineData(Revisions.Rejected, "Each Party shall act at dawn.")]
    public void Tracked_changes_are_read_as_asked_and_said(Revisions revisions, string expected)
    {
        var body = "<w:p>" + T("Each Party ") + "<w:del w:id=\"1\"><w:r><w:delText>shall</w:delText></w:r></w:del><w:ins w:id=\"2\">" + T("may") + "</w:ins>" + T(" act at ")
            + "<w:moveFrom w:id=\"3\">" + T("dawn") + "</w:moveFrom><w:moveTo w:id=\"4\">" + T("dusk") + "</w:moveTo>" + T(".") + "</w:p>";
        var result = Read(body, revisions);
        Assert.Equal([expected], Texts(result));
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCodes.RevisionsFound && d.Severity == Severity.Warning && d.Message.Contains("4 tracked change(s)", StringComparison.Ordinal));
        Assert.False(Read(body, Revisions.Refuse).IsSuccess);
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs() => Assert.Equal(
        ["one two"], Texts(Read("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + T("one") + "</w:p>" + Samples.P("two"), Revisions.Accepted)));

    [Fact]
    public void A_footnote_stands_after_its_paragraph_and_opens_nothing()
    {
        var body = "<w:p>" + T("Lamps") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + T(" shine.") + "</w:p>" + "<w:p>" + T("Oil.") + "<w:r><w:endnoteReference w:id=\"5\"/></w:r></w:p>";
        var result = Reading.Bytes(
            Samples.Docx(body, footnotes: $"<w:footnote w:id=\"2\">{Samples.P("1. Not a paragraph.")}</w:footnote>", endnotes: $"<w:endnote w:id=\"5\">{Samples.P("At the end.")}</w:endnote>"), "a.docx");
        Assert.Equal(["Lamps shine.", "[Footnote 1: 1. Not a paragraph.]", "Oil.", "[Endnote 1: At the end.]"], Texts(result));
        Assert.True(result.Value.Blocks[1].Hint.OpensNothing);
    }

    [Fact]
    public void A_table_that_lays_out_a_list_becomes_the_list() => Assert.Equal(
        ["(a) one", "(b) two", "x | y"],
        Texts(Read("<w:tbl>" + Row("(a)", "one") + Row("(b)", "two") + Row("x", "y") + "</w:tbl>")));

    [Fact]
    public void A_text_box_is_read_once()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>";
        var body = "<w:p>" + T("before") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"x\"><wps:wsp><wps:txbx>" + Box + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox>" + Box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + Samples.P("after");
        Assert.Equal(["before", "boxed", "after"], Texts(Read(body)));
    }

    [Fact]
    public void A_field_shows_its_result_and_not_its_instruction() => Assert.Equal(
        ["see Article 5 and 6."],
        Texts(Read("<w:p>" + T("see ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF _x \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + T("Article 5")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"REF y\">" + T(" and 6") + "</w:fldSimple><w:hyperlink w:anchor=\"z\">" + T(".") + "</w:hyperlink></w:p>")));

    [Fact]
    public void A_field_that_never_ends_hides_nothing_after_its_paragraph() => Assert.Equal(
        ["Lamps shine."], Texts(Read("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF </w:instrText></w:r></w:p>" + Samples.P("Lamps shine."))));

    [Fact]
    public void Hyphens_and_spaces_of_word_are_those_of_the_words() => Assert.Equal(
        ["co-operation of 5 regulations"],
        Texts(Read("<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>operation\u00a0of</w:t><w:tab/><w:t xml:space=\"preserve\">5 regu</w:t><w:softHyphen/><w:t>lations</w:t></w:r></w:p>")));

    [Fact]
    public void A_line_break_goes_on_with_the_paragraph()
    {
        var blocks = Read("<w:p><w:r><w:t>Article 5</w:t><w:br/><w:t>Costs</w:t></w:r></w:p>").Value.Blocks;
        Assert.Equal([("Article 5", true), ("Costs", false)], blocks.Select(b => (b.Text, b.Hint.IsNewParagraph)));
    }

    [Fact]
    public void Headers_and_comments_are_counted_and_not_mixed_in()
    {
        var result = Reading.Bytes(Samples.Docx(Samples.P("text"), comments: $"<w:comment w:id=\"1\">{Samples.P("remark")}</w:comment>", header: Samples.P("Draft 3")), "a.docx");
        Assert.Equal(["text"], Texts(result));
        Assert.Contains(result.Diagnostics, d => d.Message.StartsWith("1 comment(s)", StringComparison.Ordinal));
        Assert.Contains(result.Diagnostics, d => d.Message.StartsWith("1 page header(s)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_of_contents_is_left_out_and_counted()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"toc 1\"/></w:style>";
        var result = Reading.Bytes(Samples.Docx(Samples.P("Article 1 Lamps", "<w:pStyle w:val=\"T\"/>") + Samples.P("Article 1 Lamps"), styles: Styles), "a.docx");
        Assert.Equal(["Article 1 Lamps"], Texts(result));
        Assert.Contains(result.Diagnostics, d => d.Message.StartsWith("1 line(s) of a table of contents", StringComparison.Ordinal));
    }

    [Fact]
    public void Outline_levels_and_heading_styles_are_hints()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"U\"><w:name w:val=\"heading 3\"/></w:style>";
        var body = Samples.P("a", "<w:outlineLvl w:val=\"1\"/>") + Samples.P("b", "<w:pStyle w:val=\"U\"/>") + Samples.P("c", "<w:pStyle w:val=\"U\"/><w:outlineLvl w:val=\"9\"/>");
        Assert.Equal([2, 3, null], Reading.Bytes(Samples.Docx(body, styles: Styles), "a.docx").Value.Blocks.Select(b => b.Hint.HeadingLevel));
    }

    private static string T(string text) => Run.Replace("{0}", text, StringComparison.Ordinal);

    private static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(c => $"<w:tc>{Samples.P(c)}</w:tc>")) + "</w:tr>";

    private static Result<BlockDocument> Read(string body, Revisions revisions = Revisions.Accepted) =>
        Reading.Bytes(Samples.Docx(body), "a.docx", ReadingOptions.Default with { Revisions = revisions });

    private static IEnumerable<string> Texts(Result<BlockDocument> result) => result.Value.Blocks.Select(b => b.Text);
}
