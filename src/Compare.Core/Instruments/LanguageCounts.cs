namespace Compare.Instruments;

/// <summary>How many words each block of a document has, and how many of them are common in each language.</summary>
internal sealed class LanguageCounts(int blocks)
{
    private readonly int[] hits = new int[blocks * LanguageProfiles.LanguageCount];

    public int[] Words { get; } = new int[blocks];

    public int Length => Words.Length;

    /// <summary>By language, in the order of the profiles.</summary>
    public Span<int> Hits(int block) => hits.AsSpan(block * LanguageProfiles.LanguageCount, LanguageProfiles.LanguageCount);
}
