namespace Compare.Instruments;

/// <summary>After which separator a unit's own words may follow its number on the same line.</summary>
public enum RunInText
{
    /// <summary>Never: what follows is a heading, or the line is a sentence that begins with a reference.</summary>
    None,

    /// <summary>After a dash: <c>Section 3.— The port bears the costs.</c> After a stop alone stand the lines of a table of contents.</summary>
    AfterDash,

    /// <summary>After a stop, colon or dash: <c>Article 2. Each Party bears its own costs.</c></summary>
    AfterStop,
}
