namespace Compare.Codings;

/// <summary>What the text gives on a safeguard, from most to least protective, then the answers that are not a degree of protection.</summary>
public enum Level
{
    Strong,
    Qualified,
    Weak,
    Silent,
    Contrary,
    Disputed,
    NotApplicable,
    NotResearched,
}
