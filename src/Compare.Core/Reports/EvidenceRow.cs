using Compare.Codings;

namespace Compare.Reports;

/// <summary>One coding with everything it rests on. Lists are joined with <c>; </c>.</summary>
/// <param name="Id">Stable: <c>budapest/GEN-1/art_15__para_1</c>; a second row on the same provision ends in <c>/2</c>.</param>
/// <param name="Instrument">Short title.</param>
/// <param name="InstrumentId">Id.</param>
/// <param name="Group">Title of the group.</param>
/// <param name="SafeguardId">Id.</param>
/// <param name="Safeguard">Name.</param>
/// <param name="Pinpoint">As written by lawyers; empty for silent and the like.</param>
/// <param name="Canonical">Canonical form or empty.</param>
/// <param name="Level">The level.</param>
/// <param name="Reading">Name of the reading or empty.</param>
/// <param name="Powers">Powers.</param>
/// <param name="Data">Data categories.</param>
/// <param name="Direction">Directions.</param>
/// <param name="Condition">Conditions.</param>
/// <param name="KeyPhrase">At most eight words, in <paramref name="Language"/>.</param>
/// <param name="Note">The reasoning.</param>
/// <param name="Abstract">The provision in our own words; empty where there is no pinpoint.</param>
/// <param name="Wording">The official wording where the user has it, or null.</param>
/// <param name="Language">Language of key phrase and wording.</param>
/// <param name="Basis">What it rests on, in words.</param>
/// <param name="IsUnverified">True when not checked against an official text.</param>
/// <param name="Coder">Role.</param>
/// <param name="CodedOn">ISO date.</param>
/// <param name="SourceUrl">Address.</param>
/// <param name="SetAside">For silent: where indicators hit and were set aside.</param>
public sealed record EvidenceRow(
    string Id,
    string Instrument,
    string InstrumentId,
    string Group,
    string SafeguardId,
    string Safeguard,
    string Pinpoint,
    string Canonical,
    Level Level,
    string Reading,
    string Powers,
    string Data,
    string Direction,
    string Condition,
    string KeyPhrase,
    string Note,
    string Abstract,
    string? Wording,
    string Language,
    string Basis,
    bool IsUnverified,
    string Coder,
    string CodedOn,
    string SourceUrl,
    string SetAside)
{
    /// <summary>In a draft that no person has coded: what the level rests on, <c>carried, not coded</c>; else empty.</summary>
    public string Mark { get; init; } = "";
}
