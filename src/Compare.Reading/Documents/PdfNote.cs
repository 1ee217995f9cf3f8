namespace Compare.Reading.Documents;

/// <summary>A note at the foot of a page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Number">Its number.</param>
/// <param name="Lines">Its lines, the number taken off.</param>
internal sealed record PdfNote(int Page, string Number, IReadOnlyList<string> Lines);
