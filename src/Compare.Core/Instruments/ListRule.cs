namespace Compare.Instruments;

/// <summary>What a list is, by its numbering. Rules are ranked: an outer list normally stands before an inner one.</summary>
/// <param name="Style">The alphabet.</param>
/// <param name="Bracket">The bracket, or null for any.</param>
/// <param name="Kind">What its units are.</param>
public sealed record ListRule(EnumeratorStyle Style, EnumeratorBracket? Bracket, ProvisionKind Kind);
