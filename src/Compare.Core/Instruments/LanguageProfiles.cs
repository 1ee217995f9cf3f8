using System.Collections.Frozen;

namespace Compare.Instruments;

/// <summary>Tells the language of a passage by its commonest short words, which make up a third of all running text.</summary>
internal static class LanguageProfiles
{
    /// <summary>Below this share of common words nothing is said about a passage.</summary>
    private const double LowestShare = 0.08;

    private static readonly (string Language, FrozenSet<string> Words)[] Profiles =
    [
        ("en", Set("the of and to in shall or for with this any that by be is may its such under a an it not")),
        ("id", Set("yang dan atau pada dengan dalam untuk tidak sebagaimana dimaksud terhadap oleh ini dari huruf ayat pasal")),
        ("nl", Set("de het een van en in te dat die op voor met door aan is zijn of als kan een ieder iedere")),
        ("fr", Set("le la les des du et en un une dans pour par que qui est sont au aux ou sur")),
        ("es", Set("el la los las de del y en un una que por para con se o su sus al es")),
        ("de", Set("der die das und in den von zu mit dem des ein eine ist im für auf oder nach")),
        ("ru", Set("и в на с по для не что к о от из или при его их как за государство настоящей")),
    ];

    /// <summary>How often each language's common words occur in a text, in the order of the profiles, and how many words there are.</summary>
    public static (int Words, int[] Hits) Count(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', ',', ';', '.', ':', '(', ')', '“', '”', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
        return (words.Length, [.. Profiles.Select(p => words.Count(p.Words.Contains))]);
    }

    /// <summary>The language with most hits, or null where the text is too short or in none of them.</summary>
    public static string? Judge(int words, ReadOnlySpan<int> hits)
    {
        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        return words > 0 && hits[best] >= Math.Max(2, LowestShare * words) ? Profiles[best].Language : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
