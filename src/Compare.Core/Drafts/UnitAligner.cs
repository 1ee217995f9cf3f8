using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Aligns units: articles, preamble, divisions, annexes, closing formula.</summary>
internal static class UnitAligner
{
    private const double LeastSimilarity = 0.15;
    private const double LeastCover = 0.33;
    private const int FewestWordsOfPart = 10;

    public static ImmutableArray<AlignmentLink> Align(DraftOutline old, DraftOutline @new)
    {
        var space = new FeatureSpace([.. old.Units.Select(Body)], [.. @new.Units.Select(Body)]);
        var expectation = new Expectation([.. old.Units.Select(Identity)], [.. @new.Units.Select(Identity)]);
        var overNew = new CandidateIndex(space);
        var (match, similarity) = new PassageMatcher(space, expectation, overNew).Solve(Allowed, Evidence);
        var links = ImmutableArray.CreateBuilder<AlignmentLink>();
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] >= 0)
            {
                links.Add(new AlignmentLink(i, match[i], similarity[i], Reason(old.Units[i], @new.Units[match[i]], similarity[i])));
            }
        }

        links.AddRange(new PartFinder(space, expectation, FewestWordsOfPart, LeastCover).Find(match, overNew, new CandidateIndex(space, overNew: false), AllowedAsPart));
        return [.. links.OrderBy(l => l.Old).ThenBy(l => l.New)];

        bool Allowed(int i, int j) => old.Units[i].Class == @new.Units[j].Class;

        bool AllowedAsPart(int i, int j) => Allowed(i, j) && old.Units[i].Class is UnitClass.Article or UnitClass.Annex;

        double Evidence(int i, int j, double similar)
        {
            var (a, b) = (old.Units[i], @new.Units[j]);
            var heading = HeadingLikeness(a, b);
            var alone = a.Class is UnitClass.Preface or UnitClass.Preamble or UnitClass.Closing && a.Root.Kind == b.Root.Kind;
            var enough = similar >= LeastSimilarity || heading is >= 0.8 || alone;
            var weight = (0.76 * similar) + (0.14 * (heading ?? similar)) + (SameNumber(a, b) ? 0.05 * (0.2 + similar) : 0) + (a.Root.Kind == b.Root.Kind ? 0.03 : 0);
            return enough ? weight : 0;
        }
    }

    /// <summary>The share of words that two headings have in common, or null where one has none.</summary>
    private static double? HeadingLikeness(DraftUnit a, DraftUnit b)
    {
        if (a.HeadingWords.IsEmpty || b.HeadingWords.IsEmpty)
        {
            return null;
        }

        var ours = a.HeadingWords.ToHashSet();
        return 2.0 * b.HeadingWords.Distinct().Count(ours.Contains) / (ours.Count + b.HeadingWords.Distinct().Count());
    }

    private static bool SameNumber(DraftUnit a, DraftUnit b) => a.Root.Number is not null && a.Root.Pinpoint == b.Root.Pinpoint;

    private static ImmutableArray<int> Body(DraftUnit unit) => unit.Words.IsEmpty ? unit.HeadingWords : unit.Words;

    private static string Identity(DraftUnit unit) => $"{(int)unit.Class}|{string.Join(' ', unit.HeadingWords)}|{string.Join(' ', unit.Words)}";

    private static string Reason(DraftUnit a, DraftUnit b, double similarity)
    {
        var parts = new List<string> { similarity >= 0.9999 ? "the same words" : $"{Percent(similarity)} alike, rare words counting most" };
        if (HeadingLikeness(a, b) is { } heading and >= 0.5)
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
