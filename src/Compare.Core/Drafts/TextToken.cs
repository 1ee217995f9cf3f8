namespace Compare.Drafts;

/// <summary>One word, number or sign of a text. Two tokens are the same wording when their keys are equal.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Key">The same without typographic choice: straight quotation marks, one kind of dash, no soft hyphens. Case counts.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Space">The white space printed before it: empty, a space or a line feed.</param>
public readonly record struct TextToken(string Text, string Key, TokenKind Kind, string Space)
{
    /// <summary>True for what counts as a word in totals; signs and labels do not.</summary>
    public bool IsWord => Kind is TokenKind.Word or TokenKind.Number;

    public bool Is(string word) => string.Equals(Key, word, StringComparison.OrdinalIgnoreCase);
}
