using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Drafts;

/// <summary>One safeguard in both drafts.</summary>
/// <param name="Safeguard">Id of the safeguard.</param>
/// <param name="Title">Its name.</param>
/// <param name="Before">The headline of the old draft.</param>
/// <param name="After">The headline by the rules, before any review.</param>
/// <param name="Effect">What happened on the whole; the worst that a rule decides, else review where a person must decide.</param>
/// <param name="Because">The reasons, those that matter most first.</param>
public sealed record SafeguardDelta(string Safeguard, string Title, Level Before, Level After, SafeguardEffect Effect, ImmutableArray<SafeguardCause> Because);
