using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Old blocks and new blocks that belong together, as two token sequences with their differences.</summary>
internal sealed class AlignedText
{
    public AlignedText(ImmutableArray<Segment> old, ImmutableArray<Segment> @new, double score, bool isElsewhere)
    {
        Old = old;
        New = @new;
        Score = score;
        IsElsewhere = isElsewhere;
        OldTokens = [.. Join(old)];
        NewTokens = [.. Join(@new)];
        OldIsReference = new bool[OldTokens.Length];
        NewIsReference = new bool[NewTokens.Length];
    }

    public ImmutableArray<Segment> Old { get; }

    public ImmutableArray<Segment> New { get; }

    public double Score { get; }

    /// <summary>True when the two stand in articles that are no counterparts.</summary>
    public bool IsElsewhere { get; }

    public ImmutableArray<TextToken> OldTokens { get; }

    public ImmutableArray<TextToken> NewTokens { get; }

    /// <summary>The differences, set by <see cref="ReferenceAwareDiff"/> and then made readable by <see cref="DiffCleanup"/>.</summary>
    public ImmutableArray<DiffHunk> Hunks { get; set; } = [];

    /// <summary>Tokens of references that follow their target.</summary>
    public bool[] OldIsReference { get; }

    public bool[] NewIsReference { get; }

    /// <summary>The new token that each old one was kept as, or -1.</summary>
    public int[] Kept()
    {
        var kept = new int[OldTokens.Length];
        var (i, j) = (0, 0);
        foreach (var hunk in Hunks.Append(new DiffHunk(OldTokens.Length, 0, NewTokens.Length, 0)))
        {
            while (i < hunk.OldStart)
            {
                kept[i++] = j++;
            }

            while (i < hunk.OldEnd)
            {
                kept[i++] = -1;
            }

            j = hunk.NewEnd;
        }

        return kept;
    }

    public WordCounts Count()
    {
        var (inserted, deleted, touched) = (0, 0, 0);
        foreach (var hunk in Hunks)
        {
            for (var i = hunk.OldStart; i < hunk.OldEnd; i++)
            {
                deleted += OldTokens[i].IsWord && !OldIsReference[i] ? 1 : 0;
            }

            for (var j = hunk.NewStart; j < hunk.NewEnd; j++)
            {
                inserted += NewTokens[j].IsWord && !NewIsReference[j] ? 1 : 0;
                touched += NewTokens[j].IsWord ? 1 : 0;
            }
        }

        return new WordCounts(inserted, deleted, NewTokens.Count(t => t.IsWord) - touched);
    }

    private static IEnumerable<TextToken> Join(ImmutableArray<Segment> segments) =>
        segments.SelectMany((s, k) => s.Tokens.Select((t, i) => k > 0 && i == 0 ? t with { Space = "\n" } : t));
}
