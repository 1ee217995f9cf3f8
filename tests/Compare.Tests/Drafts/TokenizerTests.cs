using Compare.Drafts;

namespace Compare.Tests.Drafts;

/// <summary>Where words end.</summary>
public class TokenizerTests
{
    [Theory]
    [InlineData("co-operation, Party's", "co-operation|,|Party's")]
    [InlineData("1,000 or 2.5 %", "1,000|or|2.5|%")]
    [InlineData("paragraph 9.1.a and c.", "paragraph|9.1|.|a|and|c|.")]
    [InlineData("subsection (b)(4)(D)", "subsection|(|b|)|(|4|)|(|D|)")]
    [InlineData("l’article 21", "l’article|21")]
    [InlineData("статья 5, пункт 1", "статья|5|,|пункт|1")]
    [InlineData("", "")]
    public void Words_numbers_and_signs_are_tokens(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenizer.Tokens(text).Select(t => t.Text)));

    [Theory]
    [InlineData("1. The court", TokenKind.Label)]
    [InlineData("(iv) the court", TokenKind.Label)]
    [InlineData("a) the court", TokenKind.Label)]
    [InlineData("1.5 million", TokenKind.Number)]
    [InlineData("2001 was the year", TokenKind.Number)]
    [InlineData("Data are kept", TokenKind.Word)]
    public void An_enumerator_at_the_beginning_is_a_label(string text, TokenKind kind) => Assert.Equal(kind, Tokenizer.Tokens(text)[0].Kind);

    [Fact]
    public void Text_is_recovered_from_its_tokens_up_to_white_space() =>
        Assert.Equal("The court (or judge)\ndecides.", string.Concat(Tokenizer.Tokens("The  court (or judge) \n decides.").Select(t => t.Space + t.Text)));
}
