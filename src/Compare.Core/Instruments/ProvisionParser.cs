using System.Collections.Immutable;
using Compare.Documents;
using Compare.Results;

namespace Compare.Instruments;

/// <summary>
/// The one parser for all formats and instruments: blocks in, provisions out, by the rules of a drafting convention. Every word of the
/// document's body comes out once and in order, or stands in a diagnostic that says where it is.
/// </summary>
public static class ProvisionParser
{
    /// <summary>Units from which on a second thread is worth its start.</summary>
    private const int LongDocument = 1000;

    /// <summary>Levels of lists that any thread's stack has room for; whoever allows more of them gives the calling thread the stack for it.</summary>
    private const int DeepestOnAnyThread = 1000;

    public static Result<Instrument> Parse(BlockDocument document, DraftingConvention convention) =>
        Parse(document, convention, inHalves: true) ?? Parse(document, convention, inHalves: false)!;

    /// <summary>Null where the two halves of the document have an address in common, so that they cannot be finished apart.</summary>
    private static Result<Instrument>? Parse(BlockDocument document, DraftingConvention convention, bool inHalves)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var blocks = LanguageSelector.Select(document, convention, diagnostics);
        var run = new Run(convention, document.Name, diagnostics);
        foreach (var block in blocks)
        {
            run.Take(block);
        }

        var roots = run.Finish();
        if (run.Units == 0)
        {
            var unit = convention.Headings.First(h => h.Kind.IsBasicUnit()).Words[0];
            diagnostics.Add(Diagnostic.Error(
                DiagnosticCodes.NoProvisions,
                $"No provision found: no line begins with \"{unit}\" and a number, as it would in an instrument of the kind {convention.Name}. Check that this is the right file, or name another drafting convention with --convention.",
                new Place(document.Name)));
            return Result.Failure<Instrument>(diagnostics.ToImmutable());
        }

