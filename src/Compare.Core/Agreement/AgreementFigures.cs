namespace Compare.Agreement;

/// <summary>How well two codings agree. A coefficient is null where it is not defined (no variation, or no units).</summary>
/// <param name="Scope">An instrument, a group or all.</param>
/// <param name="Units">Units compared: one safeguard in one instrument.</param>
/// <param name="Agreed">Units on which both reached the same headline.</param>
/// <param name="CohenKappa">Cohen's kappa, all eight answers as names.</param>
/// <param name="GwetAc1">Gwet's AC1, all eight answers as names.</param>
/// <param name="RankedUnits">Units on which both headlines are on the scale.</param>
/// <param name="KrippendorffAlpha">Krippendorff's alpha over the ranked units, ordinal.</param>
public sealed record AgreementFigures(string Scope, int Units, int Agreed, double? CohenKappa, double? GwetAc1, int RankedUnits, double? KrippendorffAlpha)
{
    /// <summary>Share of units agreed, or null without units.</summary>
    public double? Percentage => Units == 0 ? null : (double)Agreed / Units;
}
