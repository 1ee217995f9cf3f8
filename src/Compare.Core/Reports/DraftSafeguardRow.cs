using System.Collections.Immutable;
using Compare.Drafts;

namespace Compare.Reports;

/// <summary>One safeguard of the delta as a person reads it.</summary>
/// <param name="Id">Id of the safeguard.</param>
/// <param name="Title">Its name.</param>
/// <param name="Before">Level before, in words.</param>
/// <param name="After">Level after, in words; with a question mark where a person must decide.</param>
/// <param name="Effect">The effect.</param>
/// <param name="EffectWords">The effect in words.</param>
/// <param name="Causes">The reasons.</param>
public sealed record DraftSafeguardRow(string Id, string Title, string Before, string After, SafeguardEffect Effect, string EffectWords, ImmutableArray<DraftCause> Causes);
