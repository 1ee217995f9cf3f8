namespace Compare.Instruments;

/// <summary>Where the heading of an article or section stands.</summary>
public enum UnitHeadingPlace
{
    /// <summary>It has none: what follows the number is text (Indonesian pasal).</summary>
    None,

    /// <summary>On the line of the number (§ 2523. Executive agreements).</summary>
    SameLine,

    /// <summary>On the line of the number or on the next (Article 15 / Conditions and safeguards).</summary>
    SameOrNextLine,
}
