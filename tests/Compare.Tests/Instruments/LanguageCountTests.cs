using Compare.Instruments;
using CsCheck;

namespace Compare.Tests.Instruments;

/// <summary>Words are counted sign by sign, most of them without being made: the same as cutting the text and looking each word up.</summary>
public class LanguageCountTests
{
    private static readonly char[] Separators = [.. " ,;.:()“”\"'"];

    private static readonly string[] Words = ["the", "The", "OF", "und", "für", "в", "государство", "sebagaimana", "dimaksud", "harbour", "a", "de", "и", "x-y", "§", "\0"];
    private static readonly string[] Gaps = [" ", ", ", "; ", ".", "", "“"];

    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Int[0, Words.Length - 1].Select(i => Words[i]), Gen.String[Gen.Char["aàаth e.,()“'"], 0, 12])
            .Select(Gen.Int[0, Gaps.Length - 1], (word, gap) => word + Gaps[gap]).Array[0, 30].Select(parts => string.Concat(parts));

    [Fact]
    public void Each_word_counts_for_the_languages_that_it_is_common_in() => Texts.Sample(
        text =>
        {
            var hits = new int[LanguageProfiles.LanguageCount];
            var words = LanguageProfiles.Count(text, hits);

            var cut = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(cut.Length, words);
            for (var language = 0; language < hits.Length; language++)
            {
                Assert.Equal(cut.Count(w => LanguageProfiles.WordsOf(language).Contains(w.ToLowerInvariant())), hits[language]);
            }
        },
        iter: 20_000);
}
