namespace Compare.Verification;

/// <summary>What became of one coding when it was held against the official text.</summary>
public enum Finding
{
    /// <summary>The provision is there, its wording is the wording coded, and the key phrase stands in it once.</summary>
    Verified,

    /// <summary>Verified, but no fingerprint was recorded, so that a later change of wording would not show.</summary>
    NotFingerprinted,

    /// <summary>For silent: no indicator hits but where it was set aside.</summary>
    SilenceHolds,

    /// <summary>There is nothing to check: not-applicable.</summary>
    NothingToCheck,

    /// <summary>No official text of the instrument is at hand, or the coding does not claim to rest on it.</summary>
    NotChecked,

    /// <summary>The official text has no such provision.</summary>
    PinpointMissing,

    /// <summary>Coded against earlier wording.</summary>
    WordingChanged,
    PhraseMissing,
    PhraseNotUnique,

    /// <summary>A search term now hits a provision that was neither coded nor set aside.</summary>
    SilenceBroken,
}
