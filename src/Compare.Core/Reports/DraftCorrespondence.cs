namespace Compare.Reports;

/// <summary>One article with its nearest counterpart in an unrelated document.</summary>
/// <param name="Old">Label and heading in the old document, or "no counterpart".</param>
/// <param name="New">Label and heading in the new document, or "no counterpart".</param>
/// <param name="Strength">close, moderate, slight or none.</param>
/// <param name="Reason">Score and reason.</param>
public sealed record DraftCorrespondence(string Old, string New, string Strength, string Reason);
