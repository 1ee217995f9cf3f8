namespace Compare.Drafts;

/// <summary>What became of a unit or provision.</summary>
public enum AlignmentRelation
{
    Matched,
    Inserted,
    Deleted,
    Split,
    Merged,
}
