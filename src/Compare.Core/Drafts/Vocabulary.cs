namespace Compare.Drafts;

/// <summary>
/// The words and signs of a draft: equal ones are one string in memory and have equal numbers, so that drafts can be compared as sequences
/// of numbers. Keys are told apart by case, words are not.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> byPrinted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byWord = new(StringComparer.Ordinal);
    private readonly List<Entry> entries = [];
    private readonly List<string> keys = [];
    private readonly List<string> words = [];
    private readonly int[] signs = new int[128];

    public Vocabulary() => lookup = byPrinted.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The different keys, each at its number.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>How many different words there are.</summary>
    public int WordCount => words.Count;

    /// <summary>The number of a token's key, and of its word; the latter is -1 for what is no word.</summary>
    public (int Key, int Word) Take(in TokenScanner scanner, out TextToken token)
    {
        var printed = scanner.Printed;
        int number;
        if (printed.Length == 1 && printed[0] < signs.Length)
        {
            ref var known = ref signs[printed[0]];
            known = known == 0 ? 1 + Number(printed) : known;
            number = known - 1;
        }
        else
        {
            number = Number(printed);
        }

        var entry = entries[number];
        token = new TextToken(entry.Text, entry.Key, scanner.Kind, scanner.Space);
        if (!token.IsWord)
        {
            return (entry.KeyNumber, -1);
        }

        if (entry.WordNumber < 0)
        {
            entries[number] = entry = entry with { WordNumber = Add(byWord, words, entry.Key.ToLowerInvariant()) };
        }

        return (entry.KeyNumber, entry.WordNumber);
    }

    /// <summary>Takes over the words of another draft; gives for each number there the one here.</summary>
    public (int[] Keys, int[] Words) Join(Vocabulary other) =>
        ([.. other.keys.Select(k => Add(byKey, keys, k))], [.. other.words.Select(w => Add(byWord, words, w))]);

    /// <summary>Marks the keys for which something is true.</summary>
    public bool[] Marked(Func<string, bool> isTrue)
    {
        var marked = new bool[keys.Count];
        for (var i = 0; i < marked.Length; i++)
        {
            marked[i] = isTrue(keys[i]);
        }

        return marked;
    }

    private int Number(ReadOnlySpan<char> printed)
    {
        if (!lookup.TryGetValue(printed, out var number))
        {
            var text = printed.ToString();
            var key = Tokenizer.Key(text);
            byPrinted.Add(text, number = entries.Count);
            entries.Add(new Entry(text, key, Add(byKey, keys, key), -1));
        }

        return number;
    }

    private static int Add(Dictionary<string, int> numbers, List<string> list, string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = list.Count);
            list.Add(text);
        }

        return number;
    }

    private readonly record struct Entry(string Text, string Key, int KeyNumber, int WordNumber);
}
