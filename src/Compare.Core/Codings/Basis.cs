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
}
