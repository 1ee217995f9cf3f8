using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>A draft cut into units and segments, ready to be aligned.</summary>
internal sealed record DraftOutline(Instrument Instrument, ImmutableArray<DraftUnit> Units, ImmutableArray<Segment> Segments)
{
    /// <summary>Index of the unit that holds each provision.</summary>
    public required IReadOnlyDictionary<Pinpoint, int> UnitOf { get; init; }

    public static DraftOutline Of(Instrument instrument, Interner interner)
    {
        var units = ImmutableArray.CreateBuilder<DraftUnit>();
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var unitOf = new Dictionary<Pinpoint, int>();
        var provisions = instrument.Provisions;
        for (var i = 0; i < provisions.Length;)
        {
            var root = provisions[i];
            var unit = units.Count;
            var from = segments.Count;
            var end = i + 1;
            while (end < provisions.Length && !StandsAlone(instrument, root) && provisions[end].Depth > root.Depth && !IsUnitRoot(provisions[end], root))
            {
                end++;
            }

            for (; i < end; i++)
            {
                unitOf[provisions[i].Pinpoint] = unit;
                Cut(provisions[i], unit, segments, interner);
            }

            var own = segments.Skip(from).ToArray();
            units.Add(new DraftUnit(unit, root, ClassOf(root.Kind), from..segments.Count)
            {
                HeadingWords = [.. own.Where(s => s.Part == SegmentPart.Heading && s.Provision == root).SelectMany(s => s.Words)],
                Words = [.. own.Where(s => s.Part != SegmentPart.Heading || s.Provision != root).SelectMany(s => s.Words)],
            });
        }

        return new DraftOutline(instrument, units.ToImmutable(), segments.ToImmutable()) { UnitOf = unitOf };
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

    private static void Cut(Provision provision, int unit, ImmutableArray<Segment>.Builder segments, Interner interner)
    {
        Add(provision.Heading, SegmentPart.Heading);
        Add(provision.Text, SegmentPart.Text);
        Add(provision.Continuation, SegmentPart.Continuation);

        void Add(string? words, SegmentPart part)
        {
            var line = 0;
            foreach (var block in (words ?? "").Split('\n'))
            {
                var tokens = Tokenizer.Tokens(block);
                if (!tokens.IsEmpty)
                {
                    segments.Add(new Segment(segments.Count, unit, provision, part, line, tokens) { Keys = interner.Keys(tokens), Words = interner.Words(tokens) });
                }

                line++;
            }
        }
    }
}