        return ProvisionFlattener.Flatten(roots, convention, document.Name, diagnostics, inHalves && run.Units >= LongDocument && run.Deepest <= DeepestOnAnyThread) is { } provisions
            ? Result.Success(new Instrument(document.Name, convention.Id, provisions), diagnostics.ToImmutable())
            : null;
    }

    /// <summary>The state of one pass over the blocks.</summary>
    private sealed class Run(DraftingConvention convention, string file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        private readonly List<ProvisionNode> roots = [];
        private readonly List<ProvisionNode> containers = [];
        private readonly ImmutableArray<Block>.Builder front = ImmutableArray.CreateBuilder<Block>();
        private readonly List<Block> lines = [];
        private readonly HeadingScanner headings = new(convention.Headings);
        private readonly UnitAssembler assembler = new(convention, file, diagnostics);
        private ProvisionNode? unit;
        private ProvisionNode? closing;
        private ProvisionNode? body;
        private ProvisionNode? amending;
        private int lastOrdinal;

        public int Units { get; private set; }

        /// <summary>How many numbered blocks enclose one of them, at the most.</summary>
        public int Deepest { get; private set; }

        public void Take(Block block)
        {
            Deepest = Math.Max(Deepest, block.Hint.Depth ?? 0);
            if (headings.Scan(block.Text, block.Hint) is { } heading && !(closing is not null && heading.Rule.Kind != ProvisionKind.Annex))
            {
                Open(heading, block);
            }
            else if (closing is not null)
            {
                closing.Append(block.Text, "\n", block.Span);
            }
            else if (Units > 0 && LineBegin.IsAny(block.Text, convention.ClosingOpeners))
            {
                CloseUnit();
                closing = new ProvisionNode(ProvisionKind.Conclusions, block.Span);
                roots.Add(closing);
                closing.Append(block.Text, "\n", block.Span);
            }
            else if (unit is not null)
            {
                lines.Add(block);
            }
            else if (containers.Count > 0 && containers[^1].Kind == ProvisionKind.Annex && OpensList(block))
            {
                // An annex without articles: its numbered paragraphs stand in it directly.
                unit = containers[^1];
                lines.Add(block);
            }
            else if (containers.Count == 0 && !convention.OperativeOpeners.IsEmpty && OpensList(block))
            {
                CloseFront();
                body = unit = new ProvisionNode(ProvisionKind.Preface, block.Span);
                Units++;
                lines.Add(block);
            }
            else if (containers.Count > 0)
            {
                TakeIntoContainer(containers[^1], block);
            }
            else
            {
                front.Add(block);
            }
        }

        public List<ProvisionNode> Finish()
        {
            CloseFront();
            CloseUnit();
            return roots;
        }

        private static bool OpensList(Block block) =>
            !block.Hint.OpensNothing && EnumeratorScanner.Scan(block.Text).Any(e => e.Ordinal == 1 && e.Style == EnumeratorStyle.Digit);

        private static void TakeIntoContainer(ProvisionNode container, Block block)
        {
            var isHeading = container.IsBlank
                && (block.Hint.HeadingLevel is not null || (container.Heading is null && !block.Text.EndsWith('.') && Sentences.WordCount(block.Text) <= 30));
            if (isHeading)
            {
                container.AppendHeading(block.Text, block.Span);
            }
            else
            {
                container.Append(block.Text, "\n", block.Span);
            }
        }

        private void Open(HeadingLine heading, Block block)
        {
            CloseFront();
            CloseUnit();
            closing = null;
            var node = new ProvisionNode(heading.Rule.Kind, block.Span)
            {
                Designation = heading.Designation,
                Number = heading.Number,
                Address = heading.Address,
                NativeId = block.Hint.Id,
            };
            if (heading.Rule.Kind.IsBasicUnit())
            {
                OpenUnit(node, heading, block);
                return;
            }

            if (heading.Rest.Length > 0)
            {
                node.AppendHeading(heading.Rest, block.Span);
            }

            while (containers.Count > 0 && Rank(containers[^1].Kind) >= Rank(node.Kind))
            {
                containers.RemoveAt(containers.Count - 1);
            }

            Place(node);
            containers.Add(node);
            if (node.Kind == ProvisionKind.Annex)
            {
                lastOrdinal = 0;
            }
        }

        /// <summary>Divisions are ranked as the convention lists them; an annex is outside all of them.</summary>
        private int Rank(ProvisionKind kind) =>
            kind == ProvisionKind.Annex ? -1 : convention.Headings.TakeWhile(h => h.Kind != kind).Count();

        private void OpenUnit(ProvisionNode node, HeadingLine heading, Block block)
        {
            if (heading.Rest.Length > 0)
            {
                if (convention.UnitHeading == UnitHeadingPlace.None || heading.IsText)
                {
                    lines.Add(block with { Text = heading.Rest, Hint = default(StructuralHint) with { IsNewParagraph = true } });
                }
                else
                {
                    node.AppendHeading(heading.Rest, block.Span);
                }
            }

            var isRoman = !char.IsAsciiDigit(heading.Address[0]);
            if (convention.RomanUnitsAmend && !isRoman && amending is not null)
            {
                amending.Add(node);
                unit = node;
                Units++;
                return;
            }

            amending = isRoman ? node : null;
            if (convention.UnitsAreConsecutive && lastOrdinal > 0 && heading.Ordinal > lastOrdinal + 1)
            {
                diagnostics.Add(Diagnostic.Warning(
                    DiagnosticCodes.NumberingGap,
                    $"{heading.Designation} {heading.Number} follows number {lastOrdinal}: something may be missing in between. Check the source there.",
                    new Place(file, block.Span.FirstLine)));
            }

            lastOrdinal = heading.Ordinal;
            Units++;
            Place(node);
            unit = node;
        }

        private void Place(ProvisionNode node)
        {
            if (containers.Count > 0)
            {
                containers[^1].Add(node);
            }
            else
            {
                roots.Add(node);
            }
        }

        private void CloseFront()
        {
            if (front.Count == 0)
            {
                return;
            }

            var assembler = new PreambleAssembler(convention);
            var blocks = front.ToImmutable();
            front.Clear();
            var start = blocks.TakeWhile(b => !assembler.Opens(b)).Count();
            if (start > 0)
            {
                var preface = new ProvisionNode(ProvisionKind.Preface, blocks[0].Span);
                roots.Add(preface);
                foreach (var block in blocks[..start])
                {
                    preface.Append(block.Text, "\n", block.Span);
                }
            }

            if (start < blocks.Length)
            {
                roots.Add(assembler.Assemble(blocks[start..]));
            }
        }

        /// <summary>What stands inside a unit concerns no other, so that it waits until the unit's turn comes; it is worked out at once where more is put into the same node.</summary>
        private void CloseUnit()
        {
            if (unit is not null && lines.Count > 0)
            {
                if (ReferenceEquals(unit, body) || !unit.Kind.IsBasicUnit() || convention.RomanUnitsAmend)
                {
                    assembler.Assemble(unit, [.. lines]);
                }
                else
                {
                    unit.Wait([.. lines], diagnostics.Count);
                }
            }

            if (body is not null && ReferenceEquals(unit, body))
            {
                roots.AddRange(body.Release());
                body = null;
            }

            lines.Clear();
            unit = null;
        }
    }
}
