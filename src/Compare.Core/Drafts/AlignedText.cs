using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Old blocks and new blocks that belong together, as two token sequences with their differences.</summary>
internal sealed class AlignedText
{
    private readonly int wordsOfNew;
    private bool[]? oldIsReference;
    private bool[]? newIsReference;
    private WordCounts? counts;
    private ImmutableArray<ImmutableArray<RedlinePiece>>? redlines;

    public AlignedText(ImmutableArray<Segment> old, ImmutableArray<Segment> @new, double score, bool isElsewhere)
    {
        Old = old;
        New = @new;
        Score = score;
        IsElsewhere = isElsewhere;
        OldTokens = Join(old);
        NewTokens = Join(@new);
        foreach (var segment in @new)
        {
            wordsOfNew += segment.WordCount;
        }
    }

    public ImmutableArray<Segment> Old { get; }

    public ImmutableArray<Segment> New { get; }

    public double Score { get; }

    /// <summary>True when the two stand in articles that are no counterparts.</summary>
    public bool IsElsewhere { get; }

    public ImmutableArray<TextToken> OldTokens { get; }

    public ImmutableArray<TextToken> NewTokens { get; }

    /// <summary>The differences, set by <see cref="ReferenceAwareDiff"/> and then made readable by <see cref="DiffCleanup"/>.</summary>
    public ImmutableArray<DiffHunk> Hunks
    {
        get;
        set
        {
            field = value;
            counts = null;
            redlines = null;
        }
    } = [];

    /// <summary>Tokens of references that follow their target.</summary>
    public bool[] OldIsReference => oldIsReference ??= new bool[OldTokens.Length];

    public bool[] NewIsReference => newIsReference ??= new bool[NewTokens.Length];

    /// <summary>The new token that each old one was kept as, or -1.</summary>
    public int[] Kept()
    {
        var kept = new int[OldTokens.Length];
        var (i, j) = (0, 0);
        foreach (var hunk in Hunks.Add(new DiffHunk(OldTokens.Length, 0, NewTokens.Length, 0)))
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

    /// <summary>Works out what is asked for later, when the differences are settled: several threads may then ask.</summary>
    public void Finish() => _ = (Count(), Redlines);

    /// <summary>The redlines, one for each new block; one in all where there is no new block.</summary>
    public ImmutableArray<ImmutableArray<RedlinePiece>> Redlines => redlines ??= RedlineBuilder.ByNewBlock(this);

    public WordCounts Count() => counts ??= Counted();

    private WordCounts Counted()
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

        return new WordCounts(inserted, deleted, wordsOfNew - touched);
    }

    private static ImmutableArray<TextToken> Join(ImmutableArray<Segment> segments)
    {
        if (segments.Length == 1)
        {
            return segments[0].Tokens;
        }

        var tokens = ImmutableArray.CreateBuilder<TextToken>();
        foreach (var segment in segments)
        {
            var first = tokens.Count;
            tokens.AddRange(segment.Tokens);
            if (first > 0)
            {
                tokens[first] = tokens[first] with { Space = "\n" };
            }
        }

        return tokens.ToImmutable();
    }
}
