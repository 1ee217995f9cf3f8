namespace Compare.Instruments;

/// <summary>A list that further numbers may continue.</summary>
/// <param name="Style">Its alphabet.</param>
/// <param name="Bracket">What stands around its numbers.</param>
/// <param name="Last">Its last number so far.</param>
/// <param name="Rank">The place of its rule in the convention.</param>
/// <param name="Outer">The place of the list that it is in, or <see cref="OpenLists.None"/>.</param>
internal readonly record struct OpenList(EnumeratorStyle Style, EnumeratorBracket Bracket, int Last, int Rank, int Outer);
