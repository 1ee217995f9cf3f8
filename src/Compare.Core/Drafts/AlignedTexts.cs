using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Gathers linked blocks into aligned texts; every block of both drafts is in exactly one of them.</summary>
internal static class AlignedTexts
{
    /// <summary>In the order of the new draft; what was deleted follows what stood before it in the old one.</summary>
    public static ImmutableArray<AlignedText> Of(ProvisionAligner alignment)
    {
        var (old, @new) = (alignment.Old.Segments, alignment.New.Segments);
        var links = alignment.Segments;
        var byNew = PassageGroups.Of([.. links.Select(l => l.New)], @new.Length);
        var byOld = PassageGroups.Of([.. links.Select(l => l.Old)], old.Length);
        var texts = new List<AlignedText>(@new.Length);
        var (olds, news) = (new List<int>(), new List<int>());
        var doneOld = new bool[old.Length];
        var doneNew = new bool[@new.Length];
        var textOfOld = new AlignedText?[old.Length];
        for (var j = 0; j < @new.Length; j++)
        {
            if (doneNew[j])
            {
                continue;
            }

            var score = Gather(j);
            var text = new AlignedText(Blocks(old, olds), Blocks(@new, news), score, olds.Count > 0 && IsElsewhere(j));
            foreach (var i in olds)
            {
                textOfOld[i] = text;
            }

            texts.Add(text);
        }

        return [.. WithDeleted(texts, old, textOfOld)];

        double Gather(int first)
        {
            var score = 0.0;
            olds.Clear();
            news.Clear();
            news.Add(first);
            doneNew[first] = true;
            for (var n = 0; n < news.Count; n++)
            {
                foreach (var at in byNew.With(news[n]))
                {
                    var link = links[at];
                    if (doneOld[link.Old])
                    {
                        continue;
                    }

                    doneOld[link.Old] = true;
                    olds.Add(link.Old);
                    score = Math.Max(score, link.Score);
                    foreach (var other in byOld.With(link.Old))
                    {
                        if (!doneNew[links[other].New])
                        {
                            doneNew[links[other].New] = true;
                            news.Add(links[other].New);
                        }
                    }
                }
            }

            return score;
        }

        bool IsElsewhere(int block)
        {
            foreach (var at in byNew.With(block))
            {
                if (links[at] is { Reason.Length: > 0, IsPart: false })
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static ImmutableArray<Segment> Blocks(ImmutableArray<Segment> all, List<int> places)
    {
        if (places.Count == 1)
        {
            return [all[places[0]]];
        }

        places.Sort();
        return [.. places.Select(p => all[p])];
    }

    private static IEnumerable<AlignedText> WithDeleted(List<AlignedText> texts, ImmutableArray<Segment> old, AlignedText?[] textOfOld)
    {
        var after = new Dictionary<AlignedText, List<AlignedText>>(ReferenceEqualityComparer.Instance);
        var first = new List<AlignedText>();
        AlignedText? last = null;
        for (var i = 0; i < old.Length; i++)
        {
            if (textOfOld[i] is { } text)
            {
                last = text;
                continue;
            }

            var deleted = new AlignedText([old[i]], [], 0, isElsewhere: false);
            var list = last is null ? first : after.TryGetValue(last, out var known) ? known : after[last] = [];
            list.Add(deleted);
        }

        foreach (var text in first)
        {
            yield return text;
        }

        foreach (var text in texts)
        {
            yield return text;
            foreach (var deleted in after.GetValueOrDefault(text) ?? [])
            {
                yield return deleted;
            }
        }
    }
}
