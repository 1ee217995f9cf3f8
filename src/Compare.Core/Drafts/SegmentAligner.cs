using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>
/// Aligns blocks of text inside aligned units, then what is left over across units, so that a paragraph that went to another article is found.
/// </summary>
internal sealed class SegmentAligner
{
    private const double LeastSimilarity = 0.18;
    private const double LeastSimilarityElsewhere = 0.5;
    private const int FewestWordsElsewhere = 8;
    private const double LeastCover = 0.55;
    private const int FewestWordsOfPart = 6;

    private readonly DraftOutline old;
    private readonly DraftOutline @new;
    private readonly FeatureSpace space;
    private readonly CandidateIndex overNew;
    private readonly int[] oldSequences;
    private readonly int[] newSequences;

    /// <summary>What can be done before the units are aligned.</summary>
    /// <param name="old">The old draft.</param>
    /// <param name="new">The new draft.</param>
    /// <param name="words">How many different words there are.</param>
    public SegmentAligner(DraftOutline old, DraftOutline @new, int words)
    {
        this.old = old;
        this.@new = @new;
        space = new FeatureSpace([.. old.Segments.Select(s => s.Words)], [.. @new.Segments.Select(s => s.Words)], words);
        overNew = new CandidateIndex(space);
        var sequences = new SequenceNumbers();
        oldSequences = [.. old.Segments.Select(s => sequences.Of(s.Words))];
        newSequences = [.. @new.Segments.Select(s => sequences.Of(s.Words))];
    }

    public ImmutableArray<AlignmentLink> Align(ImmutableArray<AlignmentLink> units)
    {
        var (oldGroup, newGroup) = Groups(old.Units.Length, @new.Units.Length, units);
        var expectation = Expected(oldGroup, newGroup);
        var (oldKeys, newKeys) = (Keys(old, oldGroup), Keys(@new, newGroup));
        var (match, similarity) = new PassageMatcher(space, expectation, overNew).Solve(oldKeys, newKeys, Evidence);
        var links = ImmutableArray.CreateBuilder<AlignmentLink>(match.Length);
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] >= 0)
            {
                links.Add(new AlignmentLink(i, match[i], similarity[i], ""));
            }
        }

        links.AddRange(units.Where(u => !u.IsPart).Select(u => (Old: RootHeading(old, u.Old), New: RootHeading(@new, u.New), u.Score))
            .Where(h => h is { Old: >= 0, New: >= 0 }).Select(h => new AlignmentLink(h.Old, h.New, h.Score, "")));
        var parts = new PartFinder(space, expectation, FewestWordsOfPart, LeastCover).Find(match, overNew, TextsOf(oldKeys), TextsOf(newKeys));
        links.AddRange(parts);
        links.AddRange(Elsewhere(expectation, match, parts));
        return [.. links.OrderBy(l => l.Old).ThenBy(l => l.New)];
    }

    private double Evidence(int i, int j, double similar)
    {
        if (similar < LeastSimilarity / 2)
        {
            return 0;
        }

        var (a, b) = (old.Segments[i], @new.Segments[j]);
        var samePlace = a.Provision.Kind == b.Provision.Kind && a.Part == b.Part && SameNumber(a.Provision, b.Provision) && a.Line == b.Line;
        var enough = similar >= LeastSimilarity || (samePlace && similar >= LeastSimilarity / 2);
        return enough ? (0.85 * similar) + (samePlace ? 0.06 : 0) : 0;
    }

    private IEnumerable<AlignmentLink> Elsewhere(Expectation expectation, int[] match, List<AlignmentLink> parts)
    {
        int[] oldKeys = [.. old.Segments.Select(s => match[s.Index] < 0 && IsSubstance(s) ? 0 : -1)];
        int[] newKeys = [.. @new.Segments.Select(s => IsSubstance(s) ? 0 : -1)];
        foreach (var taken in match.Where(j => j >= 0))
        {
            newKeys[taken] = -1;
        }

        foreach (var part in parts)
        {
            (oldKeys[part.Old], newKeys[part.New]) = (-1, -1);
        }

        if (!oldKeys.Contains(0) || !newKeys.Contains(0))
        {
            yield break;
        }

        var (far, likeness) = new PassageMatcher(space, expectation, overNew).Solve(oldKeys, newKeys, (_, _, similar) => similar >= LeastSimilarityElsewhere ? similar : 0);
        for (var i = 0; i < far.Length; i++)
        {
            if (far[i] >= 0)
            {
                yield return new AlignmentLink(i, far[i], likeness[i], "moved from one article to another");
            }
        }
    }

    /// <summary>Blocks are each other's twins where their units are linked, both are headings or neither is, and their words are the same.</summary>
    private Expectation Expected(int[] oldGroup, int[] newGroup)
    {
        var identities = new Dictionary<(int, bool, int), int>();
        int[] ours = [.. old.Segments.Select(s => Identity(s, oldGroup[s.Unit], oldSequences))];
        int[] theirs = [.. @new.Segments.Select(s => Identity(s, newGroup[s.Unit], newSequences))];
        return new Expectation(ours, theirs, identities.Count);

        int Identity(Segment segment, int group, int[] sequences)
        {
            var key = (group, IsHeading(segment), sequences[segment.Index]);
            return group < 0 ? -1 : identities.TryGetValue(key, out var number) ? number : identities[key] = identities.Count;
        }
    }

    /// <summary>Blocks with the same key may be paired: their units are linked, and both are headings or neither is. The heading of a unit goes with the unit.</summary>
    private static int[] Keys(DraftOutline draft, int[] groups) =>
        [.. draft.Segments.Select(s => groups[s.Unit] is >= 0 and var group && !IsRootHeading(draft, s) ? (2 * group) + (IsHeading(s) ? 1 : 0) : -1)];

    private static int[] TextsOf(int[] keys) => [.. keys.Select(k => (k & 1) == 0 ? k : -1)];

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
}
