using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Export.Workbooks;

/// <summary>A chart of stacked bars over a table of the sheet Profile: a bar for each row, a piece for each level.</summary>
/// <param name="Title">Stands above the bars.</param>
/// <param name="Description">What the chart shows, in words, for those who do not see it.</param>
/// <param name="HeaderRow">The row with the levels; the bars follow below it.</param>
/// <param name="LastRow">The last row that the chart covers, which may be below the last bar.</param>
/// <param name="Bars">The names of the bars.</param>
/// <param name="Levels">The levels with the number in each bar, in the order of the columns.</param>
/// <param name="Longest">The number that fills the whole width; the same for all charts that are to be compared.</param>
internal sealed record ProfileChart(
    string Title,
    string Description,
    int HeaderRow,
    int LastRow,
    ImmutableArray<string> Bars,
    ImmutableArray<(Level Level, ImmutableArray<int> Counts)> Levels,
    int Longest);
