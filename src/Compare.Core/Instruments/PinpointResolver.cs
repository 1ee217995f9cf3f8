using System.Globalization;
using Compare.Results;

namespace Compare.Instruments;

/// <summary>
/// Finds the provision that a person means: <c>15(2)</c>, <c>art. 15(2)</c>, <c>Article 15, paragraph 2</c>, <c>Pasal 21 ayat (1)</c>,
/// <c>§ 2523(b)(4)(D)(v)</c>, <c>18 U.S.C. 2523(b)</c>, <c>art_15__para_2</c>. What fits two provisions is refused with both named, never guessed.
/// </summary>
public static class PinpointResolver
{
    private const int MostNamed = 5;

    /// <param name="instrument">Where to look.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="name">How messages name the instrument.</param>
    public static Result<Provision> Resolve(Instrument instrument, string text, string name)
    {
        var trimmed = text.Trim();
        if (instrument.Find(new Pinpoint(trimmed)) is { } exact)
        {
            return Result.Success(exact);
        }

        if (PinpointQuery.Read(trimmed) is not { } query)
        {
            return Result.Failure<Provision>(Diagnostic.Error(
                DiagnosticCodes.UnreadablePinpoint, $"\"{text}\" cannot be read as the address of a provision. Write it as in \"{Example(instrument)}\"."));
        }

        foreach (var strict in (ReadOnlySpan<bool>)[true, false])
        {
            var found = instrument.Provisions.Where(p => Fits(instrument, p, query, strict)).ToArray();
            if (found.Length == 1)
            {
                return Result.Success(found[0]);
            }

            if (found.Length > 1)
            {
                var named = string.Join(", ", found.Take(MostNamed).Select(p => $"{p.Label} ({p.Pinpoint})")) + (found.Length > MostNamed ? " …" : "");
                return Result.Failure<Provision>(Diagnostic.Error(
                    DiagnosticCodes.AmbiguousPinpoint, $"\"{text}\" fits {found.Length} provisions: {named}. Use the form in brackets."));
            }
        }

        return Result.Failure<Provision>(Diagnostic.Error(
            DiagnosticCodes.UnknownPinpoint, $"{name} has no provision \"{text}\". Addresses there look like \"{Example(instrument)}\"."));
    }

    private static string Example(Instrument instrument) =>
        (instrument.Provisions.FirstOrDefault(p => p.Kind is ProvisionKind.Paragraph or ProvisionKind.Subsection) ?? instrument.Provisions[0]).Label;

    private static bool Fits(Instrument instrument, Provision provision, PinpointQuery query, bool strict)
    {
        var path = Path(instrument, provision);
        if (path.Count != query.Parts.Length)
        {
            return false;
        }

        for (var i = 0; i < path.Count; i++)
        {
            var part = query.Parts[i];
            var own = path[i];
            if (part.Kinds.IsEmpty ? i == 0 && !own.Kind.IsBasicUnit() : !part.Kinds.Contains(own.Kind) && !(IsListUnit(own.Kind) && part.Kinds.Any(IsListUnit) && !strict))
            {
                return false;
            }

            if (!SameNumber(AddressNumber(own), part.Number, own.Kind, strict))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The provisions from the outside in that make up an address as it is cited.</summary>
    private static List<Provision> Path(Instrument instrument, Provision provision)
    {
        List<Provision> path = [];
        for (var at = provision.Pinpoint; !at.IsEmpty; at = at.Parent)
        {
            if (instrument.Find(at) is { } found && !(found.Kind == ProvisionKind.Preamble && path.Count > 0 && path[^1].Kind != ProvisionKind.Recital))
            {
                path.Add(found);
            }
        }

        path.Reverse();
        return path;
    }

    private static string AddressNumber(Provision provision)
    {
        var last = provision.Pinpoint.Canonical[(provision.Pinpoint.Canonical.LastIndexOf("__", StringComparison.Ordinal) + 2)..];
        last = provision.Pinpoint.Canonical.Contains("__", StringComparison.Ordinal) ? last : provision.Pinpoint.Canonical;
        var cut = last.IndexOf('_', StringComparison.Ordinal);
        return cut < 0 ? "" : last[(cut + 1)..].Split('-')[0]; // "1-2", the second unit with the number 1, is typed as 1 like the first
    }

    /// <summary>Strictly: the same characters, because (d) and (D) are different units. Otherwise in any case, and roman for arabic in divisions.</summary>
    private static bool SameNumber(string own, string typed, ProvisionKind kind, bool strict)
    {
        if (string.Equals(own, typed, StringComparison.Ordinal))
        {
            return true;
        }

        if (kind.IsContainer() && Numerals.FromRoman(typed) is > 0 and var roman)
        {
            return string.Equals(own, roman.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return !strict && own.Length > 0 && string.Equals(own, typed, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsListUnit(ProvisionKind kind) => kind is >= ProvisionKind.Subsection and <= ProvisionKind.Indent;
}
