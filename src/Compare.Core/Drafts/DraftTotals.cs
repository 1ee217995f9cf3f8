namespace Compare.Drafts;

/// <summary>The comparison in numbers. Articles only, except for the words.</summary>
public sealed record DraftTotals(WordCounts Words, int Moved, int Renumbered, int Split, int Merged, int Inserted, int Deleted, int Edited, int Unchanged);
