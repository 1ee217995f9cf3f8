namespace Compare.Reading.Documents;

/// <summary>Letters that stand in one row, or in the part of it in one column; there is ink in it.</summary>
/// <param name="Start">The first among the letters of its page.</param>
/// <param name="End">The first after it.</param>
/// <param name="Left">Where the first visible letter begins.</param>
/// <param name="Right">Where the furthest visible letter ends.</param>
internal readonly record struct PdfRow(int Start, int End, double Left, double Right);
