namespace Compare.Codings;

/// <summary>A modal expression found in words.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="Length">Number of its words, without a qualifier that stands apart.</param>
/// <param name="Modality">What it says.</param>
/// <param name="Phrase">As written, with its qualifier: <c>shall, where appropriate</c>.</param>
public sealed record ModalExpression(int Start, int Length, Modality Modality, string Phrase);
