using System.Text;
using Compare.Instruments;
using CsCheck;

namespace Compare.Tests.Instruments;

/// <summary>Invented instruments: a random tree of units in a convention's own numbering, and its text. What is parsed must be the tree again.</summary>
internal static class Generated
{
    /// <summary>Words that no convention reads as a heading, a recital or the end of a preamble.</summary>
    private static readonly string[] Vocabulary = ["lamp", "rope", "harbour", "keeper", "vessel", "kapal", "règle", "naïve", "log7", "x2y", "sea", "winds", "Ålesund", "ночь"];

    private static readonly Gen<string> Word = Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]);

    private static readonly Gen<string> Sentence = Word.List[2, 9].Select(words => string.Join(' ', words));

    public static Gen<Node> Tree(Style style) =>
        from articles in Unit(style, 0, 0).List[1, 6]
        from chapters in Gen.Int[0, 2]
        from headings in Sentence.List[8]
        select Divide(style, articles, chapters, headings);

    private static Gen<Node> Unit(Style style, int level, int at)
    {
        var words = Gen.Select(Sentence, Sentence, (text, heading) => (text, heading));
        if (level >= style.Levels.Length)
        {
            return words.Select(w => new Node(level, w.text, w.heading, []));
        }

        return from w in words
               from many in Gen.Frequency((3, Gen.Const(0)), (2, Gen.Int[2, 4]), (1, Gen.Int[9, 12]))
               from children in Unit(style, level + 1, at).List[Math.Min(many, level > 1 ? 4 : 12)]
               select new Node(level, w.text, w.heading, [.. children]);
    }

    private static Node Divide(Style style, List<Node> articles, int chapters, List<string> headings)
    {
        if (chapters == 0 || style.Chapter is null)
        {
            return new Node(-2, "", "", [.. articles]);
        }

        var cut = articles.Count / chapters;
        return new Node(-2, "", "", [.. Enumerable.Range(0, chapters).Select(c => new Node(-1, "", headings[c], [.. c == chapters - 1 ? articles[(c * cut)..] : articles.GetRange(c * cut, cut)]))]);
    }

    /// <summary>The text of a tree and the provisions it must give: address, heading, own words.</summary>
    public static (string Text, List<(string Pinpoint, string? Heading, string Text)> Expected) Render(Node tree, Style style)
    {
        var text = new StringBuilder();
        var expected = new List<(string, string?, string)>();
        var article = 0;
        for (var i = 0; i < tree.Children.Length; i++)
        {
            Write(tree.Children[i], i, "");
        }

        return (text.ToString(), expected);

        void Write(Node node, int index, string outer)
        {
            switch (node.Level)
            {
                case -1:
                    text.Append($"# {style.Chapter} {Numerals.ToRoman(index + 1).ToUpperInvariant()} {style.HeadingMark}{Capital(node.Heading)}\n\n");
                    expected.Add(($"chp_{index + 1}", Capital(node.Heading), ""));
                    break;
                case 0:
                    article++;
                    text.Append($"## {style.Article} {article}{(style.HeadingMark is null ? "" : $"{style.ArticleMark}{Capital(node.Heading)}")}\n\n");
                    outer = $"{style.ArticlePrefix}_{article}";
                    text.Append($"{Own(node)}\n\n");
                    expected.Add((outer, style.HeadingMark is null ? null : Capital(node.Heading), Own(node)));
                    break;
                default:
                    var level = style.Levels[node.Level - 1];
                    var number = level.Number(index + 1);
                    outer = $"{outer}__{level.Prefix}_{number}";
                    text.Append($"{level.Open}{number}{level.Close} {Own(node)}\n\n");
                    expected.Add((outer, null, Own(node)));
                    break;
            }

            for (var i = 0; i < node.Children.Length; i++)
            {
                Write(node.Children[i], i, outer);
            }
        }

        string Own(Node node) => node.Text + (node.Children.Length > 0 ? style.ListMark : node.Level == 0 ? "." : ";");
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A unit: level -1 a chapter, 0 an article, then the levels of lists.</summary>
    internal sealed record Node(int Level, string Text, string Heading, Node[] Children);

    /// <summary>How a level of lists is numbered.</summary>
    internal sealed record Level(string Prefix, string Open, string Close, Func<int, string> Number);

    /// <summary>A convention as its drafters use it.</summary>
    internal sealed record Style(
        DraftingConvention Convention, string? Chapter, string Article, string ArticlePrefix, string ArticleMark, string? HeadingMark, string ListMark, Level[] Levels)
    {
        public static Style Treaty { get; } = new(
            DraftingConventions.Treaty, "Chapter", "Article", "art", " – ", "– ", ":", [new("para", "", ".", Digits), new("point", "", ".", Letter), new("subpoint", "", ".", Numerals.ToRoman)]);

        public static Style UnitedStatesCode { get; } = new(
            DraftingConventions.UnitedStatesCode, null, "18 U.S.C. §", "sec", ". ", "", "—",
            [
                new("subsec", "(", ")", Letter), new("para", "(", ")", Digits), new("subpara", "(", ")", n => Letter(n).ToUpperInvariant()),
                new("cl", "(", ")", Numerals.ToRoman), new("subcl", "(", ")", n => Numerals.ToRoman(n).ToUpperInvariant()),
            ]);

        /// <summary>A comma and no colon before the list of an article: with a colon its numbers would be definitions.</summary>
        public static Style IndonesianRegulation { get; } = new(
            DraftingConventions.IndonesianRegulation, null, "Pasal", "art", "", null, ",", [new("para", "(", ")", Digits), new("point", "", ".", Letter), new("item", "", ".", Digits)]);

        public static Style Of(string convention) => new[] { Treaty, UnitedStatesCode, IndonesianRegulation }.Single(s => s.Convention.Id == convention);

        private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

        private static string Letter(int number) => ((char)('a' + number - 1)).ToString();
    }
}
