using System.Text.RegularExpressions;
using Compare.Documents;

namespace Compare.Reading.Documents;

/// <summary>Footnotes of Markdown: <c>[^1]</c> calls the note that begins <c>[^1]:</c>. A note stands after the paragraph that calls it first; one that nothing calls stays where it is.</summary>
internal static partial class MarkdownNotes
{
    public static List<Block> Lay(IReadOnlyList<Block> blocks)
    {
        var notes = new Dictionary<string, Block>(StringComparer.Ordinal);
        var kept = new List<Block>();
        string? open = null;
        foreach (var block in blocks)
        {
            if (Definition().Match(block.Text) is { Success: true } found && notes.TryAdd(found.Groups["label"].Value, block with { Text = found.Groups["words"].Value }))
            {
                open = found.Groups["label"].Value;
                kept.Add(block);
            }
            else if (open is not null && !block.Hint.IsNewParagraph)
            {
                notes[open] = notes[open] with { Text = notes[open].Text + " " + block.Text, Span = notes[open].Span.Through(block.Span) };
            }
            else
            {
                open = null;
                kept.Add(block);
            }
        }

        return notes.Count == 0 ? [.. blocks] : Place(kept, notes);
    }

    private static List<Block> Place(List<Block> blocks, Dictionary<string, Block> notes)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks.Where(b => !Definition().IsMatch(b.Text)))
        {
            called.UnionWith(Call().Matches(block.Text).Select(m => m.Groups["label"].Value).Where(notes.ContainsKey));
        }

        var placed = new HashSet<string>(StringComparer.Ordinal);
        var laid = new List<Block>();
        var waiting = new List<string>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (Definition().Match(block.Text) is { Success: true } own && notes.ContainsKey(own.Groups["label"].Value))
            {
                if (!called.Contains(own.Groups["label"].Value) && placed.Add(own.Groups["label"].Value))
                {
                    laid.Add(Note(own.Groups["label"].Value));
                }
            }
            else
            {
                var text = WhiteSpace.Fold(Call().Replace(block.Text, m =>
                {
                    if (!notes.ContainsKey(m.Groups["label"].Value))
                    {
                        return m.Value;
                    }

                    if (placed.Add(m.Groups["label"].Value))
                    {
                        waiting.Add(m.Groups["label"].Value);
                    }

                    return "";
                }));
                if (text.Length > 0)
                {
                    laid.Add(block with { Text = text });
                }
            }

            if (i + 1 == blocks.Count || blocks[i + 1].Hint.IsNewParagraph)
            {
                laid.AddRange(waiting.Select(Note));
                waiting.Clear();
            }
        }

        return laid;

        Block Note(string label) => notes[label] with { Text = $"[Footnote {label}: {notes[label].Text}]", Hint = new StructuralHint { OpensNothing = true } };
    }

    [GeneratedRegex(@"^\[\^(?<label>[^\]\s]{1,40})\]:\s*(?<words>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[\^(?<label>[^\]\s]{1,40})\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Call();
}
