using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>
/// Aligns blocks of text inside aligned units, then what is left over across units, so that a paragraph that went to another article is found.
/// </summary>
internal static class SegmentAligner
{
    private const double LeastSimilarity = 0.18;
    private const double LeastSimilarityElsewhere = 0.5;
    private const int FewestWordsElsewhere = 8;
    private const double LeastCover = 0.55;
    private const int FewestWordsOfPart = 6;

    public static ImmutableArray<AlignmentLink> Align(DraftOutline old, DraftOutline @new, ImmutableArray<AlignmentLink> units)
    {
        var space = new FeatureSpace([.. old.Segments.Select(s => s.Words)], [.. @new.Segments.Select(s => s.Words)]);
        var (oldGroup, newGroup) = Groups(old.Units.Length, @new.Units.Length, units);
        var expectation = new Expectation([.. old.Segments.Select(s => Identity(s, oldGroup[s.Unit]))], [.. @new.Segments.Select(s => Identity(s, newGroup[s.Unit]))]);
        var overNew = new CandidateIndex(space);
        var (match, similarity) = new PassageMatcher(space, expectation, overNew).Solve(Together, Evidence);
        var links = ImmutableArray.CreateBuilder<AlignmentLink>();
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] >= 0)
            {
                links.Add(new AlignmentLink(i, match[i], similarity[i], ""));
            }
        }

        links.AddRange(units.Where(u => !u.IsPart).Select(u => (Old: RootHeading(old, u.Old), New: RootHeading(@new, u.New), u.Score))
            .Where(h => h is { Old: >= 0, New: >= 0 }).Select(h => new AlignmentLink(h.Old, h.New, h.Score, "")));
        var overOld = new CandidateIndex(space, overNew: false);
        var parts = new PartFinder(space, expectation, FewestWordsOfPart, LeastCover).Find(match, overNew, overOld, (i, j) => Together(i, j) && !IsHeading(old.Segments[i]));
        links.AddRange(parts);
        links.AddRange(Elsewhere(old, @new, space, expectation, overNew, match, parts));
        return [.. links.OrderBy(l => l.Old).ThenBy(l => l.New)];

        bool Together(int i, int j)
        {
            var (a, b) = (old.Segments[i], @new.Segments[j]);
            return oldGroup[a.Unit] >= 0 && oldGroup[a.Unit] == newGroup[b.Unit] && IsHeading(a) == IsHeading(b) && !IsRootHeading(old, a) && !IsRootHeading(@new, b);
        }

        double Evidence(int i, int j, double similar)
        {
            var (a, b) = (old.Segments[i], @new.Segments[j]);
            var samePlace = a.Provision.Kind == b.Provision.Kind && a.Part == b.Part && SameNumber(a.Provision, b.Provision) && a.Line == b.Line;
            var enough = similar >= LeastSimilarity || (samePlace && similar >= LeastSimilarity / 2);
            return enough ? (0.85 * similar) + (samePlace ? 0.06 : 0) : 0;
        }
    }

    private static IEnumerable<AlignmentLink> Elsewhere(
        DraftOutline old, DraftOutline @new, FeatureSpace space, Expectation expectation, CandidateIndex overNew, int[] match, List<AlignmentLink> parts)
    {
        var oldTaken = parts.Select(p => p.Old).ToHashSet();
        var newTaken = match.Where(j => j >= 0).Concat(parts.Select(p => p.New)).ToHashSet();
        var (far, likeness) = new PassageMatcher(space, expectation, overNew).Solve(
            (i, j) => match[i] < 0 && !oldTaken.Contains(i) && !newTaken.Contains(j) && IsSubstance(old.Segments[i]) && IsSubstance(@new.Segments[j]),
            (_, _, similar) => similar >= LeastSimilarityElsewhere ? similar : 0);
        for (var i = 0; i < far.Length; i++)
        {
            if (far[i] >= 0)
            {
                yield return new AlignmentLink(i, far[i], likeness[i], "moved from one article to another");
            }
        }
    }

    /// <summary>Units that are linked, directly or through others, share a group; a unit without a counterpart has none (-1).</summary>
    private static (int[] Old, int[] New) Groups(int olds, int news, ImmutableArray<AlignmentLink> links)
    {
        var parent = Enumerable.Range(0, olds + news).ToArray();
        foreach (var link in links)
        {
            parent[Find(link.Old)] = Find(olds + link.New);
        }

        var linked = links.SelectMany(l => (int[])[l.Old, olds + l.New]).ToHashSet();
        var groups = Enumerable.Range(0, olds + news).Select(i => linked.Contains(i) ? Find(i) : -1).ToArray();
        return (groups[..olds], groups[olds..]);

        int Find(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }
    }

    private static bool IsRootHeading(DraftOutline draft, Segment segment) => IsHeading(segment) && segment.Provision == draft.Units[segment.Unit].Root;

    private static int RootHeading(DraftOutline draft, int unit)
    {
        var first = draft.Units[unit].Segments.Start.Value;
        return first < draft.Segments.Length && draft.Segments[first].Unit == unit && IsRootHeading(draft, draft.Segments[first]) ? first : -1;
    }

    private static bool IsHeading(Segment segment) => segment.Part == SegmentPart.Heading;

    private static bool IsSubstance(Segment segment) => segment.WordCount >= FewestWordsElsewhere && !IsHeading(segment);

    private static bool SameNumber(Provision a, Provision b) => string.Equals(a.Number, b.Number, StringComparison.OrdinalIgnoreCase);

    private static string Identity(Segment segment, int group) => group < 0 ? "" : $"{group}|{(IsHeading(segment) ? 'h' : 't')}|{string.Join(' ', segment.Words)}";
}
