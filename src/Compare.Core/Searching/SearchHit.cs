namespace Compare.Searching;

/// <summary>A provision that matches a search.</summary>
/// <param name="InstrumentId">Where it stands.</param>
/// <param name="Instrument">Short title of the instrument.</param>
/// <param name="Canonical">Canonical address of the provision.</param>
/// <param name="Label">Its address as the instrument's lawyers write it.</param>
/// <param name="Text">Heading and abstract in one line.</param>
/// <param name="InWording">True when the official wording matches, false when only the abstract does.</param>
/// <param name="Score">The higher the better; comparable only within one search.</param>
public sealed record SearchHit(string InstrumentId, string Instrument, string Canonical, string Label, string Text, bool InWording, double Score);
