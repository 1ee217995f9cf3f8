using System.Collections.Immutable;
using Compare.Agreement;
using Compare.Comparisons;
using Compare.Results;

namespace Compare.Reading.Corpora;

/// <summary>One instrument of a corpus as read.</summary>
/// <param name="Instrument">The instrument, or null where its abstract cannot be read.</param>
/// <param name="Second">Its second coding, or null where it has none.</param>
/// <param name="Diagnostics">What was found; an error means that the corpus cannot be used.</param>
public sealed record CorpusPart(CodedInstrument? Instrument, DoubleCoding? Second, ImmutableArray<Diagnostic> Diagnostics);
