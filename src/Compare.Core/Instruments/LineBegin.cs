using System.Collections.Immutable;

namespace Compare.Instruments;

/// <summary>Whether a line begins with given words, in any case. Asked for every line and every phrase of every convention: the first two letters decide nearly always.</summary>
internal static class LineBegin
{
    public static bool Is(ReadOnlySpan<char> line, ReadOnlySpan<char> words) =>
        line.Length >= words.Length && words.Length > 0 && MayBe(line[0], words[0]) && (words.Length == 1 || MayBe(line[1], words[1])) && line.StartsWith(words, StringComparison.OrdinalIgnoreCase);

    public static bool IsAny(ReadOnlySpan<char> line, ImmutableArray<string> phrases)
    {
        foreach (var words in phrases)
        {
            if (Is(line, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False where two letters of ASCII differ in more than their case; of other letters nothing is said.</summary>
    private static bool MayBe(char a, char b) => a > 127 || b > 127 || (a | 0x20) == (b | 0x20);
}
