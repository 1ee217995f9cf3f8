using Compare.Documents;
using Compare.Instruments;
using Compare.Results;
using Compare.Tests.Support;
using static Compare.Instruments.EnumeratorBracket;
using static Compare.Instruments.EnumeratorStyle;

namespace Compare.Tests.Instruments;

/// <summary>The small parts of the parser: numerals, list numbers, headings, the choice of a convention.</summary>
public class NumbersTests
{
    [Fact]
    public void Roman_numerals_go_both_ways()
    {
        for (var n = 1; n <= 399; n++)
        {
            Assert.Equal(n, Numerals.FromRoman(Numerals.ToRoman(n)));
            Assert.Equal(n, Numerals.FromRoman(Numerals.ToRoman(n).ToUpperInvariant()));
        }
    }

    [Theory]
    [InlineData("iix")]
    [InlineData("vv")]
    [InlineData("iiii")]
    [InlineData("a")]
    [InlineData("")]
    public void What_is_no_roman_numeral_is_zero(string text) => Assert.Equal(0, Numerals.FromRoman(text));

    [Theory]
    [InlineData("a", 1)]
    [InlineData("z", 26)]
    [InlineData("ab", 28)]
    [InlineData("B", 2)]
    [InlineData("abc", 0)]
    [InlineData("é", 0)]
    public void Letters_have_their_position(string text, int position) => Assert.Equal(position, Numerals.FromLetters(text));

    [Theory]
    [InlineData("Kesatu Umum", 1)]
    [InlineData("KEDUA BELAS", 12)]
    [InlineData("Kedua", 2)]
    [InlineData("Pertama", 1)]
    [InlineData("Kesatuan", 0)]
    public void Indonesian_ordinals(string text, int value) => Assert.Equal(value, Numerals.FromIndonesianOrdinal(text).Value);

    [Theory]
    [InlineData("(a) lamps", LowerLetter, Both, 1, "a", "lamps")]
    [InlineData("a)Each", LowerLetter, Closing, 1, "a", "Each")]
    [InlineData("a. lamps", LowerLetter, Dot, 1, "a", "lamps")]
    [InlineData("12. lamps", Digit, Dot, 12, "12", "lamps")]
    [InlineData("(1)lamps", Digit, Both, 1, "1", "lamps")]
    [InlineData("[(B) Repealed]", UpperLetter, Both, 2, "B", "Repealed]")]
    [InlineData("(iv) lamps", LowerRoman, Both, 4, "iv", "lamps")]
    [InlineData("(bb) lamps", DoubledLower, Both, 2, "bb", "lamps")]
    [InlineData("– lamps", Dash, Bare, 0, "–", "lamps")]
    [InlineData("• lamps", Dash, Bare, 0, "•", "lamps")]
    public void A_list_number_is_read(string line, EnumeratorStyle style, EnumeratorBracket bracket, int ordinal, string number, string rest)
    {
        var read = EnumeratorScanner.Scan(line).First(e => e.Style == style);

        Assert.Equal((bracket, ordinal, number, rest), (read.Bracket, read.Ordinal, read.Number, line[read.Length..]));
    }

    [Theory]
    [InlineData("(inter)national law")]
    [InlineData("lamps (a) and (b)")]
    [InlineData("2001. A year")]
    [InlineData("1.5 metres")]
    [InlineData("e.g. a lamp")]
    [InlineData("–lamps")]
    [InlineData("()")]
    [InlineData("(")]
    [InlineData("")]
    public void What_is_no_list_number_is_not_read(string line) => Assert.Empty(EnumeratorScanner.Scan(line));

    [Fact]
    public void The_letter_i_is_also_a_roman_one() => Assert.Equal([LowerRoman, LowerLetter], EnumeratorScanner.Scan("(i) lamps").Select(e => e.Style));

    [Theory]
    [InlineData("Article 15", "15", "")]
    [InlineData("ARTICLE 15 – Lamps", "15", "Lamps")]
    [InlineData("Article 15 bis – Lamps", "15bis", "Lamps")]
    [InlineData("Article 15A Lamps", "15A", "Lamps")]
    [InlineData("Art. 3: Lamps", "3", "Lamps")]
    [InlineData("Article IV. Lamps", "IV", "Lamps")]
    public void A_heading_is_read(string line, string address, string rest)
    {
        var heading = new HeadingScanner(DraftingConventions.Treaty.Headings).Scan(line, default);

        Assert.Equal((address, rest), (heading?.Address, heading?.Rest));
    }

    [Theory]
    [InlineData("Article 21 shall apply to lamps.")]
    [InlineData("Article 2, and that sounds")]
    [InlineData("Article 15 (2)")]
    [InlineData("Articles 3 and 4")]
    [InlineData("Article fifteen")]
    [InlineData("The Article 5")]
    [InlineData("Article")]
    public void A_reference_is_no_heading(string line) => Assert.Null(new HeadingScanner(DraftingConventions.Treaty.Headings).Scan(line, default));

    [Theory]
    [InlineData("Article 1\n\nLamps.\n\nArticle 2\n\nRopes.\n", "treaty")]
    [InlineData("§ 1. Lamps\n\n(a) Lamps.\n\n§ 2. Ropes\n\n(a) Ropes.\n", "us-code")]
    [InlineData("Pasal 1\nLampu.\n\nPasal 2\nTali.\n", "indonesian-regulation")]
    public void The_convention_is_chosen_by_content_and_says_so(string text, string convention)
    {
        var chosen = ConventionChooser.Choose(Parsing.Blocks(text));

        Assert.Equal(convention, chosen.Value.Id);
        Assert.Equal(DiagnosticCodes.ConventionGuessed, Assert.Single(chosen.Diagnostics).Code);
    }

    [Fact]
    public void A_result_without_a_value_has_an_error()
    {
        Assert.Throws<ArgumentException>(() => Result.Failure<BlockDocument>(Diagnostic.Warning(DiagnosticCodes.LeftOut, "Only a warning.")));
        Assert.Throws<InvalidOperationException>(() => Result.Failure<BlockDocument>(Diagnostic.Error(DiagnosticCodes.FileEmpty, "Empty.")).Value);
    }
}
