using System.Text;
using Compare.Results;

namespace Compare.Tests.Documents;

/// <summary>What must be inferred: lines, hyphens, page furniture, columns, notes.</summary>
public sealed class PdfAndTextTests
{
    [Fact]
    public void Hyphens_at_line_ends_go_and_those_of_compound_words_stay()
    {
        var text = Wrapped("The regulation on co-operation of lamps applies to the regu-", "lation of piers and to every kind of co-", "operation of their keepers by day and by", "night, whatever the weather of the month", "may be and whoever the keeper may be who", "tends the lamp of the pier at that time", "and in that place of the harbour island.");
        Assert.Equal("applies to the regulation of piers and to every kind of co-operation of their keepers", text.Substring(text.IndexOf("applies", StringComparison.Ordinal), 85));
    }

    [Theory]
    [InlineData("Pasal")]
    [InlineData("Article")]
    [InlineData("Artículo")]
    [InlineData("Статья")]
    public void A_heading_on_a_line_of_its_own_opens_a_unit_however_short_the_lines(string word)
    {
        string[] lines = [$"{word} 1", "Lamps are things that shine at night.", $"{word} 2", "All the lamps shall be lit at night.", $"{word} 3", "The keepers keep the lamps as set in", $"{word} 2", "and in all rules of the harbour here."];
        var blocks = Reading.Text(string.Join('\n', lines), "a.txt").Value.Blocks.Select(b => b.Text).ToArray();
        Assert.Equal([lines[0], lines[1], lines[2], lines[3], lines[4], string.Join(' ', lines[5..])], blocks);
    }

