using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Codings;

namespace Compare.Drafts;

/// <summary>
/// Finds the indicators of the codebook in new words. Patterns are looked up by their first whole word, so that the cost is that of the words
/// and not of words times patterns; only patterns that begin with a star are tried everywhere.
/// </summary>
internal sealed class IndicatorScan
{
    private const int DenialReach = 6;

    private readonly ILookup<string, Indicator> byFirstWord;
    private readonly ImmutableArray<Indicator> others;
    private readonly string language;

    public IndicatorScan(Codebook codebook, string language)
    {
        this.language = language;
        var own = codebook.Indicators.Where(i => string.Equals(i.Language, language, StringComparison.Ordinal)).ToArray();
        byFirstWord = own.Where(i => IsWhole(First(i))).ToLookup(First, StringComparer.Ordinal);
        others = [.. own.Where(i => !IsWhole(First(i)))];
    }

    public bool HasPatterns => byFirstWord.Count > 0 || !others.IsEmpty;

    /// <summary>
    /// True for a provision that only permits: it gives a power, or leaves a choice, and binds nobody. A safeguard is not gained by that.
    /// </summary>
    public bool OnlyPermits(ChangedWords change)
    {
        var found = ModalityDetector.Find(language, [.. Tokenizer.Tokens(change.NewText).Select(t => t.Key)]);
        return found.Any(e => e.Modality == Modality.Permission) && found.All(e => e.Modality == Modality.Permission);
    }

    /// <summary>Indicators that stand in the new words of a provision and did not stand in the old ones, each with whether a denial stands next to it.</summary>
    public IEnumerable<(Indicator Indicator, bool IsDenied)> NewIn(ChangedWords change)
    {
        var candidates = change.NewWords.Distinct(StringComparer.Ordinal).SelectMany(w => byFirstWord[w]).Concat(others);
        foreach (var indicator in candidates)
        {
            if (IndicatorMatcher.Occurs(indicator.Pattern, change.NewWords) && !IndicatorMatcher.Occurs(indicator.Pattern, change.OldWords))
            {
                yield return (indicator, IsDenied(indicator, change.NewWords));
            }
        }
    }

    private static string First(Indicator indicator) => Words.Of(indicator.Pattern) is { IsEmpty: false } words && IsWhole(indicator.Pattern.Split(' ', '-', '/')[0]) ? words[0] : "*";

    private static bool IsWhole(string part) => !part.Contains('*', StringComparison.Ordinal);

    private bool IsDenied(Indicator indicator, ImmutableArray<string> words)
    {
        var length = indicator.Pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        for (var at = 0; at + length <= words.Length; at++)
        {
            if (IndicatorMatcher.Occurs(indicator.Pattern, words[at..(at + length)]))
            {
                return words.AsSpan()[Math.Max(0, at - DenialReach)..at].ToArray().Any(w => SafeguardSemantics.IsDenial(language, w));
            }
        }

        return false;
    }
}
