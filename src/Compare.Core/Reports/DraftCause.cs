namespace Compare.Reports;

/// <summary>One reason for a safeguard's change as a person reads it.</summary>
/// <param name="Where">The provision in both drafts: <c>Art. 15(2) → Art. 16(2)</c>.</param>
/// <param name="Effect">The effect in words.</param>
/// <param name="Why">The reason.</param>
/// <param name="OldWords">The old words that matter, or empty.</param>
/// <param name="NewWords">The new words that matter, or empty.</param>
public sealed record DraftCause(string Where, string Effect, string Why, string OldWords, string NewWords);
