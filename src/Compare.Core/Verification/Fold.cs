namespace Compare.Verification;

/// <summary>A difference of typography that does not change wording.</summary>
[Flags]
public enum Fold
{
    None = 0,
    Spaces = 1,
    Quotes = 2,
    Dashes = 4,
    SoftHyphens = 8,
    Ligatures = 16,
    Case = 32,
    All = Spaces | Quotes | Dashes | SoftHyphens | Ligatures | Case,
}
