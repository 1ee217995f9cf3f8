using System.Collections.Immutable;
using Compare.Codings;
using Compare.Instruments;

namespace Compare.Comparisons;

/// <summary>An instrument with what is known of it: its abstract as parsed, its codings, and its official wording where the user has it.</summary>
/// <param name="Metadata">Its row in <c>instruments.csv</c>.</param>
/// <param name="Abstract">The parsed abstract.</param>
/// <param name="Codings">In the codebook's order, then in reading order.</param>
/// <param name="Official">The parsed official text, or null where it is not at hand.</param>
public sealed record CodedInstrument(
    InstrumentMetadata Metadata, Instrument Abstract, ImmutableArray<Coding> Codings, Instrument? Official);
