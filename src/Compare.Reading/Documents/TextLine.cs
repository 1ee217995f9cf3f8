namespace Compare.Reading.Documents;

/// <summary>A line of plain text.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Number">Counted from 1.</param>
/// <param name="IsPageBreak">True for a blank line at a page's top or bottom, which ends no paragraph.</param>
internal readonly record struct TextLine(string Text, int Number, bool IsPageBreak)
{
    /// <summary>How far it is indented; a tab counts for eight.</summary>
    public int Indent => Text.TakeWhile(char.IsWhiteSpace).Sum(c => c == '\t' ? 8 : 1);
}
