using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Gives equal strings equal numbers, so that both drafts can be compared as sequences of numbers.</summary>
internal sealed class Interner
{
    private readonly Dictionary<string, int> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> folded = new(StringComparer.Ordinal);

    /// <summary>How many different words there are.</summary>
    public int WordCount => folded.Count;

    public int[] Keys(ImmutableArray<TextToken> tokens)
    {
        var keys = new int[tokens.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Number(exact, tokens[i].Key);
        }

        return keys;
    }

    public ImmutableArray<int> Words(ImmutableArray<TextToken> tokens) =>
        [.. tokens.Where(t => t.IsWord).Select(t => Number(folded, t.Key.ToLowerInvariant()))];

    private static int Number(Dictionary<string, int> numbers, string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = numbers.Count);
        }

        return number;
    }
}
