using System.Collections.Immutable;
using System.Globalization;
using Compare.Documents;
using Compare.Results;

namespace Compare.Instruments;

/// <summary>Builds the inside of one article, pasal or section from its lines: lists in lists, headings of list units, chapeaux and flush text.</summary>
internal sealed class UnitAssembler(DraftingConvention convention, string file, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int LongestListHeading = 12;
    private const int LongestMarkedHeading = 20;
    private readonly ListResolver resolver = new(convention.Lists);

    public void Assemble(ProvisionNode unit, ImmutableArray<Block> blocks)
    {
        var lines = InlineListSplitter.Split(blocks, convention);
        var rest = TakeHeading(unit, lines) ? lines[1..] : lines;
        var positions = resolver.Resolve(rest);
        var open = new List<ProvisionNode>();
        var last = unit;
        for (var i = 0; i < rest.Length; i++)
        {
            if (positions[i].IsRunningText)
            {
                last = PlaceRunningText(unit, open, last, rest[i]);
                continue;
            }

            var parent = positions[i].Level == 0 ? unit : open[positions[i].Level - 1];
            WarnOfGap(parent, positions[i].Enumerator, rest[i]);
            var node = ListUnit(parent, rest[i], positions[i].Enumerator, NextOpensOrRuns(positions, i));
            open.RemoveRange(positions[i].Level, open.Count - positions[i].Level);
            open.Add(node);
            last = node;
        }

        AssignKinds(unit);
    }

    private bool TakeHeading(ProvisionNode unit, ImmutableArray<ListLine> lines)
    {
        var line = lines[0];
        var mayTake = convention.UnitHeading == UnitHeadingPlace.SameOrNextLine && (unit.Heading is null || IsMark(unit.Heading)) && unit.Text.Length == 0
            && line.Candidates.IsEmpty && !line.Hint.OpensNothing
            && (line.Hint.HeadingLevel is not null
                || (lines.Length > 1 && !Sentences.EndsUnit(line.Text) && Sentences.WordCount(line.Text) <= LongestMarkedHeading));
        if (mayTake)
        {
            unit.AppendHeading(line.Text, line.Span);
        }

        return mayTake;
    }

    /// <summary>True for "[agreed ad ref]" or "(new)" after an article's number: its heading is still to come.</summary>
    private bool IsMark(string heading) =>
        convention.Headings.Any(h => h.Marks.Any(m => string.Equals(m, heading.Trim('[', ']', '(', ')', '*', ' ', '.'), StringComparison.OrdinalIgnoreCase)));

    private ProvisionNode ListUnit(ProvisionNode parent, ListLine line, Enumerator enumerator, bool headingFits)
    {
        var ordinal = enumerator.Style == EnumeratorStyle.Dash
            ? parent.Children.Count(c => c.Enumerator.Style == EnumeratorStyle.Dash) + 1
            : enumerator.Ordinal;
        var node = new ProvisionNode(ProvisionKind.Item, line.Span)
        {
            Number = enumerator.Style == EnumeratorStyle.Dash ? null : enumerator.Number,
            Address = enumerator.Style == EnumeratorStyle.Dash || CountsIn(parent, enumerator) ? ordinal.ToString(CultureInfo.InvariantCulture) : enumerator.Number,
            Enumerator = enumerator with { Ordinal = ordinal },
            NativeKind = ProvisionKinds.ListKind(line.Hint.Unit),
            NativeId = line.Hint.Id,
        };
        parent.Add(node);
        var words = line.Text[enumerator.Length..].Trim();
        if (convention.BracketsAreText && line.Text.StartsWith('['))
        {
            words = "[" + words; // the bracket opens the text that is not agreed, not only its number
        }

        if (words.Length > 0 && headingFits && IsHeading(words, line))
        {
            node.Heading = words.TrimEnd(' ', '.');
        }
        else if (convention.ListHeadingsRunIn && RunInHeading(words) is var end and > 0)
        {
            node.Heading = words[..end].TrimEnd('.');
            if (words[end..].TrimStart('-', '—', '–', ' ') is { Length: > 0 } rest)
            {
                node.Append(rest, "\n", line.Span);
            }
        }
        else if (words.Length > 0)
        {
            node.Append(words, "\n", line.Span);
            if (enumerator.Number.Length > 0 && words.StartsWith(enumerator.Number + " ", StringComparison.Ordinal) && enumerator.Style == EnumeratorStyle.Digit)
            {
                diagnostics.Add(Diagnostic.Note(
                    DiagnosticCodes.RepeatedNumber, $"The number {enumerator.Number} is printed twice; the second stays in the text.", new Place(file, line.Span.FirstLine)));
            }
        }

        return node;
    }

    /// <summary>True for 2.1 in article 2, and 2.1.3 in 2.1: the part in front says no more than where it stands.</summary>
    private static bool CountsIn(ProvisionNode parent, Enumerator enumerator) =>
        enumerator.Style is EnumeratorStyle.Decimal or EnumeratorStyle.SubDecimal && parent.Number is { } outer && enumerator.Number.StartsWith(outer + ".", StringComparison.Ordinal);

    private bool IsHeading(string words, ListLine line) => convention.ListHeadings
        && (line.Hint.HeadingLevel is not null
            ? Sentences.WordCount(words) <= LongestMarkedHeading
            : words.EndsWith('.') && char.IsUpper(words[0]) && Sentences.WordCount(words) <= LongestListHeading);

    /// <summary>Where the dash begins after "In general." or "Lamp.", as bills print it in type (—) and in plain text (--); 0 where there is no such heading.</summary>
    private static int RunInHeading(string words)
    {
        var end = words.IndexOf(".—", StringComparison.Ordinal) is var typed and >= 0 ? typed : words.IndexOf(".--", StringComparison.Ordinal);
        return end > 0 && char.IsUpper(words[0]) && words.IndexOf('.', StringComparison.Ordinal) == end && Sentences.WordCount(words[..end]) <= LongestListHeading ? end + 1 : 0;
    }

    /// <summary>A list unit's words can only be its heading when unnumbered text or a deeper list comes next.</summary>
    private static bool NextOpensOrRuns(ImmutableArray<ListPosition> positions, int at) =>
        at + 1 < positions.Length && (positions[at + 1].IsRunningText || positions[at + 1].Level > positions[at].Level);

    /// <summary>
    /// Text without a number goes on with the unit before it when that broke off in mid-sentence; else it is the flush text of the
    /// innermost list whose chapeau waits for its end; else a further passage of the outermost list unit.
    /// </summary>
    /// <returns>The provision that now holds the last words: a wrapped second line goes on there.</returns>
    private static ProvisionNode PlaceRunningText(ProvisionNode unit, List<ProvisionNode> open, ProvisionNode last, ListLine line)
    {
        if (line.Hint.OpensNothing)
        {
            last.AppendNote(line.Text, line.Span);
            return last;
        }

        var before = last.Continuation ?? last.Ending;
        if (!line.Hint.IsNewParagraph || line.Hint.IsBullet || before.Length == 0 || (open.Count > 0 && !Sentences.EndsUnit(before)))
        {
            last.Append(line.Text, " ", line.Span);
            return last;
        }

        for (var node = last.Children.Count > 0 ? last : last.Parent; open.Count > 0 && node is not null; node = node.Parent)
        {
            if (Sentences.IsOpen(node.Ending))
            {
                node.Append(line.Text, "\n", line.Span);
                return node;
            }

            if (ReferenceEquals(node, unit))
            {
                break;
            }
        }

        var outermost = open.Count == 0 || ReferenceEquals(last, unit) ? unit : open[0];
        outermost.Append(line.Text, "\n", line.Span);
        return outermost;
    }

    private void WarnOfGap(ProvisionNode parent, Enumerator enumerator, ListLine line)
    {
        if (enumerator.Style == EnumeratorStyle.Dash)
        {
            return;
        }

        var before = LastLike(parent, enumerator);
        var expected = (before?.Enumerator.Ordinal ?? 0) + 1;
        if (enumerator.Ordinal != expected && !(enumerator.IsInserted && enumerator.Ordinal == expected - 1))
        {
            var after = before is null ? "a list begins with" : $"after {before.Number} comes";
            diagnostics.Add(Diagnostic.Warning(
                DiagnosticCodes.NumberingGap, $"Numbers are missing or doubled: {after} {enumerator.Number}. Check the source there.", new Place(file, line.Span.FirstLine)));
        }
    }

    /// <summary>The last sub-provision of the same list, or null.</summary>
    private static ProvisionNode? LastLike(ProvisionNode parent, Enumerator enumerator)
    {
        for (var i = parent.Children.Count - 1; i >= 0; i--)
        {
            var child = parent.Children[i];
            if (child.Enumerator.Style == enumerator.Style && child.Enumerator.Bracket == enumerator.Bracket)
            {
                return child;
            }
        }

        return null;
    }

    private void AssignKinds(ProvisionNode unit)
    {
        var shifted = convention.KindsFollowDepth
            && unit.Children.Any(c => convention.Lists.RankOf(c.Enumerator) > 0 && c.Children.Any(g => convention.Lists.RankOf(g.Enumerator) < convention.Lists.RankOf(c.Enumerator)));
        Assign(unit, 0);

        void Assign(ProvisionNode node, int depth)
        {
            foreach (var child in node.Children)
            {
                var rule = shifted ? Math.Min(depth, convention.Lists.Length - 1) : convention.Lists.RankOf(child.Enumerator);
                child.Kind = child.NativeKind ?? (rule < 0 ? ProvisionKind.Item : convention.Lists[rule].Kind);
                if (child.Kind == ProvisionKind.Paragraph && child.NativeKind is null
                    && (node.Kind is ProvisionKind.Point or ProvisionKind.Subpoint
                        || (convention.DefinitionsAreItems && depth == 0 && node.Text.EndsWith(':'))))
                {
                    child.Kind = ProvisionKind.Item;
                }

                if (child.Kind == ProvisionKind.Paragraph && node.Kind == ProvisionKind.Paragraph && child.Enumerator.Style == EnumeratorStyle.Decimal)
                {
                    child.Kind = ProvisionKind.Subparagraph; // 1.1 in 1.
                }

                Assign(child, depth + 1);
            }
        }
    }
}
