using System.Runtime.InteropServices;

namespace Compare.Reading.Documents;

/// <summary>
/// Undoes hyphens at line ends, judging by the rest of the document: "co-" / "operation" stays a compound where the document writes
/// "co-operation" elsewhere, "regu-" / "lation" becomes one word where it writes "regulation". Where neither occurs, a document that breaks
/// many lines with hyphens is taken to hyphenate, any other to break at hyphens that are there.
/// </summary>
internal sealed class Hyphenation
{
    private const string Spaces = " \t\u00a0";
    private const string Marks = ".,;:()[]“”\"‘’'«»";

    private readonly Lazy<(Dictionary<string, int> Words, bool Hyphenates)> vocabulary;

    private Hyphenation(IEnumerable<string> lines) => vocabulary = new(() => Count(lines));

    /// <summary>Judges by these lines, which are gone through when the first hyphen at the end of a line asks for it.</summary>
    public static Hyphenation Vocabulary(IEnumerable<string> lines) => new(lines);

    private static (Dictionary<string, int> Words, bool Hyphenates) Count(IEnumerable<string> lines)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var counts = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var breaks = new List<(string Head, string Tail)>();
        var head = "";
        foreach (var line in lines)
        {
            var rest = line.AsSpan().Trim(Spaces);
            if (rest.IsEmpty)
            {
                continue;
            }

            var isFirst = head.Length > 0;
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOfAny(Spaces);
                var part = end < 0 ? rest : rest[..end];
                rest = end < 0 ? [] : rest[end..].TrimStart(Spaces);
                var word = part.Trim(Marks);
                var isBroken = rest.IsEmpty && EndsBroken(part);
                if (isFirst)
                {
                    breaks.Add((head, word.ToString()));
                }
                else if (!isBroken)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
                }

                head = isBroken ? word.ToString() : rest.IsEmpty ? "" : head;
                isFirst = false;
            }
        }

        var broken = breaks.Count(b => words.ContainsKey(b.Head.TrimEnd('-') + b.Tail));
        var compound = breaks.Count(b => words.ContainsKey(b.Head + b.Tail));
        return (words, broken > compound);
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
        var (words, hyphenates) = vocabulary.Value;
        var head = Trim(before[(before.LastIndexOf(' ') + 1)..]);
        var space = after.IndexOf(' ', StringComparison.Ordinal);
        var tail = Trim(space < 0 ? after : after[..space]);
        var joined = words.GetValueOrDefault(head.TrimEnd('-') + tail);
        var kept = words.GetValueOrDefault(head + tail);
        return joined != kept
            ? kept > joined
            : !char.IsLower(after[0]) || head.TrimEnd('-').Contains('-', StringComparison.Ordinal) || !hyphenates;
    }

    private static bool EndsBroken(ReadOnlySpan<char> text) => text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]);

    private static string Trim(string word) => word.AsSpan().Trim(Marks).ToString();
}
