namespace Compare.Instruments;

/// <summary>A line read as the opening of a division or basic unit.</summary>
/// <param name="Rule">The rule it matched.</param>
/// <param name="Designation">The words before the number as printed.</param>
/// <param name="Number">The number as printed, or null.</param>
/// <param name="Address">The number in canonical form: arabic for divisions, <c>15bis</c> for units.</param>
/// <param name="Ordinal">Its numeric value, or 0.</param>
/// <param name="Rest">What follows on the line, separators taken off; may be empty.</param>
internal sealed record HeadingLine(HeadingRule Rule, string Designation, string? Number, string Address, int Ordinal, string Rest)
{
    /// <summary>True when the rest is the unit's own words and no heading: "Article 2. Each Party shall bear its own costs."</summary>
    public bool IsText { get; init; }
}
