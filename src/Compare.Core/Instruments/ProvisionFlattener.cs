using System.Collections.Immutable;
using Compare.Results;

namespace Compare.Instruments;

/// <summary>Turns the parser's tree into provisions in reading order, each with an address of its own and the label that lawyers write.</summary>
internal static class ProvisionFlattener
{
    public static ImmutableArray<Provision> Flatten(
        List<ProvisionNode> roots, DraftingConvention convention, string file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var provisions = ImmutableArray.CreateBuilder<Provision>();
        var taken = new Dictionary<Pinpoint, int>();
        var ids = new NativeIds();
        foreach (var root in roots)
        {
            Visit(root, default, "", 1);
        }

        ids.Report(file, diagnostics);
        return provisions.ToImmutable();

        void Visit(ProvisionNode node, Pinpoint outer, string outerLabel, int depth)
        {
            var pinpoint = Address(node, outer);
            var label = PinpointFormatter.Label(convention.Citation, node, outerLabel);
            if (taken.TryGetValue(pinpoint, out var times))
            {
                taken[pinpoint] = ++times;
                diagnostics.Add(Diagnostic.Warning(
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
    }

    /// <summary>Divisions are addressed inside divisions, articles on their own (but inside an annex), everything else inside what holds it.</summary>
    private static Pinpoint Address(ProvisionNode node, Pinpoint outer)
    {
        var part = node.Address.Length == 0 ? node.Kind.Prefix() : $"{node.Kind.Prefix()}_{node.Address}";
        if (node.Kind.IsBasicUnit() && node.Parent?.Kind.IsBasicUnit() != true)
        {
            for (var above = node.Parent; above is not null; above = above.Parent)
            {
                if (above.Kind == ProvisionKind.Annex)
                {
                    return new Pinpoint(outer.Parts[0]).Append(part);
                }
            }

            return new Pinpoint(part);
        }

        if (node.Kind is ProvisionKind.Recital or ProvisionKind.Citation)
        {
            return new Pinpoint(ProvisionKind.Preamble.Prefix()).Append(part);
        }

        return outer.Append(part);
    }
}
