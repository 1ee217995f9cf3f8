using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;

namespace Compare.Instruments;

/// <summary>
/// Keeps one version of a document in which a version in another language follows the first: the one in the convention's language, else
/// the first. What is left out is reported with its place; nothing is left out of a document in one language.
/// </summary>
internal static class LanguageSelector
{
    /// <summary>Blocks are judged with their neighbours: single ones are too short to tell.</summary>
    private const int Reach = 4;
    private const int FewestBlocks = 20;

    public static ImmutableArray<Block> Select(BlockDocument document, DraftingConvention convention, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var blocks = document.Blocks;
        var counts = LanguageProfiles.Count(document);
        var languages = Around(counts);
        var first = languages.FirstOrDefault(l => l is not null);
        var last = languages.LastOrDefault(l => l is not null);
        if (first is null || string.Equals(first, last, StringComparison.Ordinal))
        {
            return blocks;
        }

        var cut = blocks.Length;
        while (cut > 0 && (languages[cut - 1] is null || string.Equals(languages[cut - 1], last, StringComparison.Ordinal)))
        {
            cut--;
        }

        if (cut < FewestBlocks || blocks.Length - cut < FewestBlocks)
        {
            return blocks;
        }

        cut = Sharpen(blocks, counts, cut, last!);
        var keepLast = string.Equals(last, convention.Language, StringComparison.Ordinal);
        var (kept, left) = keepLast ? (blocks[cut..], blocks[..cut]) : (blocks[..cut], blocks[cut..]);
        diagnostics.Add(Diagnostic.Warning(
            DiagnosticCodes.OtherLanguage,
            $"Lines {left[0].Span.FirstLine} to {left[^1].Span.LastLine} ({left.Sum(b => Sentences.WordCount(b.Text))} words, language {(keepLast ? first : last)}, from \"{Excerpt(left[0].Text)}\") "
            + $"are a version in another language than the one read ({(keepLast ? last : first)}) and are not part of the result. To read them, put them into a file of their own.",
            new Place(document.Name, left[0].Span.FirstLine)));
        return kept;
    }

    /// <summary>The language around each block, from counts that move along.</summary>
    private static string?[] Around(LanguageCounts counts)
    {
        var languages = new string?[counts.Length];
        Span<int> hits = stackalloc int[LanguageProfiles.LanguageCount];
        var words = 0;
        for (var i = -Reach; i < counts.Length; i++)
        {
            if (i + Reach < counts.Length)
            {
                words += counts.Words[i + Reach];
                Add(hits, counts.Hits(i + Reach), 1);
            }

            if (i - Reach - 1 >= 0)
            {
                words -= counts.Words[i - Reach - 1];
                Add(hits, counts.Hits(i - Reach - 1), -1);
            }

            if (i >= 0)
            {
                languages[i] = LanguageProfiles.Judge(words, hits);
            }
        }

        return languages;

        static void Add(Span<int> sum, ReadOnlySpan<int> hits, int sign)
        {
            for (var k = 0; k < hits.Length; k++)
            {
                sum[k] += sign * hits[k];
            }
        }
    }

    private static string? Around(LanguageCounts counts, int at, int reach)
    {
        var words = 0;
        Span<int> hits = stackalloc int[LanguageProfiles.LanguageCount];
        for (var i = Math.Max(0, at - reach); i <= Math.Min(counts.Length - 1, at + reach); i++)
        {
            words += counts.Words[i];
            for (var k = 0; k < hits.Length; k++)
            {
                hits[k] += counts.Hits(i)[k];
            }
        }

        return LanguageProfiles.Judge(words, hits);
    }

    /// <summary>The neighbours blur the border; it is the first block near it that by itself is in the second language, with the headings before it.</summary>
    private static int Sharpen(ImmutableArray<Block> blocks, LanguageCounts counts, int cut, string second)
    {
        for (var i = Math.Max(1, cut - (2 * Reach)); i < Math.Min(blocks.Length, cut + (2 * Reach)); i++)
        {
            if (string.Equals(Around(counts, i, 0), second, StringComparison.Ordinal))
            {
                while (i > 1 && (blocks[i - 1].Hint.HeadingLevel is not null || !Sentences.EndsUnit(blocks[i - 1].Text)) && Around(counts, i - 1, 0) is null)
                {
                    i--;
                }

                return i;
            }
        }

        return cut;
    }

    private static string Excerpt(string text) => text.Length <= 40 ? text : text[..text.LastIndexOf(' ', 40)] + " …";
}
