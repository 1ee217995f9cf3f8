using Compare.Codings;
using Compare.Instruments;

namespace Compare.Drafts;

/// <summary>One reason for a change of a safeguard: one coding re-judged, or new words that point at the safeguard.</summary>
/// <param name="Coding">The coding of the old draft, or null for new words.</param>
/// <param name="Old">The provision in the old draft, or the default value.</param>
/// <param name="New">The provision in the new draft, or the default value.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Before">The coding's level in the old draft.</param>
/// <param name="After">The level by rule; the old one where no rule decides; null when the coding falls away.</param>
/// <param name="Why">The reason, for a person.</param>
/// <param name="OldWords">The words in the old draft that matter, or empty.</param>
/// <param name="NewWords">The words in the new draft that matter, or empty.</param>
public sealed record SafeguardCause(
    Coding? Coding, Pinpoint Old, Pinpoint New, SafeguardEffect Effect, Level? Before, Level? After, string Why, string OldWords, string NewWords);
