using System.Collections.Immutable;
using System.Text;
using Compare.Documents;

namespace Compare.Instruments;

/// <summary>A provision while it is being put together. Never leaves the parser.</summary>
internal sealed class ProvisionNode(ProvisionKind kind, SourceSpan span)
{
    /// <summary>Of the many that have none; never changed.</summary>
    private static readonly List<ProvisionNode> NoChildren = [];

    private readonly Passage text = new();
    private Passage? continuation;
    private List<ProvisionNode>? children;
    private (ImmutableArray<Block> Lines, int After)? waiting;

    public ProvisionKind Kind { get; set; } = kind;

    public string? Designation { get; init; }

    /// <summary>As printed.</summary>
    public string? Number { get; init; }

    /// <summary>In canonical form; empty for kinds without a number.</summary>
    public string Address { get; init; } = "";

    /// <summary>The numbering of the list it stands in; meaningful for list units only.</summary>
    public Enumerator Enumerator { get; init; }

    public string? Heading { get; set; }

    public List<ProvisionNode> Children => children ?? NoChildren;

    public ProvisionNode? Parent { get; private set; }

    public SourceSpan Span { get; private set; } = span;

    public string Text => text.Words;

    public string? Continuation => continuation is { IsEmpty: false } ? continuation.Words : null;

    /// <summary>The kind by the format's own word, or null.</summary>
    public ProvisionKind? NativeKind { get; init; }

    /// <summary>The address by the format's own id, or null.</summary>
    public string? NativeId { get; init; }

    /// <summary>The last words of the text as far as they tell what may follow: not those of a note.</summary>
    public string Ending { get; private set; } = "";

    public bool IsBlank => text.IsEmpty && Children.Count == 0;

    /// <summary>The lines that stand in it and are not worked out yet, and how many findings there were before them; none once they are taken.</summary>
    public (ImmutableArray<Block> Lines, int After)? TakeWaiting()
    {
        var waited = waiting;
        waiting = null;
        return waited;
    }

    /// <summary>Holds lines that are to be worked out later; they are part of its place in the source at once.</summary>
    public void Wait(ImmutableArray<Block> lines, int after)
    {
        waiting = (lines, after);
        Extend(lines[^1].Span);
    }

    /// <summary>Adds a sub-provision. Words that stood after the earlier ones then belong to the last of them, so that reading order holds.</summary>
    public void Add(ProvisionNode child)
    {
        Settle();
        child.Parent = this;
        (children ??= []).Add(child);
        Extend(child.Span);
    }

    /// <summary>Adds words where they come next in reading order: to the text, or after the sub-provisions.</summary>
    public void Append(string words, string separator, SourceSpan span)
    {
        AppendWords(words, separator);
        if (Children.Count == 0)
        {
            Ending = words;
        }

        Extend(span);
    }

    /// <summary>Adds a footnote or quoted words; whether the text before them is open does not change.</summary>
    public void AppendNote(string words, SourceSpan span)
    {
        AppendWords(words, "\n");
        Extend(span);
    }

    /// <summary>Gives the sub-provisions away to the top of the tree; words of its own go with the first and the last of them.</summary>
    public List<ProvisionNode> Release()
    {
        if (continuation is { IsEmpty: false })
        {
            Children[^1].AppendWords(continuation.Words, "\n");
        }

        Children.ForEach(c => c.Parent = null);
        return Children;
    }

    public void AppendHeading(string words, SourceSpan span)
    {
        Heading = Heading is null ? words : Heading + " " + words;
        Extend(span);
    }

    /// <summary>Makes its place in the source reach as far as something inside it, and that of what holds it, which always reaches as far as it does.</summary>
    public void Extend(SourceSpan span)
    {
        for (var node = this; node is not null && node.Span.LastLine < span.LastLine; node = node.Parent)
        {
            node.Span = node.Span.Through(span);
        }
    }

    /// <summary>Words after the sub-provisions go into the last of them, here and further out: what is added next comes after them.</summary>
    private void Settle()
    {
        Parent?.Settle();
        if (continuation is { IsEmpty: false })
        {
            Children[^1].AppendWords(continuation.Words, "\n");
            continuation = null;
        }
    }

    private void AppendWords(string words, string separator) => (Children.Count == 0 ? text : continuation ??= new Passage()).Append(words, separator);

    /// <summary>Words that come one after the other. Most passages are one line, whose string is kept as it is.</summary>
    private sealed class Passage
    {
        private string words = "";
        private StringBuilder? joined;

        public bool IsEmpty => words.Length == 0 && joined is not { Length: > 0 };

        public string Words => joined is null ? words : words = words.Length == 0 ? joined.ToString() : words;

        public void Append(string more, string separator)
        {
            if (IsEmpty)
            {
                words = more;
                return;
            }

            joined ??= new StringBuilder(words);
            joined.Append(separator).Append(more);
            words = "";
        }
    }
}
