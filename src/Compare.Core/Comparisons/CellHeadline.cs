using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Comparisons;

/// <summary>
/// The rule by which several codings become one headline (docs/decisions/0004). Within one scope, that is one power over one kind of data
/// in one direction, provisions add up: the best protection counts, unless a provision is contrary, which prevails. The headline is the
/// lowest level among the scopes. A recital beside a binding rule thus takes nothing away, and a gap for one kind of data is not hidden.
/// </summary>
internal static class CellHeadline
{
    /// <summary>The headline of ranked codings, of which there is at least one.</summary>
    public static Level Of(ImmutableArray<Coding> ranked)
    {
        // A provision on the whole instrument ("general") protects every scope but makes none of its own, unless nothing else does.
        var specific = ranked.Where(c => !IsWildcard(c.Powers, CodingVocabulary.AnyPower)).ToArray();
        var scopes = (specific.Length > 0 ? specific : [.. ranked]).SelectMany(Scopes).Distinct();
        return scopes.Max(scope => LevelIn(scope, ranked));
    }

    private static Level LevelIn(Scope scope, ImmutableArray<Coding> ranked)
    {
        var levels = ranked.Where(c => Covers(c, scope)).Select(c => c.Level).ToArray();
        return levels.Contains(Level.Contrary) ? Level.Contrary : levels.Min();
    }

    private static IEnumerable<Scope> Scopes(Coding coding) =>
        from power in Values(coding.Powers, CodingVocabulary.AnyPower)
        from data in Values(coding.Data, CodingVocabulary.AnyData)
        from direction in Values(coding.Direction, "")
        select new Scope(power, data, direction);

    private static ImmutableArray<string> Values(ImmutableArray<string> values, string wildcard) => IsWildcard(values, wildcard) ? [wildcard] : values;

    private static bool Covers(Coding coding, Scope scope) =>
        Covers(coding.Powers, scope.Power, CodingVocabulary.AnyPower) && Covers(coding.Data, scope.Data, CodingVocabulary.AnyData) && Covers(coding.Direction, scope.Direction, "");

    private static bool Covers(ImmutableArray<string> own, string value, string wildcard) => IsWildcard(own, wildcard) || own.Contains(value, StringComparer.Ordinal);

    private static bool IsWildcard(ImmutableArray<string> values, string wildcard) => values.IsEmpty || values.Contains(wildcard, StringComparer.Ordinal);

    private readonly record struct Scope(string Power, string Data, string Direction);
}
