namespace Compare.Drafts;

/// <summary>One place where two sequences differ: a stretch of the old one against a stretch of the new one; either may be empty, not both.</summary>
/// <param name="OldStart">First old element.</param>
/// <param name="OldLength">Number of old elements.</param>
/// <param name="NewStart">First new element.</param>
/// <param name="NewLength">Number of new elements.</param>
public readonly record struct DiffHunk(int OldStart, int OldLength, int NewStart, int NewLength)
{
    public int OldEnd => OldStart + OldLength;

    public int NewEnd => NewStart + NewLength;
}
