namespace Compare.Documents;

/// <summary>A place in the source: first and last line (or paragraph, in formats without lines), both counted from 1 and included.</summary>
/// <param name="FirstLine">First line, from 1.</param>
/// <param name="LastLine">Last line, not before the first.</param>
public readonly record struct SourceSpan(int FirstLine, int LastLine)
{
    public SourceSpan Through(SourceSpan later) => new(FirstLine, Math.Max(LastLine, later.LastLine));

    /// <summary>As printed: <c>line 12</c> or <c>lines 12 to 14</c>.</summary>
    public override string ToString() => FirstLine == LastLine ? $"line {FirstLine}" : $"lines {FirstLine} to {LastLine}";
}
