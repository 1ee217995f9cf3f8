namespace Compare.Searching;

/// <summary>How well a provision answers a search: BM25, in which a word of the heading counts three times.</summary>
internal static class Ranking
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;
    private const int HeadingWeight = 3;

    public static int Count(int heading, int summary, int wording) => (HeadingWeight * heading) + summary + wording;

    /// <summary>What a word is worth that so many of all provisions hold.</summary>
    public static double Rarity(int all, int having) => Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));

    /// <param name="counts">How often each word stands there, headings weighted.</param>
    /// <param name="weights">What each word is worth.</param>
    /// <param name="length">Words of the provision.</param>
    /// <param name="average">Words of a provision on average.</param>
    public static double Score(ReadOnlySpan<int> counts, ReadOnlySpan<double> weights, int length, double average)
    {
        var norm = Saturation * (1 - LengthWeight + (LengthWeight * length / average));
        var score = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            score += weights[i] * counts[i] * (Saturation + 1) / (counts[i] + norm);
        }

        return score;
    }
}
