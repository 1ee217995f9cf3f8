using System.Collections.Immutable;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>Finds the provisions that numbers in references mean, in one instrument.</summary>
internal sealed class ReferenceResolver
{
    private readonly Dictionary<string, Pinpoint> units = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(Pinpoint Parent, string Number), Provision> children = [];

    private readonly ProvisionKind? basic;

    public ReferenceResolver(Instrument instrument)
    {
        foreach (var provision in instrument.Provisions)
        {
            if (provision.Kind.IsBasicUnit())
            {
                units.TryAdd(Number(provision.Pinpoint), provision.Pinpoint);
                basic ??= provision.Kind;
            }
            else if (provision.Kind == ProvisionKind.Chapter)
            {
                units.TryAdd("chapter " + Number(provision.Pinpoint), provision.Pinpoint);
            }

            children.TryAdd((provision.Pinpoint.Parent, Number(provision.Pinpoint)), provision);
        }
    }

    /// <summary>The basic unit with that number, or the default value.</summary>
    public Pinpoint Unit(string number, ImmutableArray<ProvisionKind> kinds) => basic is { } kind && kinds.Contains(kind) ? units.GetValueOrDefault(number) : default;

    public Pinpoint Chapter(string number) =>
        units.GetValueOrDefault("chapter " + (Numerals.FromRoman(number) is > 0 and var value ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : number));

    /// <summary>The unit with that number directly inside another; (d) and (D) are tried as written first.</summary>
    public Pinpoint Child(Pinpoint parent, string number) =>
        parent.IsEmpty ? default
        : children.TryGetValue((parent, number), out var exact) ? exact.Pinpoint
        : children.TryGetValue((parent, number.ToLowerInvariant()), out var lower) ? lower.Pinpoint
        : default;

    /// <summary>A reference without its outer units, read from where it stands: the nearest enclosing unit that has such a part.</summary>
    public Pinpoint Relative(Pinpoint from, string number, ImmutableArray<ProvisionKind> kinds)
    {
        for (var at = from; !at.IsEmpty; at = at.Parent)
        {
            var child = Child(at, number);
            if (!child.IsEmpty && children.TryGetValue((at, Number(child)), out var provision) && kinds.Contains(provision.Kind))
            {
                return child;
            }
        }

        return default;
    }

    /// <summary>The basic unit that encloses a provision, or the provision's outermost part.</summary>
    public static Pinpoint Enclosing(Pinpoint provision)
    {
        var parts = provision.Parts;
        return parts.Count == 0 ? default : new Pinpoint(parts[0]);
    }

    private static string Number(Pinpoint pinpoint)
    {
        var canonical = pinpoint.Canonical;
        var last = canonical[(canonical.LastIndexOf("__", StringComparison.Ordinal) is >= 0 and var cut ? cut + 2 : 0)..];
        return last.IndexOf('_', StringComparison.Ordinal) is >= 0 and var under ? last[(under + 1)..] : "";
    }
}
