using System.Collections.Immutable;
using Compare.Results;
using Compare.Threads;

namespace Compare.Instruments;

/// <summary>
/// Turns the parser's tree into provisions in reading order, each with an address of its own and the label that lawyers write. What stands inside a unit is worked out
/// when the unit comes up, and forgotten after it: the tree of a long document is never held as a whole.
/// </summary>
internal sealed class ProvisionFlattener
{
    private readonly string file;
    private readonly List<Provision> provisions = [];
    private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<(int After, ImmutableArray<Diagnostic> Found)> inUnits = [];
    private readonly List<Diagnostic> duplicates = [];
    private readonly Dictionary<Pinpoint, int> taken = [];
    private readonly NativeIds ids = new();
    private readonly PinpointFormatter formatter;
    private readonly UnitAssembler assembler;

    private ProvisionFlattener(DraftingConvention convention, string file)
    {
        this.file = file;
        formatter = new PinpointFormatter(convention.Citation);
        assembler = new UnitAssembler(convention, file, found);
    }

    /// <param name="roots">The outermost provisions; the list is empty afterwards.</param>
    /// <param name="convention">By which addresses are written.</param>
    /// <param name="file">The source's name.</param>
    /// <param name="diagnostics">What was found so far; gets what is found here.</param>
    /// <param name="inHalves">True where the first and the second half may be finished at the same time.</param>
    /// <returns>The provisions; null where an address comes back in the other half, so that it cannot be numbered through.</returns>
    public static ImmutableArray<Provision>? Flatten(
        List<ProvisionNode> roots, DraftingConvention convention, string file, ImmutableArray<Diagnostic>.Builder diagnostics, bool inHalves)
    {
        var (first, second) = (new ProvisionFlattener(convention, file), new ProvisionFlattener(convention, file));
        var middle = inHalves ? Middle(roots) : roots.Count;
        var later = new Queue<ProvisionNode>(roots.Skip(middle));
        var earlier = new Queue<ProvisionNode>(roots.Take(middle));
        roots.Clear();
        if (later.Count == 0)
        {
            first.Visit(earlier);
        }
        else
        {
            TwoHalves.Both(() => first.Visit(earlier), () => second.Visit(later));
        }

        if (second.taken.Keys.Any(first.taken.ContainsKey))
        {
            return null;
        }

        Merge([.. first.inUnits, .. second.inUnits], diagnostics);
        diagnostics.AddRange(first.duplicates);
        diagnostics.AddRange(second.duplicates);
        first.ids.Add(second.ids);
        first.ids.Report(file, diagnostics);
        return [.. first.provisions, .. second.provisions];
    }

    /// <summary>How many of the outermost provisions make up the first half of the source.</summary>
    private static int Middle(List<ProvisionNode> roots)
    {
        var line = roots[^1].Span.LastLine / 2;
        return roots.TakeWhile(r => r.Span.FirstLine < line).Count();
    }

    /// <summary>Puts what was found inside units where it belongs among the earlier findings.</summary>
    private static void Merge(List<(int After, ImmutableArray<Diagnostic> Found)> inUnits, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (inUnits.Count == 0)
        {
            return;
        }

        var earlier = diagnostics.ToImmutable();
        diagnostics.Clear();
        var at = 0;
        foreach (var (after, found) in inUnits)
        {
            diagnostics.AddRange(earlier.AsSpan(at, after - at));
            diagnostics.AddRange(found);
            at = after;
        }

        diagnostics.AddRange(earlier.AsSpan(at, earlier.Length - at));
    }

    private void Visit(Queue<ProvisionNode> roots)
    {
        while (roots.TryDequeue(out var root))
        {
            Visit(root, default, "", 1);
        }
    }

    private void Visit(ProvisionNode node, Pinpoint outer, string outerLabel, int depth)
    {
        if (node.TakeWaiting() is { } waiting)
        {
            assembler.Assemble(node, waiting.Lines);
            if (found.Count > 0)
            {
                inUnits.Add((waiting.After, found.ToImmutable()));
                found.Clear();
            }
        }

        var pinpoint = Address(node, outer);
        var label = formatter.Label(node, outerLabel);
        if (taken.TryGetValue(pinpoint, out var times))
        {
            taken[pinpoint] = ++times;
            duplicates.Add(Diagnostic.Warning(
                DiagnosticCodes.DuplicateAddress,
                $"{label} stands here for the {(times == 2 ? "second" : times + "th")} time; it is addressed as {pinpoint}-{times}.",
                new Place(file, node.Span.FirstLine)));
            pinpoint = new Pinpoint($"{pinpoint}-{times}");
            label += $" [{times}]";
        }

        taken[pinpoint] = 1;
        ids.Compare(node, pinpoint, label);
        provisions.Add(new Provision(
            pinpoint, label, node.Kind, node.Designation, node.Number, node.Heading, depth, node.Text, node.Continuation, node.Span));
        foreach (var child in node.Children)
        {
            Visit(child, pinpoint, label, depth + 1);
        }
    }

    /// <summary>Divisions are addressed inside divisions, articles on their own (but inside an annex), everything else inside what holds it.</summary>
    private static Pinpoint Address(ProvisionNode node, Pinpoint outer)
    {
        if (node.Kind.IsBasicUnit() && node.Parent?.Kind.IsBasicUnit() != true)
        {
            for (var above = node.Parent; above is not null; above = above.Parent)
            {
                if (above.Kind == ProvisionKind.Annex)
                {
                    return Append(new Pinpoint(outer.Parts[0]), node);
                }
            }

            return Append(default, node);
        }

        return Append(node.Kind is ProvisionKind.Recital or ProvisionKind.Citation ? new Pinpoint(ProvisionKind.Preamble.Prefix()) : outer, node);
    }

    private static Pinpoint Append(Pinpoint outer, ProvisionNode node)
    {
        var prefix = node.Kind.Prefix();
        return node.Address.Length == 0 ? outer.Append(prefix)
            : outer.IsEmpty ? new Pinpoint($"{prefix}_{node.Address}")
            : new Pinpoint(string.Concat([outer.Canonical, "__", prefix, "_", node.Address]));
    }
}
