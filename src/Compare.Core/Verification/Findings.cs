namespace Compare.Verification;

/// <summary>The names of the findings.</summary>
public static class Findings
{
    /// <summary>True for a finding that makes <c>treaty verify</c> fail.</summary>
    public static bool IsFailure(this Finding finding) => finding >= Finding.PinpointMissing;

    /// <summary>As a person reads it.</summary>
    public static string Words(this Finding finding) => finding switch
    {
        Finding.Verified => "verified",
        Finding.NotFingerprinted => "verified, no fingerprint recorded",
        Finding.SilenceHolds => "silence holds",
        Finding.NothingToCheck => "nothing to check",
        Finding.NotChecked => "not checked",
        Finding.PinpointMissing => "no such provision",
        Finding.WordingChanged => "coded against earlier wording",
        Finding.PhraseMissing => "key phrase not found",
        Finding.PhraseNotUnique => "key phrase not unique",
        _ => "silence broken",
    };

    /// <summary>The name in machine-readable output.</summary>
    public static string Id(this Finding finding) => finding switch
    {
        Finding.Verified => "verified",
        Finding.NotFingerprinted => "not-fingerprinted",
        Finding.SilenceHolds => "silence-holds",
        Finding.NothingToCheck => "nothing-to-check",
        Finding.NotChecked => "not-checked",
        Finding.PinpointMissing => "pinpoint-missing",
        Finding.WordingChanged => "wording-changed",
        Finding.PhraseMissing => "phrase-missing",
        Finding.PhraseNotUnique => "phrase-not-unique",
        _ => "silence-broken",
    };
}
