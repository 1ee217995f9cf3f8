using System.Collections.Immutable;
using System.Globalization;
using Compare.Documents;

namespace Compare.Instruments;

/// <summary>
/// Builds a preamble from its blocks: recitals told by their first word ("Considering …; Recognising …"), also when all stand in one
/// paragraph; headed parts (Menimbang, Mengingat); the words of agreement at the end.
/// </summary>
internal sealed class PreambleAssembler(DraftingConvention convention)
{
    private readonly HeadingScanner parts = new(convention.PreambleParts);
    private readonly Dictionary<ProvisionKind, int> counts = [];

    /// <summary>True when a block opens the preamble.</summary>
    public bool Opens(Block block) =>
        StartsWithAny(block.Text, convention.PreambleOpeners) || StartsWithAny(Unbracketed(block.Text), convention.RecitalOpeners) || StartsWithAny(block.Text, convention.CitationOpeners)
        || parts.Scan(block.Text, block.Hint) is not null;

    public ProvisionNode Assemble(ImmutableArray<Block> blocks)
    {
        var preamble = new ProvisionNode(ProvisionKind.Preamble, blocks[0].Span);
        var part = preamble;
        foreach (var block in blocks)
        {
            var text = block.Text;
            if (block.Hint.OpensNothing)
            {
                (part.Children.LastOrDefault() ?? part).AppendNote(text, block.Span);
                continue;
            }

            if (ReferenceEquals(block, blocks[0]) && convention.PreambleOpeners.Contains(text.TrimEnd(':'), StringComparer.OrdinalIgnoreCase))
            {
                preamble.AppendHeading(text, block.Span);
                continue;
            }

            if (parts.Scan(text, block.Hint) is { } heading)
            {
                part = new ProvisionNode(heading.Rule.Kind, block.Span) { Designation = heading.Designation, Address = Next(heading.Rule.Kind) };
                preamble.Add(part);
                text = heading.Rest;
            }

            foreach (var passage in Passages(text))
            {
                Place(preamble, part, passage, block);
            }
        }

        return preamble;
    }

    private void Place(ProvisionNode preamble, ProvisionNode part, string passage, Block block)
    {
        if (passage.Length == 0)
        {
            return;
        }

        if (StartsWithAny(Unbracketed(passage), convention.PreambleClosers))
        {
            preamble.Append(passage, "\n", block.Span);
            return;
        }

        var kind = part.Kind == ProvisionKind.Citations ? ProvisionKind.Citation : ProvisionKind.Recital;
        var numbers = part.Kind == ProvisionKind.Formula ? [] : EnumeratorScanner.Scan(passage).Where(e => e.Style != EnumeratorStyle.Dash).ToArray();
        var last = part.Children.LastOrDefault();
        if (StartsWithAny(passage, convention.CitationOpeners))
        {
            part.Add(Recital(ProvisionKind.Citation, null, passage, block));
        }
        else if (StartsWithAny(Unbracketed(passage), convention.RecitalOpeners))
        {
            part.Add(Recital(ProvisionKind.Recital, null, passage, block));
        }
        else if (numbers.Length > 0 && (part.Kind != ProvisionKind.Preamble || part.Children.Count > 0))
        {
            part.Add(Recital(kind, numbers[^1], passage, block));
        }
        else if (part.Kind == ProvisionKind.Recitals
            ? last is null || Sentences.EndsUnit(last.Ending)
            : part.Kind == ProvisionKind.Preamble && last is not null && Sentences.EndsUnit(last.Ending) && char.IsUpper(passage[0]))
        {
            // After a finished recital every further paragraph is one, whatever its first word.
            part.Add(Recital(ProvisionKind.Recital, null, passage, block));
        }
        else if (preamble.Continuation is not null)
        {
            preamble.Append(passage, "\n", block.Span); // after the words of agreement
        }
        else if (last is not null)
        {
            last.Append(passage, Sentences.EndsUnit(last.Ending) ? "\n" : " ", block.Span);
        }
        else
        {
            part.Append(passage, "\n", block.Span);
        }
    }

    private ProvisionNode Recital(ProvisionKind kind, Enumerator? number, string passage, Block block)
    {
        var next = Next(kind);
        var node = new ProvisionNode(kind, block.Span)
        {
            Number = number?.Number,
            Address = number?.Number ?? (next.Length == 0 ? "1" : next),
        };
        node.Append(number is null ? passage : passage[number.Value.Length..], "\n", block.Span);
        return node;
    }

    /// <summary>The running number of a kind in the preamble, empty for the first.</summary>
    private string Next(ProvisionKind kind)
    {
        var count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return count == 1 ? "" : count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Cuts a paragraph before every recital and before the words of agreement that follow a semicolon or comma.</summary>
    private IEnumerable<string> Passages(string text)
    {
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at - 1] == ' ' && char.IsUpper(text[at]) && text.AsSpan(start, at - start).TrimEnd() is [.., ';' or ',']
                && (StartsWithAny(text.AsSpan(at), convention.RecitalOpeners) || StartsWithAny(text.AsSpan(at), convention.PreambleClosers)))
            {
                yield return text[start..at].Trim();
                start = at;
            }
        }

        yield return text[start..].Trim();
    }

    /// <summary>A recital under negotiation: "[Recalling …]".</summary>
    private string Unbracketed(string text) => convention.BracketsAreText ? text.TrimStart('[') : text;

    /// <summary>Whole words only: "Recalling", not "Recallings".</summary>
    private static bool StartsWithAny(ReadOnlySpan<char> text, ImmutableArray<string> openers)
    {
        foreach (var opener in openers)
        {
            if (LineBegin.Is(text, opener) && (text.Length == opener.Length || !char.IsLetter(text[opener.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
