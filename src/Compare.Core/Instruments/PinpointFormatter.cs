using System.Globalization;

namespace Compare.Instruments;

/// <summary>Writes addresses as an instrument's lawyers write them: <c>Art. 15(2)(a)</c>, <c>§ 2523(b)(4)</c>, <c>Pasal 21 ayat (1) huruf a</c>, <c>Chapter II, Section 1</c>.</summary>
internal static class PinpointFormatter
{
    public static string Label(CitationStyle style, ProvisionNode node, string outer)
    {
        var number = node.Number ?? node.Address;
        if (style.RomanContainers.Contains(node.Kind) && int.TryParse(node.Address, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            number = Numerals.ToRoman(value).ToUpperInvariant();
        }

        var own = (style.Units.GetValueOrDefault(node.Kind, "({0})")).Replace("{0}", number, StringComparison.Ordinal).TrimEnd();
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
                return Label(style, annex, "") + ", " + own; // "Annex, Art. 1" is not Art. 1
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
