using Compare.Codings;

namespace Compare.Reports;

/// <summary>One row of the codings proposed for the new draft, with what a reviewer needs to decide on it.</summary>
/// <param name="Coding">The coding at its address in the new draft, at the level that the rules give.</param>
/// <param name="HasLevel">False for new words that nobody has judged: the reviewer writes the level.</param>
/// <param name="Effect">What happened to it.</param>
/// <param name="Decision"><c>keep</c>, <c>drop</c>, or empty where a person must decide.</param>
/// <param name="Why">The reason.</param>
/// <param name="OldPinpoint">Its address in the old draft, or empty.</param>
/// <param name="OldLevel">Its level there, or empty.</param>
/// <param name="OldWords">The old wording that matters.</param>
/// <param name="NewWords">The new wording that matters.</param>
public sealed record CodingProposal(
    Coding Coding, bool HasLevel, string Effect, string Decision, string Why, string OldPinpoint, string OldLevel, string OldWords, string NewWords);
