using System.Collections.Immutable;
using Compare.Codings;
using Compare.Instruments;

namespace Compare.Verification;

/// <summary>One coding held against the official text.</summary>
/// <param name="Coding">The coding.</param>
/// <param name="Finding">What came of it.</param>
/// <param name="Provision">The official provision, or null.</param>
/// <param name="Phrase">Where the key phrase stands in the provision's own words; a count of 0 when there is none.</param>
/// <param name="Fingerprint">The fingerprint of the wording at hand, or empty.</param>
/// <param name="Hits">For silent: addresses where an indicator hits and nothing was set aside, with the pattern.</param>
/// <param name="Detail">One sentence more, or empty.</param>
public sealed record CodingVerification(
    Coding Coding, Finding Finding, Provision? Provision, PhraseMatch Phrase, string Fingerprint, ImmutableArray<IndicatorHit> Hits, string Detail);
