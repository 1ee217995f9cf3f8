using System.Collections.Immutable;
using Compare.Codebooks;

namespace Compare.Drafts;

/// <summary>A provision's wording before and after, ready for the rules.</summary>
internal sealed class ChangedWords
{
    public ChangedWords(AlignedProvision row)
        : this(row, row.Redline)
    {
    }

    private ChangedWords(AlignedProvision row, ImmutableArray<RedlinePiece> redline)
    {
        Row = row;
        Redline = redline;
        OldText = string.Concat(redline.Where(p => p.Op != RedlineOp.Insert).Select(p => p.Text)).Trim();
        NewText = string.Concat(redline.Where(p => p.Op != RedlineOp.Delete).Select(p => p.Text)).Trim();
        OldWords = Words.Of(OldText);
        NewWords = Words.Of(NewText);
        IsEdited = redline.Any(p => p.Op != RedlineOp.Keep && !p.IsReference) || row.Heading.Any(p => p.Op != RedlineOp.Keep);
    }

    public AlignedProvision Row { get; }

    private ImmutableArray<RedlinePiece> Redline { get; }

    /// <summary>The rows by old provision. Of several provisions that were merged, each is seen with its own words only.</summary>
    public static ILookup<Instruments.Pinpoint, ChangedWords> ByOld(DraftComparison comparison, IEnumerable<ChangedWords> changes)
    {
        var blocks = comparison.Blocks.Where(b => b.Part != SegmentPart.Heading).ToLookup(b => b.New);
        return changes.SelectMany(c => c.Row.Old.Select(o => (Old: o, Change: c.Row.Old.Length < 2 ? c : Own(c, o)))).ToLookup(c => c.Old, c => c.Change);

        ChangedWords Own(ChangedWords whole, Instruments.Pinpoint old)
        {
            var own = blocks[whole.Row.New[0]].Where(b => b.Old.Contains(old)).SelectMany(b => b.Redline).ToImmutableArray();
            return own.IsEmpty ? whole : new ChangedWords(whole.Row, own);
        }
    }

    public string OldText { get; }

    public string NewText { get; }

    public ImmutableArray<string> OldWords { get; }

    public ImmutableArray<string> NewWords { get; }

    public bool IsEdited { get; }

    /// <summary>True where some sentence of the old text holds both phrases, or where a phrase is not in the text at all, so that nothing speaks against it.</summary>
    public bool IsSameSentence(string phrase, string other)
    {
        var (a, b) = (Words.Of(phrase), Words.Of(other));
        if (a.IsEmpty || b.IsEmpty || !Holds(OldWords, b))
        {
            return true;
        }

        return OldText.Split(['.', ';', '\n']).Select(Words.Of).Any(s => Holds(s, a) && Holds(s, b));
    }

    /// <summary>True when the words hold the phrase, word after word.</summary>
    public static bool Holds(ImmutableArray<string> words, ImmutableArray<string> phrase)
    {
        for (var at = 0; at + phrase.Length <= words.Length; at++)
        {
            if (words.AsSpan()[at..(at + phrase.Length)].SequenceEqual(phrase.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The changed stretches with a few words around them, for a reviewer.</summary>
    public string Excerpt(bool old) => Passages.Around(Redline, old);
}
