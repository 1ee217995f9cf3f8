using Compare.Documents;
using Compare.Instruments;

namespace Compare.Tests.Documents;

/// <summary>How other bodies number and lay out their instruments; wording of our own.</summary>
public sealed class OtherDraftersTests
{
    [Theory]
    [InlineData("Article 1.|Terms|A lamp is whatever shines.|Article 2.|Each Party shall bear its own costs.", "art_1: Terms|art_2")]
    [InlineData("Article 1. Terms|A lamp is whatever shines.|Article 2. Each Party shall bear its own costs.", "art_1: Terms|art_2")]
    [InlineData("Article 1. 1. Each Party shall keep its lamps lit.|2. A keeper may sleep by day.", "art_1|art_1__para_1|art_1__para_2")]
    [InlineData("ARTICLE FIRST|Lamps shine at night.|ARTICLE SECOND|Oil burns.", "art_1|art_2")]
    [InlineData("Chapter One – General|Article One|Lamps shine at night.|Article Two|Oil burns.", "chp_1: General|art_1|art_2")]
    [InlineData("Article 1|As set out below:|Article 2 of the annex applies, and|Article 3 (1) too.", "art_1")]
    [InlineData("Article 2|2.1 Each Party shall:|(a) keep its lamps lit;|(b) keep its oil clean.|2.2 A keeper may sleep:|2.2.1 by day;|2.2.2 in fog.",
        "art_2|art_2__para_1|art_2__para_1__point_a|art_2__para_1__point_b|art_2__para_2|art_2__para_2__subpara_1|art_2__para_2__subpara_2")]
    [InlineData("Article 4|1. Lamps|1.1 Each lamp shines.|1.2 Each lamp is clean.|2. Oil burns.", "art_4|art_4__para_1|art_4__para_1__subpara_1|art_4__para_1__subpara_2|art_4__para_2")]
    [InlineData("Article 4|The pier is long.|3.5 metres of it are dark.|1.2.2031 is the first night.", "art_4")]
    [InlineData("Article I.|The lamps shall be lit.|Article II.|The oil shall be clean.", "art_I|art_II")]
    public void Articles_in_english(string lines, string outline) => IsOutlined(lines, outline, DraftingConventions.Treaty);

    [Theory]
    [InlineData("ARTÍCULO 1.- DEFINICIONES|A los efectos del presente Convenio:|a) lámpara es lo que luce;|b) farero es quien la cuida.|ARTÍCULO 2.- Cada Parte mantendrá sus lámparas.|ARTÍCULO 3º.- Costes|Se comparten.|Artículo 3 bis|Entra en vigor de noche.",
        "art_1: DEFINICIONES|art_1__point_a|art_1__point_b|art_2|art_3: Costes|art_3bis", "treaty-es")]
    [InlineData("CAPÍTULO SEGUNDO|DISPOSICIONES|Artículo único.- Se encienden las lámparas.", "chp_2: DISPOSICIONES|art_1", "treaty-es")]
    [InlineData("Article premier|Définitions|Une lampe est ce qui brille.|Article 1er bis|Chaque Partie supporte ses frais.|Article 2. – Chaque Partie tient ses lampes allumées.", "art_1: Définitions|art_1bis|art_2", "treaty-fr")]
    [InlineData("Статья 1. Термины|Лампа есть то, что светит.|Статья 2. Каждая Сторона несет свои расходы.|Статья 3|Вступает в силу ночью.", "art_1: Термины|art_2|art_3", "treaty-ru")]
    [InlineData("Section 1.—Short title|This Act may be cited as the Lamps Act.|Section 2.— The port bears the costs.|Sec. 3. Costs of oil; costs of wicks.", "sec_1: Short title|sec_2", "us-bill")]
    [InlineData("Article 5 bis|Oil|1. Each State Party [shall] [may] keep oil.|1 bis. Oil shall be clean.|[Article 6 (new)|Mirrors|Each State Party shall polish its mirrors.]", "art_5bis: Oil|art_5bis__para_1|art_5bis__para_1bis|art_6: (new) Mirrors", "negotiating-text")]
    public void Articles_in_other_conventions(string lines, string outline, string convention) => IsOutlined(lines, outline, DraftingConventions.Find(convention)!);

