using System.Text.RegularExpressions;
using Compare.Instruments;

namespace Compare.Tests.Support;

/// <summary>
/// Words for the check of conservation: runs of letters and digits, nothing else. Taken from a Markdown source by hand-written rules that
/// share no code with the program's reader, and from parsed provisions in reading order.
/// </summary>
/// <remarks>
/// Left out of a source, and nothing more: HTML comments and tags (<c>&lt;meta …&gt;</c>); the target of a link, while its text stays;
/// soft hyphens and zero-width characters, which are no part of a word. Marks such as <c>#</c>, <c>*</c>, <c>-</c> and backslashes hold no
/// letters and fall away by themselves. A list number in front of a line is a word like any other.
/// </remarks>
internal static partial class Words
{
    public static List<string> OfMarkdown(string source)
    {
        var text = Comment().Replace(source, " ");
        text = Tag().Replace(text, " ");
        text = LinkTarget().Replace(text, "]");
        return Of(text);
    }

    public static List<string> Of(string text) => [.. Run().Matches(Invisible().Replace(text, "")).Select(m => m.Value)];

    /// <summary>Designation, number, heading, text, sub-provisions, continuation: the order in which the words stand in the source.</summary>
    public static List<string> Of(Instrument instrument) => Of(instrument.Provisions.Select(p => new Passage(p.Depth, p.Designation, p.Number, p.Heading, p.Text, p.Continuation)));

    public static List<string> Of(IEnumerable<Passage> provisions)
    {
        var words = new List<string>();
        var open = new Stack<Passage>();
        foreach (var provision in provisions)
        {
            Close(provision.Depth);
            foreach (var part in new[] { provision.Designation, provision.Number, provision.Heading, provision.Text })
            {
                words.AddRange(Of(part ?? ""));
            }

            open.Push(provision);
        }

        Close(0);
        return words;

        void Close(int depth)
        {
            while (open.TryPeek(out var last) && last.Depth >= depth)
            {
                words.AddRange(Of(open.Pop().Continuation ?? ""));
            }
        }
    }

    /// <summary>Fails at the first word that differs, with its neighbours.</summary>
    public static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string what)
    {
        var shorter = Math.Min(expected.Count, actual.Count);
        var at = Enumerable.Range(0, shorter).FirstOrDefault(i => expected[i] != actual[i], shorter);
        if (at < Math.Max(expected.Count, actual.Count))
        {
            Assert.Fail($"{what}: word {at + 1} of {expected.Count} (parsed: {actual.Count})\n  source: {Around(expected)}\n  parsed: {Around(actual)}");
        }

        string Around(IReadOnlyList<string> words) => string.Join(' ', words.Skip(Math.Max(0, at - 8)).Take(16));
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex("</?[a-zA-Z][^<>]*>", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex LinkTarget();

    [GeneratedRegex("[\u00AD\u200B\u2060\uFEFF]", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"[\p{L}\p{Nd}\p{M}]+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Run();

    /// <summary>What a provision says in words.</summary>
    internal sealed record Passage(int Depth, string? Designation, string? Number, string? Heading, string Text, string? Continuation);
}
