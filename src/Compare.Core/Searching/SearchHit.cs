using Compare.Comparisons;
using Compare.Instruments;

namespace Compare.Searching;

/// <summary>A provision that matches a search.</summary>
/// <param name="Instrument">Where it stands.</param>
/// <param name="Provision">The provision of the abstract.</param>
/// <param name="InWording">True when the official wording matches, false when only the abstract does.</param>
/// <param name="Score">The higher the better; comparable only within one search.</param>
public sealed record SearchHit(CodedInstrument Instrument, Provision Provision, bool InWording, double Score);
