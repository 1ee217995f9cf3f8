using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>A draft cut into units and segments, ready to be aligned.</summary>
internal sealed record DraftOutline(Instrument Instrument, ImmutableArray<DraftUnit> Units, ImmutableArray<Segment> Segments)
{
    /// <summary>Index of the unit that holds each provision, by the provision's own index.</summary>
    public required int[] UnitOf { get; init; }

    /// <summary>Index of each provision in the instrument.</summary>
    public required IReadOnlyDictionary<Pinpoint, int> PlaceOf { get; init; }

    public static DraftOutline Of(Instrument instrument, Vocabulary vocabulary)
    {
        var units = ImmutableArray.CreateBuilder<DraftUnit>();
        var provisions = instrument.Provisions;
        var unitOf = new int[provisions.Length];
        var placeOf = new Dictionary<Pinpoint, int>(provisions.Length);
        var cutter = new SegmentCutter(vocabulary);
        for (var i = 0; i < provisions.Length;)
        {
            var root = provisions[i];
            var from = cutter.Segments.Count;
            var end = i + 1;
            var isAlone = StandsAlone(instrument, root);
            while (end < provisions.Length && !isAlone && provisions[end].Depth > root.Depth && !IsUnitRoot(provisions[end], root))
            {
                end++;
            }

            for (; i < end; i++)
            {
                placeOf.Add(provisions[i].Pinpoint, i);
                unitOf[i] = units.Count;
                cutter.Cut(provisions[i], units.Count, i);
            }

            units.Add(new DraftUnit(units.Count, root, ClassOf(root.Kind), from..cutter.Segments.Count)
            {
                HeadingWords = Words(cutter.Segments, from, s => s.Part == SegmentPart.Heading && s.Provision == root),
                Words = Words(cutter.Segments, from, s => s.Part != SegmentPart.Heading || s.Provision != root),
            });
        }

        return new DraftOutline(instrument, units.ToImmutable(), cutter.Segments.ToImmutable()) { UnitOf = unitOf, PlaceOf = placeOf };
    }

    /// <summary>Puts other numbers in the place of the words' and keys' own, as when both drafts are to share one vocabulary.</summary>
    public void Renumber(int[] keys, int[] words)
    {
        foreach (var segment in Segments)
        {
            Exchange(segment.Keys, keys);
            Exchange(segment.Words, words);
        }

        foreach (var unit in Units)
        {
            Exchange(unit.HeadingWords, words);
            Exchange(unit.Words, words);
        }
    }

    private static void Exchange(int[] numbers, int[] others)
    {
        foreach (ref var number in numbers.AsSpan())
        {
            number = others[number];
        }
    }

    /// <summary>The words of a unit's segments of some sort, from the first of the unit to the last that there is.</summary>
    private static int[] Words(ImmutableArray<Segment>.Builder segments, int from, Func<Segment, bool> which)
    {
        var length = 0;
        for (var s = from; s < segments.Count; s++)
        {
            length += which(segments[s]) ? segments[s].Words.Length : 0;
        }

        var words = new int[length];
        var at = 0;
        for (var s = from; s < segments.Count; s++)
        {
            if (which(segments[s]))
            {
                segments[s].Words.CopyTo(words, at);
                at += segments[s].Words.Length;
            }
        }

        return words;
    }

    private static bool StandsAlone(Instrument instrument, Provision root) =>
        root.Kind.IsContainer() || (root.Kind == ProvisionKind.Annex && instrument.Within(root.Pinpoint).Any(p => p.Kind.IsBasicUnit()));

    private static bool IsUnitRoot(Provision provision, Provision within) =>
        provision.Kind.IsContainer() || (provision.Kind.IsBasicUnit() && !within.Kind.IsBasicUnit());

    private static UnitClass ClassOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Preface => UnitClass.Preface,
        ProvisionKind.Preamble or ProvisionKind.Recitals or ProvisionKind.Citations or ProvisionKind.Recital or ProvisionKind.Citation or ProvisionKind.Formula => UnitClass.Preamble,
        ProvisionKind.Annex => UnitClass.Annex,
        ProvisionKind.Conclusions => UnitClass.Closing,
        _ when kind.IsContainer() => UnitClass.Division,
        _ => UnitClass.Article,
    };
}
