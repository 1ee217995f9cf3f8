using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Reports;

/// <summary>What a cell shows.</summary>
/// <param name="InstrumentId">The column.</param>
/// <param name="SafeguardId">The row.</param>
/// <param name="Level">The headline, for colour and filters.</param>
/// <param name="LevelWords">The headline in words.</param>
/// <param name="Range">The range in words where codings differ (<c>contrary to qualified</c>), or null.</param>
/// <param name="IsUnverified">True when a coding behind the cell was not checked against an official text.</param>
/// <param name="Pinpoints">The deciding provisions; empty for silent and the like.</param>
/// <param name="OtherPinpoints">Provisions that bear on it at another level.</param>
/// <param name="Reason">Why the headline is what it is.</param>
/// <param name="EvidenceIds">The rows of evidence behind the cell, in order.</param>
public sealed record MatrixCellView(
    string InstrumentId,
    string SafeguardId,
    Level Level,
    string LevelWords,
    string? Range,
    bool IsUnverified,
    ImmutableArray<PinpointView> Pinpoints,
    ImmutableArray<PinpointView> OtherPinpoints,
    string Reason,
    ImmutableArray<string> EvidenceIds)
{
    /// <summary>In a draft that no person has coded: what the answer rests on, <c>carried, not coded</c>; else empty.</summary>
    public string Mark { get; init; } = "";

    /// <summary>In such a draft: provisions to read before a level is given.</summary>
    public ImmutableArray<PinpointView> PlacesToRead { get; init; } = [];
}
