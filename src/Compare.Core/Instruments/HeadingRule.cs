using System.Collections.Immutable;

namespace Compare.Instruments;

/// <summary>A headed division and the words that open it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Its designations: <c>Article</c>; matched in any case at the beginning of a line.</param>
/// <param name="Number">How it is numbered.</param>
/// <param name="InText">True when a line need not be marked as a heading to count.</param>
public sealed record HeadingRule(ProvisionKind Kind, ImmutableArray<string> Words, HeadingNumber Number, bool InText = true);
