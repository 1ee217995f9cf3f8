using System.Collections.Immutable;

namespace Compare.Codebooks;

/// <summary>
/// Finds an indicator's pattern in words: its words must follow one another; a star at the end of a word stands for any ending, at its
/// beginning for any beginning. <c>dual criminal*</c> is found in "dual criminality", not in "criminal, dual".
/// </summary>
public static class IndicatorMatcher
{
    /// <summary>True when the pattern occurs in the words (of <see cref="Words.Of"/>).</summary>
    public static bool Occurs(string pattern, ImmutableArray<string> words)
    {
        var parts = Parts(pattern);
        for (var at = 0; parts.Length > 0 && at + parts.Length <= words.Length; at++)
        {
            var fits = true;
            for (var i = 0; fits && i < parts.Length; i++)
            {
                fits = Fits(parts[i], words[at + i]);
            }

            if (fits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The pattern's words; a hyphen or slash separates them, as it does in the text.</summary>
    private static string[] Parts(string pattern) =>
        string.Concat(pattern.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c == '*' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Fits(string part, string word)
    {
        var core = part.Trim('*');
        return (part.StartsWith('*'), part.EndsWith('*')) switch
        {
            (true, true) => word.Contains(core, StringComparison.Ordinal),
            (true, false) => word.EndsWith(core, StringComparison.Ordinal),
            (false, true) => word.StartsWith(core, StringComparison.Ordinal),
            _ => string.Equals(word, core, StringComparison.Ordinal),
        };
    }
}
