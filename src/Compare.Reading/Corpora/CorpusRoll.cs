using System.Collections.Immutable;
using Compare.Corpora;
using Compare.Instruments;
using Compare.Results;

namespace Compare.Reading.Corpora;

/// <summary>A corpus without its instruments, which are read one by one (<see cref="CorpusReader.ReadPart"/>).</summary>
/// <param name="Corpus">The corpus with no instrument, or null where something of it cannot be read.</param>
/// <param name="Instruments">The list of instruments, in its order.</param>
/// <param name="First">What is to be reported before the instruments.</param>
/// <param name="Last">What is to be reported after them.</param>
public sealed record CorpusRoll(Corpus? Corpus, ImmutableArray<InstrumentMetadata> Instruments, ImmutableArray<Diagnostic> First, ImmutableArray<Diagnostic> Last);
