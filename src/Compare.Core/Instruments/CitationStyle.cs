using System.Collections.Immutable;

namespace Compare.Instruments;

/// <summary>How an instrument's lawyers write addresses.</summary>
/// <param name="Units">Pattern for each kind, with <c>{0}</c> for the number: <c>Art. {0}</c>, <c>({0})</c>, <c> ayat ({0})</c>.</param>
/// <param name="RomanContainers">Kinds whose canonical arabic number is shown in roman numerals.</param>
public sealed record CitationStyle(ImmutableDictionary<ProvisionKind, string> Units, ImmutableArray<ProvisionKind> RomanContainers);
