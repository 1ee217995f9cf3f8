namespace Compare.Drafts;

/// <summary>Numbers of words; signs, labels and the numbers of references that follow their target are not counted as inserted or deleted.</summary>
public readonly record struct WordCounts(int Inserted, int Deleted, int Kept)
{
    public static WordCounts operator +(WordCounts a, WordCounts b) => Add(a, b);

    public static WordCounts Add(WordCounts a, WordCounts b) => new(a.Inserted + b.Inserted, a.Deleted + b.Deleted, a.Kept + b.Kept);
}
