using System.Collections.Immutable;

namespace Compare.Drafts;

/// <summary>Gathers linked blocks into aligned texts; every block of both drafts is in exactly one of them.</summary>
internal static class AlignedTexts
{
    /// <summary>In the order of the new draft; what was deleted follows what stood before it in the old one.</summary>
    public static ImmutableArray<AlignedText> Of(ProvisionAligner alignment)
    {
        var (old, @new) = (alignment.Old.Segments, alignment.New.Segments);
        var byNew = alignment.Segments.ToLookup(l => l.New);
        var byOld = alignment.Segments.ToLookup(l => l.Old);
        var texts = new List<AlignedText>();
        var doneOld = new bool[old.Length];
        var doneNew = new bool[@new.Length];
        var textOfOld = new AlignedText?[old.Length];
        for (var j = 0; j < @new.Length; j++)
        {
            if (doneNew[j])
            {
                continue;
            }

            var (olds, news, score) = Gather(j);
            var elsewhere = olds.Count > 0 && byNew[j].Any(l => l.Reason.Length > 0 && !l.IsPart);
            var text = new AlignedText([.. olds.Order().Select(i => old[i])], [.. news.Order().Select(n => @new[n])], score, elsewhere);
            foreach (var i in olds)
            {
                textOfOld[i] = text;
            }

            texts.Add(text);
        }

        return [.. WithDeleted(texts, old, textOfOld)];

        (List<int> Olds, List<int> News, double Score) Gather(int first)
        {
            var (olds, news, score) = (new List<int>(), new List<int> { first }, 0.0);
            doneNew[first] = true;
            for (var n = 0; n < news.Count; n++)
            {
                foreach (var link in byNew[news[n]].Where(l => !doneOld[l.Old]))
                {
                    doneOld[link.Old] = true;
                    olds.Add(link.Old);
                    score = Math.Max(score, link.Score);
                    foreach (var other in byOld[link.Old].Where(l => !doneNew[l.New]))
                    {
                        doneNew[other.New] = true;
                        news.Add(other.New);
                    }
                }
            }

            return (olds, news, score);
        }
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
