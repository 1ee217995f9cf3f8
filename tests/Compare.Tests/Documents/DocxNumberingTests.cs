namespace Compare.Tests.Documents;

/// <summary>Numbers that Word computes and prints but does not store.</summary>
public sealed class DocxNumberingTests
{
    /// <summary>Article 1 / 1. / (a) / (i), as drafts number themselves.</summary>
    public static string Multilevel { get; } = Definition(
        1, Level(0, "decimal", "Article %1"), Level(1, "decimal", "%2."), Level(2, "lowerLetter", "(%3)"), Level(3, "lowerRoman", "(%4)")) + Instance(1, 1);

    [Fact]
    public void Levels_count_and_start_again_below_a_higher_one() => Assert.Equal(
        ["Article 1 x", "1. x", "(a) x", "(b) x", "(i) x", "2. x", "(a) x", "Article 2 x", "1. x"],
        Texts(Multilevel, (1, 0), (1, 1), (1, 2), (1, 2), (1, 3), (1, 1), (1, 2), (1, 0), (1, 1)));

    [Fact]
    public void Letters_go_on_after_z_as_word_prints_them()
    {
        var numbering = Definition(1, Level(0, "lowerLetter", "%1)")) + Instance(1, 1);
        var texts = Texts(numbering, [.. Enumerable.Repeat((1, 0), 54)]);
        Assert.Equal(["z) x", "aa) x", "bb) x"], texts[25..28]);
        Assert.Equal(["zz) x", "aaa) x", "bbb) x"], texts[51..54]);
    }

    [Theory]
    [InlineData("upperRoman", 4, "IV. x")]
    [InlineData("lowerRoman", 9, "ix. x")]
    [InlineData("upperLetter", 3, "C. x")]
    [InlineData("decimalZero", 7, "07. x")]
    [InlineData("ordinal", 11, "11th. x")]
    [InlineData("ordinal", 22, "22nd. x")]
    [InlineData("cardinalText", 21, "Twenty-one. x")]
    [InlineData("ordinalText", 20, "Twentieth. x")]
    [InlineData("ordinalText", 3, "Third. x")]
    [InlineData("none", 3, ". x")]
    [InlineData("russianLower", 2, "б. x")]
    public void Formats_print_as_word_does(string format, int start, string expected) =>
        Assert.Equal([expected], Texts(Definition(1, Level(0, format, "%1.", $"<w:start w:val=\"{start}\"/>")) + Instance(1, 1), (1, 0)));

    [Fact]
    public void A_level_without_text_prints_nothing() =>
        Assert.Equal(["x"], Texts(Definition(1, Level(0, "none", "")) + Instance(1, 1), (1, 0)));

    [Fact]
    public void Legal_numbering_prints_all_levels_in_arabic_figures() => Assert.Equal(
        ["II x", "2.1 x"],
        Texts(Definition(1, Level(0, "upperRoman", "%1", "<w:start w:val=\"2\"/>"), Level(1, "decimal", "%1.%2", "<w:isLgl/>")) + Instance(1, 1), (1, 0), (1, 1)));

    /// <summary>One attribute that is no value of its type must not cost the whole document.</summary>
    [Theory]
    [InlineData("w:numFmt w:val=\"tomorrow\"", "1. one")]
    [InlineData("w:numFmt w:val=\"decimal\"/><w:lvlRestart w:val=\"j\"", "1. one")]
    [InlineData("w:numFmt w:val=\"decimal\"/><w:isLgl w:val=\"perhaps\"", "1. one")]
    public void A_value_that_is_none_counts_as_absent(string properties, string expected)
    {
        var numbering = $"<w:abstractNum w:abstractNumId=\"j\"/><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\" \"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"x\"/><{properties}/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"j\"/><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        var body = Samples.Numbered("one", 1, 0) + "<w:p><w:pPr><w:outlineLvl w:val=\"y\"/><w:numPr><w:numId w:val=\"z\"/></w:numPr></w:pPr><w:r><w:t>two</w:t><w:footnoteReference w:id=\"q\"/></w:r></w:p>";
        Assert.Equal([expected, "two"], Reading.Bytes(Samples.Docx(body, numbering), "a.docx").Value.Blocks.Select(b => b.Text));
    }

    [Fact]
    public void A_list_that_overrides_the_start_begins_again_once() => Assert.Equal(
        ["1. x", "2. x", "5. x", "6. x", "7. x"],
        Texts(
            Definition(1, Level(0, "decimal", "%1.")) + Instance(1, 1) + Instance(2, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"),
            (1, 0), (1, 0), (2, 0), (2, 0), (1, 0)));

    [Fact]
    public void A_level_that_never_restarts_counts_on() => Assert.Equal(
        ["I x", "1 x", "II x", "2 x"],
        Texts(Definition(1, Level(0, "upperRoman", "%1"), Level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>")) + Instance(1, 1), (1, 0), (1, 1), (1, 0), (1, 1)));

    [Fact]
    public void A_list_may_replace_a_level() => Assert.Equal(
        ["1. x", "B) x"],
        Texts(
            Definition(1, Level(0, "decimal", "%1.")) + Instance(1, 1) + Instance(2, 1, "<w:lvlOverride w:ilvl=\"0\">" + Level(0, "upperLetter", "%1)") + "</w:lvlOverride>"),
            (1, 0), (2, 0)));

    [Fact]
    public void A_style_brings_its_list_and_a_zero_takes_it_away()
    {
        const string Style = "<w:style w:type=\"paragraph\" w:styleId=\"N\"><w:name w:val=\"N\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"M\"><w:name w:val=\"M\"/><w:basedOn w:val=\"N\"/></w:style>";
        var body = Samples.P("x", "<w:pStyle w:val=\"M\"/>") + Samples.P("y", "<w:pStyle w:val=\"M\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>");
        Assert.Equal(["1. x", "y"], Reading.Bytes(Samples.Docx(body, Multilevel, Style), "a.docx").Value.Blocks.Select(b => b.Text));
    }

    [Fact]
    public void A_bullet_is_a_hint_and_no_word()
    {
        var block = Reading.Bytes(Samples.Docx(Samples.Numbered("x", 1, 0), Definition(1, Level(0, "bullet", "•")) + Instance(1, 1)), "a.docx").Value.Blocks.Single();
        Assert.Equal(("x", true), (block.Text, block.Hint.IsBullet));
    }

    private static string[] Texts(string numbering, params (int List, int Level)[] paragraphs) =>
        [.. Reading.Bytes(Samples.Docx(string.Concat(paragraphs.Select(p => Samples.Numbered("x", p.List, p.Level))), numbering), "a.docx").Value.Blocks.Select(b => b.Text)];

    private static string Definition(int id, params string[] levels) => $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>{string.Concat(levels)}</w:abstractNum>";

    private static string Instance(int id, int definition, string overrides = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{overrides}</w:num>";

    private static string Level(int level, string format, string text, string more = "") =>
        more.StartsWith("<w:start ", StringComparison.Ordinal)
            ? $"<w:lvl w:ilvl=\"{level}\">{more}<w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
            : $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";
}
