using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>The references of a draft by segment and token, and the numbers by which equal targets are known on both sides.</summary>
internal sealed class SegmentReferences
{
    private readonly Dictionary<(int Segment, int Token), Reference> references = [];

    public SegmentReferences(DraftOutline draft, string language)
    {
        var finder = new ReferenceFinder(ReferenceLanguage.Find(language), new ReferenceResolver(draft.Instrument));
        foreach (var segment in draft.Segments.Where(s => s.Part != SegmentPart.Heading))
        {
            foreach (var reference in finder.Find(segment.Tokens, segment.Provision.Pinpoint))
            {
                references.TryAdd((segment.Index, reference.Token), reference);
            }
        }
    }

    public Reference? At(Segment segment, int token) => references.GetValueOrDefault((segment.Index, token));

    /// <summary>The tokens' keys, with every reference that resolves replaced by the number of what it points to.</summary>
    public ImmutableArray<int> Keys(Segment segment, Func<Pinpoint, int> targetKey)
    {
        var keys = ImmutableArray.CreateBuilder<int>(segment.Keys.Length);
        for (var t = 0; t < segment.Keys.Length; t++)
        {
            keys.Add(At(segment, t) is { Target.IsEmpty: false } reference ? targetKey(reference.Target) : segment.Keys[t]);
        }

        return keys.MoveToImmutable();
    }
}