    [Fact]
    public void Page_heads_and_numbers_at_form_feeds_are_left_out_and_counted()
    {
        var pages = Enumerable.Range(1, 4).Select(n => $"Harbour Gazette, page {n}\n\nArticle {n}\n\nLamps of kind {n * 7} shine.\n\n{n}\n");
        var result = Reading.Text(string.Join('\f', pages), "a.txt");
        Assert.Equal(["Article 1", "Lamps of kind 7 shine.", "Article 2", "Lamps of kind 14 shine."], result.Value.Blocks.Take(4).Select(b => b.Text));
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCodes.LeftOut && d.Message.StartsWith("8 line(s)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UTF-16, little-endian")]
    [InlineData("UTF-16, big-endian")]
    [InlineData("Windows-1252")]
    public void Encodings_are_detected_and_named(string name)
    {
        const string Text = "Artículo 1\n\nLámparas – “todas”.\n";
        var bytes = name switch
        {
            "UTF-16, little-endian" => Encoding.Unicode.GetBytes(Text),
            "UTF-16, big-endian" => Encoding.BigEndianUnicode.GetBytes(Text),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text),
        };
        var result = Reading.Bytes(bytes, "a.txt");
        Assert.Equal(["Artículo 1", "Lámparas – “todas”."], result.Value.Blocks.Select(b => b.Text));
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCodes.EncodingDetected && d.Message.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pdf_loses_its_heads_and_numbers_and_says_that_its_structure_is_inferred()
    {
        var pages = Enumerable.Range(1, 4).Select(n => new[]
        {
            ("Harbour Gazette", 72.0, 800.0, 9.0, false), ($"Article {n}", 72.0, 740.0, 13.0, true), ($"Lamps of kind {n * 7} shine by night and by day, in fog and in rain, in summer and in winter, in all the", 72.0, 715.0, 11.0, false),
            ($"harbours of coast {n * n}.", 72.0, 701.0, 11.0, false), ($"{n}", 300.0, 30.0, 9.0, false),
        }).ToArray();
        var result = Reading.Bytes(Samples.Pdf(pages), "a.pdf");
        Assert.Equal(["Article 1", "Lamps of kind 7 shine by night and by day, in fog and in rain, in summer and in winter, in all the harbours of coast 1."], result.Value.Blocks.Take(2).Select(b => b.Text));
        Assert.Equal(8, result.Value.Blocks.Length);
        Assert.NotNull(result.Value.Blocks[0].Hint.HeadingLevel);
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCodes.StructureInferred);
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCodes.LeftOut && d.Message.StartsWith("8 running", StringComparison.Ordinal));
    }

    [Fact]
    public void Articles_at_the_top_of_pages_are_no_running_heads()
    {
        int[] numbers = [1, 3, 8, 9, 14];
        var pages = numbers.Select(n => new[] { ($"Article {n}", 72.0, 780.0, 11.0, false), ($"Lamps of kind {n} shine.", 72.0, 740.0, 11.0, false) }).ToArray();
        Assert.Equal(10, Reading.Bytes(Samples.Pdf(pages), "a.pdf").Value.Blocks.Length);
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        static string Line(char column, int n) => $"{column}{n} lamp oil wick pier tower light";
        var lines = Enumerable.Range(0, 12).SelectMany(n => new[] { (Line('L', n), 60.0, 700.0 - (14 * n), 10.0, false), (Line('R', n), 320.0, 700.0 - (14 * n), 10.0, false) }).ToArray();
        var text = string.Join(' ', Reading.Bytes(Samples.Pdf(lines), "a.pdf").Value.Blocks.Select(b => b.Text));
        Assert.True(text.IndexOf("L11", StringComparison.Ordinal) < text.IndexOf("R0", StringComparison.Ordinal), text);
    }

    [Fact]
    public void A_note_that_nothing_calls_is_kept_and_reported()
    {
        var body = Enumerable.Range(0, 6).Select(n => ($"Lamps of kind {n} shine by night and by day, in fog and in rain, in summer and winter, in all", 72.0, 740.0 - (14 * n), 11.0, false));
        (string, double, double, double, bool)[] first = [("Article 1", 72, 780, 13, true), .. body, ("7 See the list of lamps.", 72, 60, 8, false)];
        (string, double, double, double, bool)[] second = [("Article 2", 72, 780, 13, true), .. body];
        var result = Reading.Bytes(Samples.Pdf(first, second), "a.pdf");
        var texts = result.Value.Blocks.Select(b => b.Text).ToList();
        Assert.Equal(texts.IndexOf("Article 2") - 1, texts.IndexOf("[Footnote 7: See the list of lamps.]"));
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCodes.NoteWithoutCall && d.Message.Contains("page 1 and begins \"7 See the list", StringComparison.Ordinal));
    }

    [Fact]
    public void A_last_page_of_few_lines_goes_on_in_the_columns_of_the_page_before()
    {
        static string Line(char column, int n) => $"{column}{n} lamp oil wick pier tower light";
        var lines = Enumerable.Range(0, 12).SelectMany(n => new[] { (Line('L', n), 60.0, 700.0 - (14 * n), 10.0, false), (Line('R', n), 320.0, 700.0 - (14 * n), 10.0, false) }).ToArray();
        (string, double, double, double, bool)[] last = [("4. The keeper shall:", 60, 700, 10, false), ("(b) tend the wick.", 320, 700, 10, false), ("(a) light the lamp;", 60, 686, 10, false)];
        var text = string.Join(' ', Reading.Bytes(Samples.Pdf(lines, last), "a.pdf").Value.Blocks.Select(b => b.Text));
        Assert.EndsWith("4. The keeper shall: (a) light the lamp; (b) tend the wick.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_contents_is_left_out_and_counted()
    {
        var text = Reading.Text("Article 1 Lamps ........... 3\n\nArticle 2 Oil . . . . . . 14\n\nArticle 1 Lamps\n\nLamps shine … always.", "a.txt");
        Assert.Equal(["Article 1 Lamps", "Lamps shine … always."], text.Value.Blocks.Select(b => b.Text));
        Assert.Contains(text.Diagnostics, d => d.Message.StartsWith("2 line(s) of a table of contents", StringComparison.Ordinal));
        var pdf = Reading.Bytes(Samples.Pdf([("Article 1 Lamps ........... 3", 72, 740, 11, false), ("Article 1 Lamps", 72, 700, 11, false)]), "a.pdf");
        Assert.Equal(["Article 1 Lamps"], pdf.Value.Blocks.Select(b => b.Text));
        Assert.Contains(pdf.Diagnostics, d => d.Message.StartsWith("1 line(s) of a table of contents", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scanned_page_among_others_is_a_warning()
    {
        var result = Reading.Bytes(Samples.Pdf([("Article 1 Lamps", 72, 700, 12, false)], []), "a.pdf");
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCodes.NoTextLayer && d.Severity == Severity.Warning && d.Message.Contains("page 2", StringComparison.Ordinal));
    }

    private static string Wrapped(params string[] lines) => string.Join('\n', Reading.Text(string.Join('\n', lines), "a.txt").Value.Blocks.Select(b => b.Text));
}
