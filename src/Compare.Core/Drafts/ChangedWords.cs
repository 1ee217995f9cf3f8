using System.Collections.Immutable;
using Compare.Codebooks;

namespace Compare.Drafts;

/// <summary>A provision's wording before and after, ready for the rules.</summary>
internal sealed class ChangedWords
{
    public ChangedWords(AlignedProvision row)
    {
        Row = row;
        OldText = string.Concat(row.Redline.Where(p => p.Op != RedlineOp.Insert).Select(p => p.Text)).Trim();
        NewText = string.Concat(row.Redline.Where(p => p.Op != RedlineOp.Delete).Select(p => p.Text)).Trim();
        OldWords = Words.Of(OldText);
        NewWords = Words.Of(NewText);
        IsEdited = row.Redline.Any(p => p.Op != RedlineOp.Keep && !p.IsReference) || row.Heading.Any(p => p.Op != RedlineOp.Keep);
    }

    public AlignedProvision Row { get; }

    public string OldText { get; }

    public string NewText { get; }

    public ImmutableArray<string> OldWords { get; }

    public ImmutableArray<string> NewWords { get; }

    public bool IsEdited { get; }

    /// <summary>The changed stretches with a few words around them, for a reviewer.</summary>
    public string Excerpt(bool old) => Passages.Around(Row.Redline, old);
}
