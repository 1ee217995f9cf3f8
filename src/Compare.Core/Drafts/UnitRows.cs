using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>One row for each group of linked units and for each unit without a counterpart.</summary>
internal sealed class UnitRows(ProvisionAligner alignment, ImmutableArray<AlignedText> texts)
{
    private readonly ImmutableArray<DraftUnit> old = alignment.Old.Units;
    private readonly ImmutableArray<DraftUnit> @new = alignment.New.Units;

    public ImmutableArray<AlignedProvision> Rows()
    {
        var words = Words();
        var moved = Moved();
        var byNew = alignment.Units.ToLookup(l => l.New);
        var byOld = alignment.Units.ToLookup(l => l.Old);
        var done = new HashSet<int>();
        var rows = new List<(int Order, int Sub, AlignedProvision Row)>();
        foreach (var unit in @new.Where(u => !done.Contains(u.Index)))
        {
            var olds = byNew[unit.Index].Select(l => l.Old).ToHashSet();
            var news = olds.SelectMany(i => byOld[i]).Select(l => l.New).Append(unit.Index).ToHashSet();
            olds.UnionWith(news.SelectMany(j => byNew[j]).Select(l => l.Old));
            done.UnionWith(news);
            rows.Add((unit.Index, 0, Row([.. olds.Order()], [.. news.Order()])));
        }

        var place = -1;
        foreach (var unit in old)
        {
            if (byOld[unit.Index].Select(l => (AlignmentLink?)l).FirstOrDefault() is { } link)
            {
                place = moved.Contains(link) ? place : link.New;
            }
            else
            {
                rows.Add((place, 1 + unit.Index, Row([unit.Index], [])));
            }
        }

        return [.. rows.OrderBy(r => r.Order).ThenBy(r => r.Sub).Select(r => r.Row)];

        AlignedProvision Row(ImmutableArray<int> olds, ImmutableArray<int> news)
        {
            var links = news.SelectMany(j => byNew[j]).OrderBy(l => l.Old).ThenBy(l => l.New).ToArray();
            var relation = olds.IsEmpty ? AlignmentRelation.Inserted
                : news.IsEmpty ? AlignmentRelation.Deleted
                : news.Length > 1 ? AlignmentRelation.Split
                : olds.Length > 1 ? AlignmentRelation.Merged : AlignmentRelation.Matched;
            var sum = olds.Select(i => words.GetValueOrDefault((true, i))).Concat(news.Select(j => words.GetValueOrDefault((false, j)))).Aggregate(default(Tally), Tally.Add);
            return new AlignedProvision(
                [.. olds.Select(i => old[i].Root.Pinpoint)], [.. news.Select(j => @new[j].Root.Pinpoint)], relation,
                links.Any(moved.Contains), !olds.IsEmpty && !news.IsEmpty && old[olds[0]].Root.Pinpoint != @new[news[0]].Root.Pinpoint,
                relation != AlignmentRelation.Matched || sum.Edited, sum.Words,
                links.Length == 0 ? 0 : Math.Round(links.Min(l => l.Score), 3), Reason(links, relation), [], []);
        }
    }

    private static string Reason(AlignmentLink[] links, AlignmentRelation relation) => relation switch
    {
        AlignmentRelation.Inserted or AlignmentRelation.Deleted => "no counterpart with enough in common",
        _ => string.Join("; ", links.Select(l => l.Reason)),
    };

    private Dictionary<(bool IsOld, int Unit), Tally> Words()
    {
        var words = new Dictionary<(bool, int), Tally>();
        foreach (var text in texts)
        {
            var key = text.New.IsEmpty ? (true, text.Old[0].Unit) : (false, text.New[0].Unit);
            var edited = !text.Hunks.IsEmpty && text.Hunks.Any(h => text.OldIsReference.AsSpan()[h.OldStart..h.OldEnd].Contains(false) || text.NewIsReference.AsSpan()[h.NewStart..h.NewEnd].Contains(false));
            words[key] = Tally.Add(words.GetValueOrDefault(key), new Tally(text.Count(), edited || text.IsElsewhere));
        }

        return words;
    }

    /// <summary>Links that are out of order: as few as possible, and of those the shortest texts. Divisions and articles are ordered each by themselves.</summary>
    private HashSet<AlignmentLink> Moved()
    {
        var moved = new HashSet<AlignmentLink>();
        foreach (var group in alignment.Units.GroupBy(l => old[l.Old].Class == UnitClass.Division))
        {
            var links = group.OrderBy(l => l.Old).ThenBy(l => l.New).ToArray();
            var kept = FewestMoves.InOrder([.. links.Select(l => l.New)], [.. links.Select(l => 1_000_000_000L + old[l.Old].Words.Length)]);
            moved.UnionWith(links.Where((_, k) => !kept[k]));
        }

        return moved;
    }

    private readonly record struct Tally(WordCounts Words, bool Edited)
    {
        public static Tally Add(Tally a, Tally b) => new(a.Words + b.Words, a.Edited || b.Edited);
    }
}
