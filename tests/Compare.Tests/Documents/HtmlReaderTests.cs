using System.Text;
using Compare.Results;

namespace Compare.Tests.Documents;

/// <summary>Web pages as treaty offices, parliaments and Word write them.</summary>
public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("<html><body><p>Article 1</p><p>Lamps sh", true)]
    [InlineData("<html><body><p>Article 1</p><p>Lamps shine.</body></html>", false)]
    [InlineData("<!DOCTYPE html><p>Article 1<p>Lamps shine.", false)]
    public void A_page_that_is_not_closed_may_be_cut_off(string page, bool warned) =>
        Assert.Equal(warned, Reading.Text(page, "a.html").Diagnostics.Any(d => d.Code == DiagnosticCodes.PageNotClosed && d.Severity == Severity.Warning));

    [Fact]
    public void Numbers_of_ordered_lists_are_those_a_browser_prints() => Assert.Equal(
        ["b. one", "c. two", "iv. x", "9. z", "plain"],
        Texts("<ol type=a start=2><li>one<li>two</ol><ol type=i><li value=4>x</ol><ol><li value=9>z</ol><ol style='list-style-type: none'><li>plain</ol>"));

    [Fact]
    public void Lists_in_lists_keep_their_order() => Assert.Equal(["1. one", "a. inner", "2. two"], Texts("<ol><li>one<ol type=a><li>inner</ol><li>two</ol>"));

    [Fact]
    public void A_table_row_that_begins_with_a_number_is_a_list_item() => Assert.Equal(
        ["(a) lamps;", "(i) of oil", "(b) wicks."],
        Texts("<table><tr><td><p>(a)</p></td><td><p>lamps;</p><table><tr><td>(i)</td><td>of oil</td></tr></table></td></tr><tr><td>(b)</td><td>wicks.</td></tr></table>"));

    [Fact]
    public void Definition_lists_give_terms_and_numbers() => Assert.Equal(["lamp", "shines", "(1) of oil"], Texts("<dl><dt>lamp<dd>shines<dt>(1)<dd>of oil</dl>"));

    [Fact]
    public void Navigation_scripts_and_hidden_parts_are_left_out_and_counted()
    {
        var result = Reading.Text("<!DOCTYPE html><body><nav>Home</nav><script>x()</script><div hidden>no</div><p>Article 1<a href='#top'></a></p>", "a.html");
        Assert.Equal("Article 1", result.Value.Blocks.Single().Text);
        Assert.Equal(3, result.Diagnostics.Count(d => d.Code == DiagnosticCodes.LeftOut));
    }

    [Fact]
    public void Headings_of_the_official_journal_are_told_by_their_classes() => Assert.Equal(
        [5, 6, null], Reading.Text("<html><body><p class=oj-ti-art>Article 1</p><p class=oj-sti-art>Scope</p><p class=oj-normal>Lamps.</p>", "a.html").Value.Blocks.Select(b => b.Hint.HeadingLevel));

    /// <summary>Bullets in fonts of signs and marks of comments are signs of Word; a list number is text.</summary>
    [Fact]
    public void Word_exports_give_bullets_as_hints_and_no_marks_of_comments() => Assert.Equal(
        ["• oil;", "• wicks;", "• glass.", "a) lamps[1]"],
        Texts(string.Concat(new[] { ("·", "oil;"), ("o", "wicks;"), ("§", "glass."), ("a)", "lamps[1]") }.Select(l =>
            $"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list: Ignore'>{l.Item1}<span>&nbsp;&nbsp; </span></span></span><![endif]>{l.Item2}<span class=MsoCommentReference><a class=msocomanchor href=\"#_msocom_1\">[A1]</a></span></p>"))));

    [Fact]
    public void The_masthead_of_the_official_journal_is_left_out_and_counted()
    {
        var result = Reading.Text("<html><body><table><tr><td><p class=oj-hd-date>7.3.2031</p></td><td><p class=oj-hd-ti>Journal</p></td></tr></table><p class=oj-doc-ti>Lamps</p></body></html>", "a.html");
        Assert.Equal("Lamps", result.Value.Blocks.Single().Text);
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCodes.LeftOut && d.Message.StartsWith("2 line(s) of the masthead", StringComparison.Ordinal));
    }

    [Fact]
    public void Word_exports_give_numbers_notes_and_no_furniture()
    {
        var html = """
            <html xmlns:o="urn:x"><body lang=EN><div style='mso-element:header'><p>Draft 3</p></div>
            <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>(a)<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>lamps<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> and oil<o:p></o:p></p>
            <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Proposal.</p></div></div>
            """;
        Assert.Equal(["(a) lamps and oil", "[Note: Proposal.]"], Reading.Text(html, "a.htm").Value.Blocks.Select(b => b.Text));
    }

    [Fact]
    public void Preformatted_bills_are_read_as_wrapped_text() => Assert.Equal(
        ["SECTION 1. SHORT TITLE.", "This Act may be cited as the Pier Lamps Act of the harbour, and applies on every pier of it.", "SEC. 2. FINDINGS."],
        Texts("<pre>\nSECTION 1. SHORT TITLE.\n\n    This Act may be cited as the Pier Lamps Act of the\nharbour, and applies on every pier of it.\n\nSEC. 2. FINDINGS.\n\nx\ny\n\na\nb\n\nc\nd\n\ne\nf\n\ng\nh\n\ni\nj\n</pre>").Take(3));

    [Fact]
    public void The_encoding_named_in_the_page_is_used() =>
        Assert.Equal("Статья 1", Reading.Bytes([.. "<html><meta charset=windows-1251><body><p>"u8, 0xD1, 0xF2, 0xE0, 0xF2, 0xFC, 0xFF, .. " 1"u8], "a.html").Value.Blocks.Single().Text);

    [Fact]
    public void Marked_insertions_follow_the_revisions_asked_for() => Assert.Equal(["Each Party may act."], Texts("<p>Each Party <del>shall</del><ins>may</ins> act.</p>"));

    private static IEnumerable<string> Texts(string body) => Reading.Bytes(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>" + body), "a.html").Value.Blocks.Select(b => b.Text);
}
