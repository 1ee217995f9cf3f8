using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Aligns units: articles, preamble, divisions, annexes, closing formula.</summary>
internal static class UnitAligner
{
    private const double LeastSimilarity = 0.15;
    private const double LeastCover = 0.33;
    private const int FewestWordsOfPart = 10;

    /// <param name="old">The old draft.</param>
    /// <param name="new">The new draft.</param>
    /// <param name="words">How many different words there are.</param>
    public static ImmutableArray<AlignmentLink> Align(DraftOutline old, DraftOutline @new, int words)
    {
        var space = new FeatureSpace([.. old.Units.Select(Body)], [.. @new.Units.Select(Body)], words);
        var (oldHeadings, newHeadings) = (Headings(old), Headings(@new));
        var expectation = Expected(old, @new);
        var overNew = new CandidateIndex(space);
        int[] oldKeys = [.. old.Units.Select(u => (int)u.Class)];
        int[] newKeys = [.. @new.Units.Select(u => (int)u.Class)];
        var (match, similarity) = new PassageMatcher(space, expectation, overNew).Solve(oldKeys, newKeys, Evidence);
        var links = ImmutableArray.CreateBuilder<AlignmentLink>();
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] is >= 0 and var j)
            {
                links.Add(new AlignmentLink(i, j, similarity[i], Reason(old.Units[i], @new.Units[j], similarity[i], HeadingLikeness(oldHeadings[i], newHeadings[j]))));
            }
        }

        links.AddRange(new PartFinder(space, expectation, FewestWordsOfPart, LeastCover).Find(match, overNew, ForParts(oldKeys), ForParts(newKeys)));
        return [.. links.OrderBy(l => l.Old).ThenBy(l => l.New)];

        double Evidence(int i, int j, double similar)
        {
            var (a, b) = (old.Units[i], @new.Units[j]);
            var heading = HeadingLikeness(oldHeadings[i], newHeadings[j]);
            var alone = a.Class is UnitClass.Preface or UnitClass.Preamble or UnitClass.Closing && a.Root.Kind == b.Root.Kind;
            var enough = similar >= LeastSimilarity || heading is >= 0.8 || alone;
            var weight = (0.76 * similar) + (0.14 * (heading ?? similar)) + (SameNumber(a, b) ? 0.05 * (0.2 + similar) : 0) + (a.Root.Kind == b.Root.Kind ? 0.03 : 0);
            return enough ? weight : 0;
        }
    }

    /// <summary>Units that are the same in class, heading and words are each other's twins.</summary>
    private static Expectation Expected(DraftOutline old, DraftOutline @new)
    {
        var sequences = new SequenceNumbers();
        var identities = new Dictionary<(UnitClass, int, int), int>();
        int[] ours = [.. old.Units.Select(Identity)];
        int[] theirs = [.. @new.Units.Select(Identity)];
        return new Expectation(ours, theirs, identities.Count);

        int Identity(DraftUnit unit)
        {
            var key = (unit.Class, sequences.Of(unit.HeadingWords), sequences.Of(unit.Words));
            return identities.TryGetValue(key, out var number) ? number : identities[key] = identities.Count;
        }
    }

    private static int[] ForParts(int[] classes) => [.. classes.Select(c => (UnitClass)c is UnitClass.Article or UnitClass.Annex ? c : -1)];

    /// <summary>The distinct words of each heading, in ascending order.</summary>
    private static int[][] Headings(DraftOutline draft) => [.. draft.Units.Select(u => u.HeadingWords.Distinct().Order().ToArray())];

    /// <summary>The share of words that two headings have in common, or null where one has none.</summary>
    private static double? HeadingLikeness(int[] a, int[] b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return null;
        }

        var both = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            both += a[i] == b[j] ? 1 : 0;
            var (isLeft, isRight) = (a[i] <= b[j], a[i] >= b[j]);
            i += isLeft ? 1 : 0;
            j += isRight ? 1 : 0;
        }

        return 2.0 * both / (a.Length + b.Length);
    }

    private static bool SameNumber(DraftUnit a, DraftUnit b) => a.Root.Number is not null && a.Root.Pinpoint == b.Root.Pinpoint;

    private static int[] Body(DraftUnit unit) => unit.Words.Length == 0 ? unit.HeadingWords : unit.Words;

    private static string Reason(DraftUnit a, DraftUnit b, double similarity, double? headings)
    {
        var parts = new List<string> { similarity >= 0.9999 ? "the same words" : $"{Percent(similarity)} alike, rare words counting most" };
        if (headings is { } heading and >= 0.5)
        {
            parts.Add(heading >= 0.9999 ? "the same heading" : "a similar heading");
        }

        if (SameNumber(a, b))
        {
            parts.Add("the same number");
        }

        return string.Join(", ", parts);
    }

    private static string Percent(double share) => $"{(int)Math.Round(100 * share)}%";
}