    [Fact]
    public void A_number_in_parts_is_cited_as_printed()
    {
        var provisions = Parse("Article 2|2.1 Each Party shall keep its lamps:|2.1.1 lit.", DraftingConventions.Treaty).Provisions;
        Assert.Equal(["Art. 2", "Art. 2.1", "Art. 2.1.1"], provisions.Select(p => p.Label));
        Assert.Equal(["2", "2.1", "2.1.1"], provisions.Select(p => p.Number));
    }

    [Fact]
    public void The_words_on_the_line_of_the_number_are_the_articles_own()
    {
        var article = Parse("Article 2. Each Party shall bear its own costs.|Article 3|Oil burns.", DraftingConventions.Treaty).Provisions[0];
        Assert.Equal((null, "Each Party shall bear its own costs."), (article.Heading, article.Text));
    }

    /// <summary>"(a) In general.—The …", in type and as congress.gov prints it without.</summary>
    [Theory]
    [InlineData("(a) In general.—The keeper lights the lamp.", "In general", "The keeper lights the lamp.")]
    [InlineData("(a) In General.--The keeper lights the lamp.", "In General", "The keeper lights the lamp.")]
    [InlineData("(a) Lamp.--The term ``lamp''--", "Lamp", "The term ``lamp''--")]
    [InlineData("(a) The keeper of Pier No. 3 lights it.—Always.", null, "The keeper of Pier No. 3 lights it.—Always.")]
    public void Headings_of_subsections_that_run_in(string line, string? heading, string text)
    {
        var subsection = Parse("SEC. 2. DUTIES.|" + line, DraftingConventions.Find("us-bill")!).Provisions[1];
        Assert.Equal((heading, text), (subsection.Heading, subsection.Text));
    }

    [Fact]
    public void A_recital_in_brackets_is_a_recital() => IsOutlined(
        "The States Parties,|[Concerned that ships need light,]|[Recalling that oil is dear,]|Have agreed as follows:|Article 1|Lamps shine.", "preamble|preamble__rec_1|preamble__rec_2|art_1", DraftingConventions.Find("negotiating-text")!);

    /// <summary>The Council of Europe prints 1, a, i and a wide gap: a table in HTML, a tab in Word, spaces in text, a distance in PDF.</summary>
    [Theory]
    [InlineData("html")]
    [InlineData("html-nbsp")]
    [InlineData("docx")]
    [InlineData("docx-table")]
    [InlineData("text")]
    [InlineData("pdf")]
    public void Numbers_without_a_stop(string kind)
    {
        (string Number, string Words)[] lines = [("1", "Each Party shall keep:"), ("a", "its lamps lit;"), ("b", "its oil:"), ("i", "clean;"), ("ii", "cold."), ("2", "A keeper may sleep by day.")];
        var result = kind switch
        {
            "html" => Reading.Text("<!DOCTYPE html><body><p><b>Article 1 – Lamps</b></p><table>" + string.Concat(lines.Select(l => $"<tr><td>{l.Number}</td><td>{l.Words}</td></tr>")) + "</table>", "a.html"),
            "html-nbsp" => Reading.Text("<!DOCTYPE html><body><p><b>Article 1 – Lamps</b></p>" + string.Concat(lines.Select(l => $"<p>\n\t{l.Number}&nbsp;&nbsp;&nbsp;{l.Words}</p>")), "a.html"),
            "docx" => Reading.Bytes(Samples.Docx(Samples.P("Article 1 – Lamps") + string.Concat(lines.Select(l => $"<w:p><w:r><w:t>{l.Number}</w:t><w:tab/><w:t>{l.Words}</w:t></w:r></w:p>"))), "a.docx"),
            "docx-table" => Reading.Bytes(Samples.Docx(Samples.P("Article 1 – Lamps") + "<w:tbl>" + string.Concat(lines.Select(l => $"<w:tr><w:tc>{Samples.P(l.Number)}</w:tc><w:tc>{Samples.P(l.Words)}</w:tc></w:tr>")) + "</w:tbl>"), "a.docx"),
            "text" => Reading.Text("Article 1 – Lamps\n\n" + string.Concat(lines.Select(l => $"{l.Number}   {l.Words}\n\n")), "a.txt"),
            _ => Reading.Bytes(Samples.Pdf([("Article 1 – Lamps", 72, 720, 11, true), .. lines.SelectMany((l, i) => new[] { (l.Number, 72.0, 690.0 - (30 * i), 11.0, false), (l.Words, 108.0, 690.0 - (30 * i), 11.0, false) })]), "a.pdf"),
        };
        Assert.Equal(
            ["art_1: Lamps", "art_1__para_1", "art_1__para_1__point_a", "art_1__para_1__point_b", "art_1__para_1__point_b__subpoint_i", "art_1__para_1__point_b__subpoint_ii", "art_1__para_2"],
            Reading.Outline(Reading.Parse(result.Value, DraftingConventions.Treaty)).Split('\n'));
    }

