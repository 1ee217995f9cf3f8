namespace Compare.Results;

/// <summary>How much a diagnostic matters: an error means that there is no result.</summary>
public enum Severity
{
    /// <summary>Something the reader of the output should know.</summary>
    Information,

    /// <summary>The result stands, but something in it needs a person's look.</summary>
    Warning,

    /// <summary>There is no result.</summary>
    Error,
}
