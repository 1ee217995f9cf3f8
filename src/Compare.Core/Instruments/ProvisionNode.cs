using Compare.Documents;

namespace Compare.Instruments;

/// <summary>A provision while it is being put together. Never leaves the parser.</summary>
internal sealed class ProvisionNode(ProvisionKind kind, SourceSpan span)
{
    private string text = "";
    private string continuation = "";

    public ProvisionKind Kind { get; set; } = kind;

    public string? Designation { get; init; }

    /// <summary>As printed.</summary>
    public string? Number { get; init; }

    /// <summary>In canonical form; empty for kinds without a number.</summary>
    public string Address { get; init; } = "";

    /// <summary>The numbering of the list it stands in; meaningful for list units only.</summary>
    public Enumerator Enumerator { get; init; }

    public string? Heading { get; set; }

    public List<ProvisionNode> Children { get; } = [];

    public ProvisionNode? Parent { get; private set; }

    public SourceSpan Span { get; private set; } = span;

    public string Text => text;

    public string? Continuation => continuation.Length == 0 ? null : continuation;

    public bool IsBlank => text.Length == 0 && Children.Count == 0;

    /// <summary>Adds a sub-provision. Words that stood after the earlier ones then belong to the last of them, so that reading order holds.</summary>
    public void Add(ProvisionNode child)
    {
        Settle();
        child.Parent = this;
        Children.Add(child);
        Extend(child.Span);
    }

    /// <summary>Adds words where they come next in reading order: to the text, or after the sub-provisions.</summary>
    public void Append(string words, string separator, SourceSpan span)
    {
        AppendWords(words, separator);
        Extend(span);
    }

    public void AppendHeading(string words, SourceSpan span)
    {
        Heading = Heading is null ? words : Heading + " " + words;
        Extend(span);
    }

    private static string Join(string before, string words, string separator) => before.Length == 0 ? words : before + separator + words;

    /// <summary>Words after the sub-provisions go into the last of them, here and further out: what is added next comes after them.</summary>
    private void Settle()
    {
        Parent?.Settle();
        if (continuation.Length > 0)
        {
            Children[^1].AppendWords(continuation, "\n");
            continuation = "";
        }
    }

    private void AppendWords(string words, string separator)
    {
        if (Children.Count == 0)
        {
            text = Join(text, words, separator);
        }
        else
        {
            continuation = Join(continuation, words, separator);
        }
    }

    private void Extend(SourceSpan span)
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            node.Span = node.Span.Through(span);
        }
    }
}
