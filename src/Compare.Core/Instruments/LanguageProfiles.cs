using System.Buffers;
using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
using Compare.Documents;

namespace Compare.Instruments;

/// <summary>Tells the language of a passage by its commonest short words, which make up a third of all running text.</summary>
internal static class LanguageProfiles
{
    /// <summary>Below this share of common words nothing is said about a passage.</summary>
    private const double LowestShare = 0.08;

    private static readonly (string Language, string Words)[] Profiles =
    [
        ("en", "the of and to in shall or for with this any that by be is may its such under a an it not"),
        ("id", "yang dan atau pada dengan dalam untuk tidak sebagaimana dimaksud terhadap oleh ini dari huruf ayat pasal"),
        ("nl", "de het een van en in te dat die op voor met door aan is zijn of als kan een ieder iedere"),
        ("fr", "le la les des du et en un une dans pour par que qui est sont au aux ou sur"),
        ("es", "el la los las de del y en un una que por para con se o su sus al es"),
        ("de", "der die das und in den von zu mit dem des ein eine ist im für auf oder nach"),
        ("ru", "и в на с по для не что к о от из или при его их как за государство настоящей"),
    ];

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ,;.:()“”\"'");

    /// <summary>The languages that a word is common in, one bit each by the order of the profiles.</summary>
    private static readonly FrozenDictionary<string, int> LanguagesOf =
        Profiles.SelectMany((p, at) => p.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(w => (Word: w, Bit: 1 << at))).GroupBy(w => w.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Sum(w => w.Bit), StringComparer.Ordinal);

    private static readonly int Longest = LanguagesOf.Keys.Max(w => w.Length);

    private static readonly ConditionalWeakTable<BlockDocument, (int Words, int[] Hits)[]> Counted = [];

    /// <summary>The counts of each block; counted once, though both the choice of a convention and that of a language ask.</summary>
    public static (int Words, int[] Hits)[] Count(BlockDocument document) => Counted.GetValue(document, d => [.. d.Blocks.Select(b => Count(b.Text))]);

    /// <summary>How often each language's common words occur in a text, in the order of the profiles, and how many words there are.</summary>
    public static (int Words, int[] Hits) Count(string text)
    {
        var (words, hits) = (0, new int[Profiles.Length]);
        var lookup = LanguagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> small = stackalloc char[Longest];
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(Separators);
            var word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (word.Length <= Longest && lookup.TryGetValue(small[..word.ToLowerInvariant(small)], out var languages))
            {
                for (; languages != 0; languages &= languages - 1)
                {
                    hits[BitOperations.TrailingZeroCount(languages)]++;
                }
            }
        }

        return (words, hits);
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
}
