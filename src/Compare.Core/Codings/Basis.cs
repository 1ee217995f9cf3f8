namespace Compare.Codings;

/// <summary>What a coding rests on. Anything but the official text is unverified and says so in every output.</summary>
public enum Basis
{
    /// <summary>The official text was read at the pinpoint.</summary>
    OfficialText,

    /// <summary>A named source reports it.</summary>
    Secondary,

    /// <summary>Knowledge of the published text, not re-read.</summary>
    Recall,

    /// <summary>In a draft: a coding of the text that it revises, at a provision whose words stayed. No person has coded it; a corpus never holds it.</summary>
    Carried,

    /// <summary>In a draft: the level that a rule gives for a changed provision. No person has coded it; a corpus never holds it.</summary>
    Proposed,

    /// <summary>In a draft: nobody has judged it; at most it was searched for terms. A corpus never holds it.</summary>
    NotCoded,
}
