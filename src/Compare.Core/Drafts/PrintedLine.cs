using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>One line of a draft as it is printed again: a number, a block of text, or both.</summary>
/// <param name="Prefix">The number with what surrounds it, or empty: <c>Article 12. </c>, <c>(a) </c>.</param>
/// <param name="Segment">The block, or null for a number that stands alone.</param>
/// <param name="Provision">Whose line it is.</param>
/// <param name="Depth">How deep it stands in its unit.</param>
internal sealed record PrintedLine(string Prefix, Segment? Segment, Provision Provision, int Depth)
{
    public bool IsHeading => Segment?.Part == SegmentPart.Heading || (Provision.Designation is not null && Prefix.Length > 0);

    public ImmutableArray<RedlinePiece> Whole(RedlineOp op)
    {
        var text = Prefix + (Segment is null ? "" : RedlineBuilder.Printed(Segment.Tokens));
        return [new RedlinePiece(op, Segment is null ? text.TrimEnd() : text)];
    }

    /// <summary>A draft as lines, every word once and in order; blocks are in the order of the outline's segments, but for continuations, which follow what they continue after.</summary>
    public static ImmutableArray<PrintedLine> Of(DraftOutline draft)
    {
        var segments = PassageGroups.Of([.. draft.Segments.Select(s => s.Place)], draft.UnitOf.Length);
        var lines = ImmutableArray.CreateBuilder<PrintedLine>();
        var open = new Stack<(int Place, int Depth)>();
        var provisions = draft.Instrument.Provisions;
        for (var place = 0; place < provisions.Length; place++)
        {
            var provision = provisions[place];
            Close(provision.Depth);
            var depth = Math.Max(0, provision.Depth - draft.Units[draft.UnitOf[place]].Root.Depth);
            var prefix = Number(provision);
            foreach (var at in segments.With(place))
            {
                var segment = draft.Segments[at];
                if (segment.Part == SegmentPart.Continuation)
                {
                    continue;
                }

                lines.Add(new PrintedLine(segment.Part == SegmentPart.Text && provision.Designation is not null && prefix.Length > 0 ? Alone() : prefix, segment, provision, depth));
                prefix = "";
            }

            if (prefix.Length > 0)
            {
                Alone();
            }

            open.Push((place, depth));

            string Alone()
            {
                lines.Add(new PrintedLine(prefix, null, provision, depth));
                return prefix = "";
            }
        }

        Close(0);
        return lines.ToImmutable();

        void Close(int depth)
        {
            while (open.Count > 0 && provisions[open.Peek().Place].Depth >= depth)
            {
                var (place, inner) = open.Pop();
                foreach (var at in segments.With(place))
                {
                    if (draft.Segments[at] is { Part: SegmentPart.Continuation } segment)
                    {
                        lines.Add(new PrintedLine("", segment, provisions[place], inner));
                    }
                }
            }
        }
    }

    private static string Number(Provision provision) => provision switch
    {
        { Designation: not null, Number: not null } => $"{provision.Designation} {provision.Number}{(provision.Heading is null ? "" : ". ")}",
        { Designation: not null } => provision.Heading is null ? provision.Designation : provision.Designation + ". ",
        { Number: not null } => $"({provision.Number}) ",
        _ => "",
    };
}
