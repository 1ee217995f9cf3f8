using Compare.Codings;
using Compare.Comparisons;
using Compare.Reports;

namespace Compare.Imports;

/// <summary>A coding of the corpus with the row that every export shows of it.</summary>
internal sealed record CurrentCoding(CodedInstrument Instrument, Coding Coding, EvidenceRow Row);
