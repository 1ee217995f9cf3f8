using System.Collections.Immutable;

namespace Compare.Reading.Documents;

/// <summary>The lines of one page in reading order.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Height">In points.</param>
/// <param name="Lines">Never default; empty for a page without text.</param>
/// <param name="IsTwoColumns">True when a part of it is set in two columns.</param>
/// <param name="Rotated">How many letters stand aslant or upright and were passed over.</param>
internal sealed record PdfPage(int Number, double Height, ImmutableArray<PdfLine> Lines, bool IsTwoColumns, int Rotated);
