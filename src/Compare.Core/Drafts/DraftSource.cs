namespace Compare.Drafts;

/// <summary>Where a draft came from.</summary>
/// <param name="File">The name as the user gave it.</param>
/// <param name="Format">The format it was read as.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
public sealed record DraftSource(string File, string Format, string Sha256);
