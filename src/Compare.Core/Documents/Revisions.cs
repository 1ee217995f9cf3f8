namespace Compare.Documents;

/// <summary>What to do with the tracked changes of a document.</summary>
public enum Revisions
{
    /// <summary>Read it as if all were accepted: insertions are text, deletions are not.</summary>
    Accepted,

    /// <summary>Read it as it was before them.</summary>
    Rejected,

    /// <summary>Do not read a document that has some.</summary>
    Refuse,
}
