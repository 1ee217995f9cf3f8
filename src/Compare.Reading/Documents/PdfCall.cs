namespace Compare.Reading.Documents;

/// <summary>A raised number in a line, which calls a note where the page has one of that number.</summary>
/// <param name="At">Where it stands in the line's text.</param>
/// <param name="Number">The number.</param>
internal readonly record struct PdfCall(int At, string Number);
