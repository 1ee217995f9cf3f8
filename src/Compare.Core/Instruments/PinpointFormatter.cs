using System.Globalization;

namespace Compare.Instruments;

/// <summary>Writes addresses as an instrument's lawyers write them: <c>Art. 15(2)(a)</c>, <c>§ 2523(b)(4)</c>, <c>Pasal 21 ayat (1) huruf a</c>, <c>Chapter II, Section 1</c>.</summary>
internal sealed class PinpointFormatter(CitationStyle style)
{
    private const string Place = "{0}";

    /// <summary>What stands before and after the number, by kind, as far as it was asked for; a pattern without a number has nothing after it.</summary>
    private readonly (string Before, string? After)?[] patterns = new (string, string?)?[1 + (int)ProvisionKind.Conclusions];

    public string Label(ProvisionNode node, string outer)
    {
        var number = node.Number ?? node.Address;
        if (style.RomanContainers.Contains(node.Kind) && int.TryParse(node.Address, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            number = Numerals.ToRoman(value).ToUpperInvariant();
        }

        var (before, after) = patterns[(int)node.Kind] ??= Pattern(node.Kind);
        var own = (after is null ? before : before + number + after).TrimEnd();
        switch (node.Kind)
        {
            case ProvisionKind.Recitals or ProvisionKind.Citations or ProvisionKind.Formula:
                return CultureInfo.InvariantCulture.TextInfo.ToTitleCase((node.Designation ?? own).ToLowerInvariant());
            case ProvisionKind.Recital when node.Parent?.Kind == ProvisionKind.Preamble:
                return outer + ", " + own;
            case ProvisionKind.Recital when node.Number is null:
                return node.Parent is { Children.Count: > 1 } ? $"{outer} ({node.Address})" : outer;
            case ProvisionKind.Recital or ProvisionKind.Citation:
                return own;
            case var kind when kind.IsBasicUnit() && node.Parent?.Kind.IsBasicUnit() == true:
                return outer + ", " + own;
            case var kind when kind.IsBasicUnit() && Annex(node) is { } annex:
                return Label(annex, "") + ", " + own; // "Annex, Art. 1" is not Art. 1
            case var kind when kind.IsBasicUnit() || node.Parent is null:
                return own;
            case var kind when kind.IsContainer():
                return outer + ", " + own;
            case var _ when node.Parent is { Kind: ProvisionKind.Annex }:
                return outer + ", " + own;
            case var _ when node.Enumerator.Style is EnumeratorStyle.Decimal or EnumeratorStyle.SubDecimal && node.Number is { } printed && node.Parent.Number is { } above
                && printed.StartsWith(above + ".", StringComparison.Ordinal) && outer.EndsWith(above, StringComparison.Ordinal):
                return outer + printed[above.Length..]; // "Art. 2.1"
            default:
                return outer + own;
        }
    }

    private (string Before, string? After) Pattern(ProvisionKind kind)
    {
        var pattern = style.Units.GetValueOrDefault(kind, "({0})");
        var at = pattern.IndexOf(Place, StringComparison.Ordinal);
        return at < 0 ? (pattern, null) : (pattern[..at], pattern[(at + Place.Length)..]);
    }

    private static ProvisionNode? Annex(ProvisionNode node)
    {
        var above = node.Parent;
        while (above is not null && above.Kind != ProvisionKind.Annex)
        {
            above = above.Parent;
        }

        return above;
    }
}
