namespace Compare.Instruments;

/// <summary>The characters that count: which alphabet a list is numbered in.</summary>
public enum EnumeratorStyle
{
    Digit,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,

    /// <summary>aa, bb, cc …</summary>
    DoubledLower,

    /// <summary>AA, BB, CC …</summary>
    DoubledUpper,

    /// <summary>а, б, в … of the Russian alphabet, without ё, й, ъ, ы, ь.</summary>
    CyrillicLetter,

    /// <summary>1.1, 1.2 …: the number of the unit in front; the last part counts.</summary>
    Decimal,

    /// <summary>1.1.1, 1.1.2 …</summary>
    SubDecimal,

    /// <summary>A dash or bullet; its position is counted.</summary>
    Dash,
}
