using Compare.Documents;
using Compare.Instruments;

namespace Compare.Cli;

/// <summary>A document and the instrument that was read from it.</summary>
internal sealed record ParsedDocument(BlockDocument Document, Instrument Instrument);
