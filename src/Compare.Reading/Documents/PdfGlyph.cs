namespace Compare.Reading.Documents;

/// <summary>A letter of a PDF page: what of it the lines are made from.</summary>
/// <param name="X">Where its base line begins.</param>
/// <param name="Y">Base line, measured from the bottom of the page.</param>
/// <param name="End">Where its base line ends; may be no number in a damaged file.</param>
/// <param name="Size">Its size in points.</param>
/// <param name="Text">Its character or, for a ligature, characters; never empty.</param>
/// <param name="IsInked">False for white space.</param>
/// <param name="Font">Its font.</param>
internal readonly record struct PdfGlyph(double X, double Y, double End, double Size, string Text, bool IsInked, PdfFont Font);
