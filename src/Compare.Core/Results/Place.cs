namespace Compare.Results;

/// <summary>Where something was found: a file name as the user gave it, and a line counted from 1 (0: the file as a whole).</summary>
/// <param name="File">The file's name, or an empty string when no file is meant.</param>
/// <param name="Line">The line, counted from 1; 0 for the whole file.</param>
public readonly record struct Place(string File, int Line = 0)
{
    /// <summary>As printed: <c>codings.csv:12</c>, <c>codings.csv</c> or nothing.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}" : File ?? "";
}
