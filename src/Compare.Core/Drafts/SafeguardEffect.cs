namespace Compare.Drafts;

/// <summary>What a new draft does to a safeguard.</summary>
public enum SafeguardEffect
{
    Unchanged,
    Raised,

    /// <summary>The old draft had nothing on it and the new one seems to.</summary>
    Gained,

    /// <summary>The wording changed in a way that no rule decides: a person must read it.</summary>
    Review,
    Lowered,

    /// <summary>Everything that protected is gone.</summary>
    Lost,
}
