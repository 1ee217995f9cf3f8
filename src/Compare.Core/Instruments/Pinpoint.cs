namespace Compare.Instruments;

/// <summary>
/// The address of a provision in its instrument, in canonical form after Akoma Ntoso: <c>art_15__para_2__point_a</c>,
/// <c>sec_2523__subsec_b__para_4__subpara_D__cl_v</c>, <c>chp_2__sec_1__tit_3</c>, <c>preamble__rec_9</c>. Equality is ordinal equality
/// of that form; the default value is the address of nothing.
/// </summary>
public readonly record struct Pinpoint
{
    private readonly string? canonical;

    public Pinpoint(string canonical) => this.canonical = canonical;

    /// <summary>The canonical form; empty for the default value.</summary>
    public string Canonical => canonical ?? "";

    public bool IsEmpty => Canonical.Length == 0;

    /// <summary>The parts from the outside in: <c>art_15</c>, <c>para_2</c>.</summary>
    public IReadOnlyList<string> Parts => IsEmpty ? [] : Canonical.Split("__");

    /// <summary>The address one level out, or the default value at the top.</summary>
    public Pinpoint Parent
    {
        get
        {
            var cut = Canonical.LastIndexOf("__", StringComparison.Ordinal);
            return cut < 0 ? default : new Pinpoint(Canonical[..cut]);
        }
    }

    /// <summary>The address of a provision inside this one.</summary>
    public Pinpoint Append(string part) => IsEmpty ? new Pinpoint(part) : new Pinpoint(Canonical + "__" + part);

    /// <summary>True for this address and every address inside it.</summary>
    public bool Contains(Pinpoint other) =>
        !IsEmpty && (other == this || other.Canonical.StartsWith(Canonical + "__", StringComparison.Ordinal));

    public override string ToString() => Canonical;
}
