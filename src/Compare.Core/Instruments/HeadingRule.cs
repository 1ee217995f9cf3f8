using System.Collections.Immutable;

namespace Compare.Instruments;

/// <summary>A headed division and the words that open it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Its designations: <c>Article</c>; matched in any case at the beginning of a line.</param>
/// <param name="Number">How it is numbered.</param>
/// <param name="InText">True when a line need not be marked as a heading to count.</param>
public sealed record HeadingRule(ProvisionKind Kind, ImmutableArray<string> Words, HeadingNumber Number, bool InText = true)
{
    /// <summary>Words that stand for the numbers 1, 2, 3 …: <c>premier</c>, <c>1er</c>; a bar parts those of the same number.</summary>
    public ImmutableArray<string> NumberWords
    {
        get;
        init
        {
            field = value;
            WordValues = [.. value.SelectMany((words, at) => words.Split('|').Select(w => (w, at + 1)))];
        }
    } = [];

    /// <summary>The same word by word, each with its value.</summary>
    internal ImmutableArray<(string Word, int Value)> WordValues { get; private init; } = [];

    /// <summary>Whether the words of the unit may stand on the line of its number.</summary>
    public RunInText RunIn { get; init; }

    /// <summary>True when the whole line may stand in square brackets, as in a text under negotiation: <c>[Article 5 Costs]</c>.</summary>
    public bool MayBeBracketed { get; init; }

    /// <summary>Marks that may follow the number in brackets and say nothing about the content: <c>(new)</c>, <c>[agreed ad ref]</c>.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];
}
