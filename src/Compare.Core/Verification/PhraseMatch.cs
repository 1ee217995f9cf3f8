namespace Compare.Verification;

/// <summary>Where a key phrase was found in a provision's own words.</summary>
/// <param name="Count">How often; 0 when it was not found.</param>
/// <param name="Folds">The folds that were needed; none when it stands there to the letter.</param>
/// <param name="Start">Index of its first character in the own words, or -1.</param>
/// <param name="End">Index after its last character, or -1.</param>
public readonly record struct PhraseMatch(int Count, Fold Folds, int Start, int End);
