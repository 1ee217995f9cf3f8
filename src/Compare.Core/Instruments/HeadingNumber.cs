namespace Compare.Instruments;

/// <summary>How a headed division is numbered.</summary>
public enum HeadingNumber
{
    /// <summary>Arabic or roman: <c>15</c>, <c>II</c>, <c>15 bis</c>.</summary>
    ArabicOrRoman,

    /// <summary>Indonesian ordinal words: <c>Kesatu</c>.</summary>
    IndonesianOrdinal,

    /// <summary>Arabic, roman, a capital letter or none: <c>ANNEX I</c>, <c>Annexe B</c>, <c>ANNEX</c>.</summary>
    Optional,

    /// <summary>None: <c>ANNEX</c>, <c>Menimbang</c>.</summary>
    Unnumbered,
}
