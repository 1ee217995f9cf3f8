namespace Compare.Reading.Documents;

/// <summary>
/// Undoes hyphens at line ends, judging by the rest of the document: "co-" / "operation" stays a compound where the document writes
/// "co-operation" elsewhere, "regu-" / "lation" becomes one word where it writes "regulation". Where neither occurs, a document that breaks
/// many lines with hyphens is taken to hyphenate, any other to break at hyphens that are there.
/// </summary>
internal sealed class Hyphenation
{
    private readonly Dictionary<string, int> words;
    private readonly bool hyphenates;

    private Hyphenation(Dictionary<string, int> words, bool hyphenates) => (this.words, this.hyphenates) = (words, hyphenates);

    public static Hyphenation Vocabulary(IEnumerable<string> lines)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var breaks = new List<(string Head, string Tail)>();
        var head = "";
        foreach (var line in lines)
        {
            var parts = line.Split([' ', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            if (head.Length > 0)
            {
                breaks.Add((head, Trim(parts[0])));
            }

            for (var i = head.Length > 0 ? 1 : 0; i < parts.Length - (EndsBroken(parts[^1]) ? 1 : 0); i++)
            {
                var word = Trim(parts[i]);
                words[word] = words.GetValueOrDefault(word) + 1;
            }

            head = EndsBroken(parts[^1]) ? Trim(parts[^1]) : "";
        }

        var broken = breaks.Count(b => words.ContainsKey(b.Head.TrimEnd('-') + b.Tail));
        var compound = breaks.Count(b => words.ContainsKey(b.Head + b.Tail));
        return new Hyphenation(words, broken > compound);
    }

    /// <summary>Two lines as one passage.</summary>
    public string Join(string before, string after)
    {
        if (before.EndsWith('\u00AD'))
        {
            return before[..^1] + after;
        }

        if (!EndsBroken(before) || after.Length == 0 || !char.IsLetterOrDigit(after[0]))
        {
            return before + " " + after;
        }

        return IsCompound(before, after) ? before + after : before[..^1] + after;
    }

    private bool IsCompound(string before, string after)
    {
        var head = Trim(before[(before.LastIndexOf(' ') + 1)..]);
        var space = after.IndexOf(' ', StringComparison.Ordinal);
        var tail = Trim(space < 0 ? after : after[..space]);
        var joined = words.GetValueOrDefault(head.TrimEnd('-') + tail);
        var kept = words.GetValueOrDefault(head + tail);
        return joined != kept
            ? kept > joined
            : !char.IsLower(after[0]) || head.TrimEnd('-').Contains('-', StringComparison.Ordinal) || !hyphenates;
    }

    private static bool EndsBroken(string text) => text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]);

    private static string Trim(string word) => word.Trim('.', ',', ';', ':', '(', ')', '[', ']', '“', '”', '"', '‘', '’', '\'', '«', '»');
}
