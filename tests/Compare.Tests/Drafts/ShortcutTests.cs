using Compare.Codings;
using Compare.Drafts;
using Compare.Export.Pages;
using Compare.Instruments;
using CsCheck;

namespace Compare.Tests.Drafts;

/// <summary>Where a draft comparison takes a shorter way, it comes to the same as by the long one.</summary>
public class ShortcutTests
{
    [Fact]
    public void Text_without_a_mark_of_an_instruction_is_none() => Text(
        " ", "is", "are", "shall be", "is hereby", "replaced by", "RePlaced bY", "substituted by", "ſubſtituted by", "substItuted by", "deleted and replaced", "amended to read", "amended", "as follows", "by",
        "inserted after", "added after", "AFTER", "article", "section", "diubah", "berbunyi", "BERBUNYI", "est", "remplacée par", "remplacÉs par", "se", "sustituyen por", "SUSTITUYE por", "\u212aara",
        "в следующей редакции", "\u1c80 СЛЕДУЮЩЕЙ редакции", "в \u1c83ледующей редакции", "\n", "the", "e", "d").Sample(
        (heading, text) => Assert.Equal(AmendingAct.Instruction().IsMatch($"{heading} {text}"), AmendingAct.IsInstruction(heading, text)), iter: 20_000);

    [Fact]
    public void Plain_words_are_the_Markdown_of_themselves() => Text(" ", "  ", "a", "Zz9", ".", ",", ":", "://", "http", "https://x.org", "/", "<", ">", "&", "#", "*", "~", "$", "\t", "\n", "é", "“", "-", "+").Sample(
        (one, other) => Assert.Equal(MarkdownText.Written(one + other), MarkdownText.Inline(one + other)), iter: 20_000);

    [Theory]
    [InlineData("en", "shall not May may only required to be is are as necessary , where appropriate . 2021 cannot endeavour consider")]
    [InlineData("id", "dilarang tidak boleh dapat wajib harus hanya jika diperlukan , . perlu")]
    [InlineData("fr", "ne doit pas peut que s'efforce de le cas échéant , . est tenu si nécessaire saurait")]
    [InlineData("es", "no deberá podrá puede cuando proceda está obligado a sólo , . si")]
    [InlineData("ru", "не должен может вправе при необходимости по возможности , . обязан прилагает усилия")]
    [InlineData("xx", "shall may")]
    public void Modal_verbs_are_found_where_they_can_open(string language, string words) => OneOf(words.Split(' ')).Array[0, 12].Sample(
        chosen => Assert.Equal(ModalityDetector.Find(language, chosen, Enumerable.Range(0, chosen.Length)), ModalityDetector.Find(language, chosen)), iter: 5_000);

    [Theory]
    [InlineData("en", "Article|Articles|paragraph|paragraphs|of|this|the|Convention|and|to|,|(|a|)|(b)|3|14|15|2.1|section|§|that|sub-paragraph|.")]
    [InlineData("id", "Pasal|ayat|huruf|angka|(|1|)|dan|sampai|dengan|3|5|a|b|BAB|II|Undang-Undang|,")]
    [InlineData("fr", "l'article|articles|paragraphe|du|de|la|présente|3|5|et|,|d’article|alinéa|a|Convention")]
    [InlineData("es", "artículo|párrafo|del|de|3|5|y|,|inciso|a|Convenio")]
    [InlineData("ru", "статья|статьи|пункт|пункта|3|5|и|,|Конвенции|подпункт|а")]
    public void References_are_found_where_they_can_open(string language, string words)
    {
        var instrument = new Instrument("x", "en", [.. Enumerable.Range(1, 5).SelectMany(n => (Provision[])[Provision($"art_{n}", ProvisionKind.Article, 1), Provision($"art_{n}__para_3", ProvisionKind.Paragraph, 2)])]);
        var finder = new ReferenceFinder(ReferenceLanguage.Find(language), new ReferenceResolver(instrument));
        OneOf(words.Split('|')).Array[0, 14].Sample(
            chosen =>
            {
                var text = string.Join(' ', chosen);
                var vocabulary = new Vocabulary();
                var cutter = new SegmentCutter(vocabulary);
                cutter.Cut(Provision("art_3__para_3", ProvisionKind.Paragraph, 2) with { Text = text }, 0, 0);
                var tokens = Tokenizer.Tokens(text);
                Assert.Equal(tokens, cutter.Segments.Count == 0 ? [] : cutter.Segments[0].Tokens);
                if (cutter.Segments.Count > 0)
                {
                    Assert.Equal(tokens.Select(t => t.Key), cutter.Segments[0].Keys.Select(k => vocabulary.Keys[k]));
                    Assert.Equal(finder.Find(tokens, new Pinpoint("art_3__para_3")), finder.Find(cutter.Segments[0], vocabulary.Marked(finder.Opens)));
                }
            },
            iter: 5_000);
    }

    /// <summary>Against a search that tries every assignment.</summary>
    [Fact]
    public void The_assignment_has_the_greatest_total() => Gen.Double[-1, 3].Array[20].Sample(
        weights =>
        {
            var edges = new AssignmentEdges(5, 4);
            for (var i = 0; i < weights.Length; i++)
            {
                if (weights[i] > 0)
                {
                    edges.Add(i / 4, i % 4, weights[i]);
                }
            }

            var match = SparseAssignment.Solve(edges, 4);
            Assert.Equal(match.Count(j => j >= 0), match.Where(j => j >= 0).Distinct().Count());
            Assert.Equal(Best(0, 0), match.Select((j, i) => j < 0 ? 0 : weights[(4 * i) + j]).Sum(), 9);

            double Best(int left, int taken) => left == 5 ? 0 : Math.Max(
                Best(left + 1, taken),
                Enumerable.Range(0, 4).Where(j => (taken & (1 << j)) == 0 && weights[(4 * left) + j] > 0).Select(j => weights[(4 * left) + j] + Best(left + 1, taken | (1 << j))).DefaultIfEmpty(0).Max());
        },
        iter: 3_000);

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static Gen<(string, string)> Text(params string[] pieces)
    {
        var text = OneOf(pieces).Array[0, 8];
        var joint = OneOf("", " ");
        return Gen.Select(text, text, joint).Select((a, b, by) => (string.Join(by, a), string.Join(by, b)));
    }

    private static Provision Provision(string pinpoint, ProvisionKind kind, int depth) => new(new Pinpoint(pinpoint), pinpoint, kind, null, null, null, depth, "", null, default!);
}
