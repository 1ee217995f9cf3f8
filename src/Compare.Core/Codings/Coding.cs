using System.Collections.Immutable;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Codings;

/// <summary>One row of a <c>codings.csv</c>: this provision bears on this safeguard, at this level, for these powers and data.</summary>
/// <param name="Instrument">Id of the instrument.</param>
/// <param name="Safeguard">Id of the safeguard.</param>
/// <param name="Pinpoint">The provision; empty for silent, not-applicable and not-researched.</param>
/// <param name="Level">The level; never <see cref="Level.Disputed"/>, which is a property of a cell.</param>
/// <param name="Powers">Which powers it governs; may be empty.</param>
/// <param name="Data">Which data; may be empty.</param>
/// <param name="Direction">domestic, incoming, outgoing; may be empty.</param>
/// <param name="Conditions">What it depends on; empty when unconditional.</param>
/// <param name="KeyPhrase">At most eight words of the official text, or empty.</param>
/// <param name="Note">The reasoning.</param>
/// <param name="Coder">A role, not a person.</param>
/// <param name="CodedOn">ISO date.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="SourceUrl">Where the text or report stands.</param>
/// <param name="Fingerprint">Hash of the official wording at the pinpoint when it was coded, or empty.</param>
/// <param name="Reading">The name of the reading where two are tenable, or empty.</param>
/// <param name="SetAside">For silent: addresses where an indicator hits and the provision was read and is not on point.</param>
/// <param name="Place">The row's place in its file.</param>
public sealed record Coding(
    string Instrument,
    string Safeguard,
    Pinpoint Pinpoint,
    Level Level,
    ImmutableArray<string> Powers,
    ImmutableArray<string> Data,
    ImmutableArray<string> Direction,
    ImmutableArray<string> Conditions,
    string KeyPhrase,
    string Note,
    string Coder,
    string CodedOn,
    Basis Basis,
    string SourceUrl,
    string Fingerprint,
    string Reading,
    ImmutableArray<Pinpoint> SetAside,
    Place Place)
{
    /// <summary>In a draft that nobody has coded: provisions to read before a level is given.</summary>
    public ImmutableArray<Pinpoint> PlacesToRead { get; init; } = [];

    public bool IsUnverified => Basis != Basis.OfficialText;
}
