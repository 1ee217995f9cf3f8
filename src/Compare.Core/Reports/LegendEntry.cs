using Compare.Codings;

namespace Compare.Reports;

/// <summary>One level of the legend.</summary>
/// <param name="Level">The level.</param>
/// <param name="Words">Its name.</param>
/// <param name="Symbol">Its sign.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record LegendEntry(Level Level, string Words, string Symbol, string Meaning);
