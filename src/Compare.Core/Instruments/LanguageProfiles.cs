using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
using Compare.Documents;
using Compare.Threads;

namespace Compare.Instruments;

/// <summary>Tells the language of a passage by its commonest short words, which make up a third of all running text.</summary>
internal static class LanguageProfiles
{
    /// <summary>Below this share of common words nothing is said about a passage.</summary>
    private const double LowestShare = 0.08;

    /// <summary>Blocks from which on a second thread is worth its start.</summary>
    private const int LongDocument = 5000;

    /// <summary>Letters of ASCII that are held in one number: most words are looked up without being made.</summary>
    private const int LettersOfKey = sizeof(ulong);

    private const int Slots = 512;

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

    /// <summary>The languages that a word is common in, one bit each by the order of the profiles.</summary>
    private static readonly FrozenDictionary<string, int> LanguagesOf =
        Profiles.SelectMany((p, at) => p.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(w => (Word: w, Bit: 1 << at))).GroupBy(w => w.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Sum(w => w.Bit), StringComparer.Ordinal);

    private static readonly int Longest = LanguagesOf.Keys.Max(w => w.Length);

    /// <summary>The small letter of each sign of ASCII, 0 for one that parts words.</summary>
    private static readonly byte[] Letters = [.. Enumerable.Range(0, 128).Select(c => " ,;.:()\"'".Contains((char)c, StringComparison.Ordinal) ? (byte)0 : (byte)Math.Max(1, (int)char.ToLowerInvariant((char)c)))];

    /// <summary>The words of a key's length, at the place of their key or after it.</summary>
    private static readonly (ulong Key, int Languages)[] ByKey = Keys();

    private static readonly ConditionalWeakTable<BlockDocument, LanguageCounts> Counted = [];

    public static int LanguageCount => Profiles.Length;

    /// <summary>The common words of a language, by its place among the profiles.</summary>
    internal static string[] WordsOf(int language) => Profiles[language].Words.Split(' ');

    /// <summary>The counts of each block; counted once, though both the choice of a convention and that of a language ask.</summary>
    public static LanguageCounts Count(BlockDocument document) => Counted.GetValue(document, d =>
    {
        var counts = new LanguageCounts(d.Blocks.Length);
        TwoHalves.Run(
            d.Blocks.Length,
            (from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    counts.Words[i] = Count(d.Blocks[i].Text, counts.Hits(i));
                }
            },
            LongDocument);
        return counts;
    });

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

    /// <summary>How many words a text has; adds how often each language's common words occur, in the order of the profiles.</summary>
    internal static int Count(string text, Span<int> hits)
    {
        var (words, start, key, isAscii) = (0, 0, 0UL, true);
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : ' ';
            if (c < Letters.Length)
            {
                var letter = Letters[c];
                if (letter != 0)
                {
                    key = (key << 8) | letter;
                    continue;
                }
            }
            else if (c is not ('“' or '”'))
            {
                isAscii = false;
                continue;
            }

            var length = at - start;
            if (length > 0)
            {
                words++;
                if (length <= Longest)
                {
                    Hit(isAscii && length <= LettersOfKey ? Languages(key) : Languages(text.AsSpan(start, length)), hits);
                }
            }

            (start, key, isAscii) = (at + 1, 0, true);
        }

        return words;
    }

    private static void Hit(int languages, Span<int> hits)
    {
        for (; languages != 0; languages &= languages - 1)
        {
            hits[BitOperations.TrailingZeroCount(languages)]++;
        }
    }

    private static int Languages(ulong key)
    {
        for (var slot = Slot(key); ; slot = (slot + 1) % Slots)
        {
            var (known, languages) = ByKey[slot];
            if (known == key || known == 0)
            {
                return languages;
            }
        }
    }

    private static int Languages(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[word.Length];
        return LanguagesOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(small[..word.ToLowerInvariant(small)], out var languages) ? languages : 0;
    }

    private static (ulong Key, int Languages)[] Keys()
    {
        var table = new (ulong Key, int Languages)[Slots];
        foreach (var (word, languages) in LanguagesOf.Where(w => w.Key.Length <= LettersOfKey && w.Key.All(char.IsAscii)))
        {
            var key = word.Aggregate(0UL, (k, c) => (k << 8) | c);
            var slot = Slot(key);
            while (table[slot].Key != 0)
            {
                slot = (slot + 1) % Slots;
            }

            table[slot] = (key, languages);
        }

        return table;
    }

    private static int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 55);
}
