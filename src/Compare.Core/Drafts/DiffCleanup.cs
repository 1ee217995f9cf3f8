using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>
/// Makes minimal differences readable: a pure insertion or deletion slides to where a phrase begins or ends, and a lone small word kept
/// between two replacements joins them. Both texts stay what they are.
/// </summary>
internal static class DiffCleanup
{
    /// <summary>Words too small to be worth keeping between two replacements. No word that carries an obligation, a negation or a condition is here.</summary>
    private static readonly FrozenSet<string> SmallWords = new[]
    {
        "the", "of", "a", "an", "to", "in", "on", "by", "for", "and", "or", "that", "this", "its", "it", "is", "are", "be", "as", "with", "from", "at",
        "yang", "dan", "atau", "di", "ke", "dari", "pada", "untuk", "dengan", "ini", "itu", "oleh", "dalam",
        "le", "la", "les", "de", "du", "des", "et", "ou", "en", "à", "au", "aux", "el", "los", "las", "del", "y", "o", "и", "в", "на", "с", "или", "по", "к", "о", "из",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<DiffHunk> Apply(AlignedText text)
    {
        var slid = new List<DiffHunk>(text.Hunks.Length);
        for (var h = 0; h < text.Hunks.Length; h++)
        {
            var floor = h > 0 ? slid[^1] : default;
            var ceiling = h + 1 < text.Hunks.Length ? text.Hunks[h + 1] : new DiffHunk(text.OldTokens.Length, 0, text.NewTokens.Length, 0);
            var (gap, room) = (h > 0 ? 1 : 0, h + 1 < text.Hunks.Length ? 1 : 0); // at least one kept token stays between any two
            slid.Add(Slide(text, text.Hunks[h], floor.OldEnd + gap, floor.NewEnd + gap, ceiling.OldStart - room, ceiling.NewStart - room));
        }

        return Join(text, slid);
    }

    private static DiffHunk Slide(AlignedText text, DiffHunk hunk, int oldFloor, int newFloor, int oldCeiling, int newCeiling)
    {
        var isInsert = hunk.OldLength == 0;
        if (!isInsert && hunk.NewLength > 0)
        {
            return hunk;
        }

        var tokens = isInsert ? text.NewTokens : text.OldTokens;
        var (start, length) = isInsert ? (hunk.NewStart, hunk.NewLength) : (hunk.OldStart, hunk.OldLength);
        var least = 0;
        while (hunk.OldStart + least > oldFloor && hunk.NewStart + least > newFloor && Same(tokens[start + least - 1], tokens[start + least + length - 1]))
        {
            least--;
        }

        var most = 0;
        while (hunk.OldEnd + most < oldCeiling && hunk.NewEnd + most < newCeiling && Same(tokens[start + most], tokens[start + most + length]))
        {
            most++;
        }

        var best = 0;
        for (var shift = least; shift <= most; shift++)
        {
            if (Beauty(tokens, start + shift, length) > Beauty(tokens, start + best, length))
            {
                best = shift;
            }
        }

        return new DiffHunk(hunk.OldStart + best, hunk.OldLength, hunk.NewStart + best, hunk.NewLength);
    }

    private static bool Same(TextToken a, TextToken b) => string.Equals(a.Key, b.Key, StringComparison.Ordinal);

    /// <summary>Higher where a change begins after a sign or at a conjunction and ends before one.</summary>
    private static int Beauty(ImmutableArray<TextToken> tokens, int start, int length)
    {
        var end = start + length;
        var before = start == 0 ? 3 : Strength(tokens[start - 1]);
        var last = end == tokens.Length ? 3 : Strength(tokens[end - 1]);
        var after = end < tokens.Length && tokens[end].Kind == TokenKind.Sign ? 1 : 0;
        var opens = tokens[start].Kind != TokenKind.Sign && !Opens(tokens[start]) ? 0 : 1;
        return (2 * Math.Max(before, last)) + after + opens;
    }

    private static int Strength(TextToken token) => token.Key switch
    {
        "." or ";" or ":" => 3,
        "," or ")" => 2,
        _ => 0,
    };

    private static bool Opens(TextToken token) => token.Is("and") || token.Is("or") || token.Is("dan") || token.Is("atau") || token.Is(",");

    private static ImmutableArray<DiffHunk> Join(AlignedText text, List<DiffHunk> hunks)
    {
        var joined = ImmutableArray.CreateBuilder<DiffHunk>(hunks.Count);
        foreach (var hunk in hunks)
        {
            if (joined.Count > 0 && ShouldJoin(text, joined[^1], hunk))
            {
                var first = joined[^1];
                joined[^1] = new DiffHunk(first.OldStart, hunk.OldEnd - first.OldStart, first.NewStart, hunk.NewEnd - first.NewStart);
            }
            else
            {
                joined.Add(hunk);
            }
        }

        return joined.ToImmutable();
    }

    private static bool ShouldJoin(AlignedText text, DiffHunk first, DiffHunk second)
    {
        var between = text.OldTokens.AsSpan()[first.OldEnd..second.OldStart];
        return between.Length == 1
            && first.OldLength + first.NewLength >= 4 && second.OldLength + second.NewLength >= 4
            && first is { OldLength: > 0, NewLength: > 0 } && second is { OldLength: > 0, NewLength: > 0 }
            && SmallWords.Contains(between[0].Key)
            && !HasReference(text, first) && !HasReference(text, second);
    }

    private static bool HasReference(AlignedText text, DiffHunk hunk) =>
        text.OldIsReference.AsSpan()[hunk.OldStart..hunk.OldEnd].Contains(true) || text.NewIsReference.AsSpan()[hunk.NewStart..hunk.NewEnd].Contains(true);
}