    /// <summary>One space alone parts number and words: a run of them under a heading numbers, one alone is a quantity.</summary>
    [Theory]
    [InlineData("Article 1 – Costs|1 Costs are shared.|2 None is spared.|Article 2|Oil burns.", "art_1: Costs|art_1__para_1|art_1__para_2|art_2")]
    [InlineData("Article 1|Costs|1 Parties share costs:|a. of oil;|b. of wicks.|2 None is spared.", "art_1: Costs|art_1__para_1|art_1__para_1__point_a|art_1__para_1__point_b|art_1__para_2")]
    [InlineData("Article 1|1 January is a holiday.|Lamps shine.|Article 2|2 Parties shall keep them.", "art_1|art_2")]
    public void Numbers_before_a_single_space(string lines, string outline)
    {
        IsOutlined(lines, outline, DraftingConventions.Treaty);
        var page = "<!DOCTYPE html><body>" + string.Concat(lines.Split('|').Select(l => $"<p>{l}</p>"));
        Assert.Equal(outline.Split('|'), Reading.Outline(Reading.Parse(Reading.Text(page, "a.html").Value, DraftingConventions.Treaty)).Split('\n'));
    }

    /// <summary>A number in a sentence, a quantity, a table of figures: no numbers of paragraphs.</summary>
    [Theory]
    [InlineData("3 lamps and  a wick")]
    [InlineData("a lamp")]
    [InlineData("12   30")]
    [InlineData("1   fish   green")]
    public void What_only_looks_like_a_number(string line) => Assert.Equal(string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Reading.Text(line + "\n\nend", "a.txt").Value.Blocks[0].Text);

    [Fact]
    public void Footnotes_of_markdown_stand_after_their_paragraph()
    {
        var blocks = Reading.Text("## Article 1[^a]\n\nLamps[^b] shine[^none].\n\n[^a]: First words.\n[^b]: Second words.\n\n[^c]: Nobody calls this.\n", "a.md").Value.Blocks;
        Assert.Equal(["Article 1", "[Footnote a: First words.]", "Lamps shine[^none].", "[Footnote b: Second words.]", "[Footnote c: Nobody calls this.]"], blocks.Select(b => b.Text));
        Assert.All(blocks.Where(b => b.Text.StartsWith('[')), b => Assert.True(b.Hint.OpensNothing));
    }

    private static void IsOutlined(string lines, string outline, DraftingConvention convention) =>
        Assert.Equal(outline.Split('|'), Reading.Outline(Parse(lines, convention)).Split('\n'));

    private static Instrument Parse(string lines, DraftingConvention convention) =>
        Reading.Parse(Reading.Text(lines.Replace("|", "\n\n", StringComparison.Ordinal), "a.txt", ReadingOptions.Default with { Format = "text" }).Value, convention);
}
