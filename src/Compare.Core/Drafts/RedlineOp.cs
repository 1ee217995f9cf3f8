namespace Compare.Drafts;

/// <summary>What a redline does with a stretch of text.</summary>
public enum RedlineOp
{
    Keep,
    Insert,
    Delete,
}
