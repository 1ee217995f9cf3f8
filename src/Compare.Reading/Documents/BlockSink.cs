using System.Collections.Immutable;
using System.Text;
using Compare.Documents;

namespace Compare.Reading.Documents;

/// <summary>Gathers running text into blocks for the formats that are trees, within the bounds on their number and depth.</summary>
internal sealed class BlockSink(ReadingLimits limits)
{
    /// <summary>Word's own character for a break of the line that is no end of the paragraph.</summary>
    private const char LineBreak = '\v';

    private readonly StringBuilder text = new();

    /// <summary>The only words of the paragraph so far, which most often stay the only ones: kept as they are.</summary>
    private string? only;

    private readonly Stack<List<Block>> outer = new();
    private readonly SortedDictionary<string, (int Count, int First)> leftOut = new(StringComparer.Ordinal);
    private List<Block> blocks = [];
    private int total;
    private int depth;

    /// <summary>The line or paragraph number that the next block gets.</summary>
    public int Line { get; set; } = 1;

    public ImmutableArray<Block> Blocks => [.. blocks];

    /// <summary>What was left out, how often, and where first.</summary>
    public IEnumerable<(string What, int Count, int First)> LeftOut => leftOut.Select(e => (e.Key, e.Value.Count, e.Value.First));

    public bool HasText => text.Length > 0 || only is not null;

    public void Write(string words)
    {
        if (words.Length == 0)
        {
            return;
        }

        if (!HasText)
        {
            only = words;
            return;
        }

        Gather().Append(words);
    }

    public void Write(char c) => Gather().Append(c);

    /// <summary>A line break inside a paragraph: what follows is a block of its own that goes on with the paragraph.</summary>
    public void Break() => Write(LineBreak);

    /// <summary>Ends the paragraph; does nothing when no words were written.</summary>
    public void Flush(StructuralHint hint = default)
    {
        if (!HasText)
        {
            return;
        }

        var isFirst = true;
        var written = only ?? text.ToString();
        foreach (var line in written.Contains(LineBreak) ? written.Split(LineBreak) : [written])
        {
            var folded = WhiteSpace.Fold(BareNumbers.Mark(line));
            if (folded.Length > 0)
            {
                Add(new Block(folded, hint with { IsNewParagraph = isFirst, IsBullet = hint.IsBullet && isFirst }, new SourceSpan(Line, Line)));
                isFirst = false;
            }
        }

        text.Clear();
        only = null;
    }

    public void Add(Block block)
    {
        if (++total > limits.Paragraphs)
        {
            throw LimitException.Paragraphs(limits.Paragraphs);
        }

        blocks.Add(block);
    }

    /// <summary>Takes apart what <see cref="Open"/> … <see cref="Close"/> enclose: a table's cell, a note.</summary>
    public void Open()
    {
        Flush();
        outer.Push(blocks);
        blocks = [];
    }

    public List<Block> Close(StructuralHint hint = default)
    {
        Flush(hint);
        var inner = blocks;
        total -= inner.Count;
        blocks = outer.Pop();
        return inner;
    }

    public void Enter()
    {
        if (++depth > limits.Depth)
        {
            throw LimitException.Depth(limits.Depth, Line);
        }
    }

    public void Leave() => depth--;

    private StringBuilder Gather()
    {
        text.Append(only);
        only = null;
        return text;
    }

    public void Count(string what) => leftOut[what] = leftOut.TryGetValue(what, out var seen) ? (seen.Count + 1, seen.First) : (1, Line);
}
