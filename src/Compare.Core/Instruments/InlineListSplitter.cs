using System.Collections.Immutable;
using Compare.Documents;

namespace Compare.Instruments;

/// <summary>
/// Breaks one block into list lines where a number does not stand at its beginning: after another number (<c>(a) (i) It shall …</c>), and,
/// where the convention says so, inside a sentence (<c>… to use (A) takes place …; or (B) obtains …</c>).
/// </summary>
internal static class InlineListSplitter
{
    private static readonly List<int> None = [];

    /// <summary>The lines of blocks, in order.</summary>
    public static ImmutableArray<ListLine> Split(ImmutableArray<Block> blocks, DraftingConvention convention)
    {
        var lines = ImmutableArray.CreateBuilder<ListLine>(blocks.Length);
        foreach (var block in blocks)
        {
            Split(block, convention, lines);
        }

        return lines.DrainToImmutable();
    }

    private static void Split(Block block, DraftingConvention convention, ImmutableArray<ListLine>.Builder lines)
    {
        var text = block.Text;
        if (block.Hint.OpensNothing)
        {
            lines.Add(new ListLine(text, [], block, true));
            return;
        }

        if (block.Hint.IsBullet && convention.DashesAreIndents && EnumeratorScanner.Scan(text).IsEmpty)
        {
            text = "– " + text;
        }

        var first = true;
        while (true)
        {
            var candidates = EnumeratorScanner.Scan(text);
            if (convention.BracketsAreText && candidates.IsEmpty && text.StartsWith('['))
            {
                candidates = [.. EnumeratorScanner.Scan(text.AsSpan(1)).Select(c => c with { Length = c.Length + 1 })]; // "[2. Each Party …]"
            }

            if (!convention.DashesAreIndents && candidates is [{ Style: EnumeratorStyle.Dash }])
            {
                candidates = [];
            }

            var cut = candidates.IsEmpty ? 0 : candidates[0].Length;
            if (cut > 0 && OpensList(EnumeratorScanner.Scan(text.AsSpan(cut))))
            {
                lines.Add(new ListLine(text[..cut], candidates, block, first));
                text = text[cut..];
                first = false;
                continue;
            }

            var starts = convention.InlineLists ? Inside(text, cut, convention.ReferenceWords) : None;
            lines.Add(new ListLine(starts.Count == 0 ? text : text[..starts[0]], candidates, block, first));
            for (var i = 0; i < starts.Count; i++)
            {
                var item = (i + 1 < starts.Count ? text[starts[i]..starts[i + 1]] : text[starts[i]..]);
                lines.Add(new ListLine(item, EnumeratorScanner.Scan(item), block, false));
            }

            return;
        }
    }

    /// <summary>True for the first number of a list, other than a plain <c>1.</c>, which after another number is more likely text.</summary>
    private static bool OpensList(ImmutableArray<Enumerator> candidates) =>
        candidates.Any(c => c.Ordinal == 1 && (c.Bracket == EnumeratorBracket.Both || (c.Bracket != EnumeratorBracket.Bare && c.Style != EnumeratorStyle.Digit)));

    /// <summary>The beginnings of a list inside a sentence: at least two numbers in brackets, in order from the first, none of them a reference.</summary>
    private static List<int> Inside(string text, int from, ImmutableArray<string> referenceWords)
    {
        foreach (var own in EnumeratorScanner.Scan(text).Where(c => c.Ordinal == 1 && c.Bracket == EnumeratorBracket.Both))
        {
            var followers = Follow(text, 0, own.Style);
            if (followers.Count > 1)
            {
                return followers[1..]; // "(e)(i) discloses …, (ii) knowing …": the first is the line's own number
            }
        }

        for (var at = text.IndexOf(" (", from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(" (", at + 1, StringComparison.Ordinal))
        {
            foreach (var opening in EnumeratorScanner.Scan(text.AsSpan(at + 1)).Where(c => c.Ordinal == 1 && c.Bracket == EnumeratorBracket.Both))
            {
                if (referenceWords.Contains(LastWord(text[..at]), StringComparer.OrdinalIgnoreCase) || text[at - 1] == ')')
                {
                    continue;
                }

                var starts = Follow(text, at + 1, opening.Style);
                if (starts.Count > 1)
                {
                    return starts;
                }
            }
        }

        return [];
    }

    private static List<int> Follow(string text, int first, EnumeratorStyle style)
    {
        List<int> starts = [first];
        for (var at = text.IndexOf(" (", first, StringComparison.Ordinal); at >= 0; at = text.IndexOf(" (", at + 1, StringComparison.Ordinal))
        {
            var fits = EnumeratorScanner.Scan(text.AsSpan(at + 1)).Any(c => c.Style == style && c.Bracket == EnumeratorBracket.Both && c.Ordinal == starts.Count + 1);
            if (fits && EndsItem(text[..at]))
            {
                starts.Add(at + 1);
            }
        }

        return starts;
    }

    private static bool EndsItem(string before)
    {
        var word = LastWord(before);
        var trimmed = word is "and" or "or" ? before[..^word.Length].TrimEnd() : before;
        return trimmed is [.., not ')', ';' or ','];
    }

    private static string LastWord(string text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }
}
