namespace Compare.Drafts;

/// <summary>What a token of running text is.</summary>
public enum TokenKind
{
    Word,
    Number,

    /// <summary>A sign of punctuation.</summary>
    Sign,

    /// <summary>An enumerator that opens a block (<c>1.</c>, <c>(a)</c>): a label, not a word of the text.</summary>
    Label,
}
