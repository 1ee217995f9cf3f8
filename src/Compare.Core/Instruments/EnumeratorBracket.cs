namespace Compare.Instruments;

/// <summary>What stands around a list number. <c>(1)</c> and <c>1.</c> are different lists.</summary>
public enum EnumeratorBracket
{
    /// <summary><c>1.</c></summary>
    Dot,

    /// <summary><c>1)</c></summary>
    Closing,

    /// <summary><c>(1)</c></summary>
    Both,

    /// <summary>A dash or bullet.</summary>
    Bare,
}
