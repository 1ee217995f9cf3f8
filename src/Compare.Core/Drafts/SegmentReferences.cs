using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>The references of a draft by segment and token, and the numbers by which equal targets are known on both sides.</summary>
internal sealed class SegmentReferences
{
    private readonly Reference[]?[] bySegment;

    public SegmentReferences(DraftOutline draft, Vocabulary vocabulary, string language)
    {
        var finder = new ReferenceFinder(ReferenceLanguage.Find(language), new ReferenceResolver(draft.Instrument));
        var opens = vocabulary.Marked(finder.Opens);
        bySegment = new Reference[]?[draft.Segments.Length];
        foreach (var segment in draft.Segments)
        {
            if (segment.Part != SegmentPart.Heading && finder.Find(segment, opens) is { Count: > 0 } found)
            {
                bySegment[segment.Index] = [.. found.DistinctBy(r => r.Token).OrderBy(r => r.Token)];
            }
        }
    }

    public bool Any(Segment segment) => bySegment[segment.Index] is not null;

    public Reference? At(Segment segment, int token)
    {
        var references = bySegment[segment.Index];
        var (from, to) = (0, references?.Length ?? 0);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var reference = references![middle];
            if (reference.Token == token)
            {
                return reference;
            }

            (from, to) = reference.Token < token ? (middle + 1, to) : (from, middle);
        }

        return null;
    }

    /// <summary>The tokens' keys, with every reference that resolves replaced by the number of what it points to.</summary>
    public void Keys(Segment segment, Func<Pinpoint, int> targetKey, Span<int> keys)
    {
        segment.Keys.CopyTo(keys);
        foreach (var reference in bySegment[segment.Index] ?? [])
        {
            if (!reference.Target.IsEmpty)
            {
                keys[reference.Token] = targetKey(reference.Target);
            }
        }
    }
}
