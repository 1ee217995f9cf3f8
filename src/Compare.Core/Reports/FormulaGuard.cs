namespace Compare.Reports;

/// <summary>
/// Keeps a spreadsheet program from running a text as a formula: an apostrophe is put before a cell that begins with one of
/// <c>= + - @</c>, a tab, a carriage return or an apostrophe, and taken away again when the cell comes back. <c>=1+1</c> ↔ <c>'=1+1</c>.
/// </summary>
public static class FormulaGuard
{
    private const char Guard = '\'';

    private static readonly char[] Starts = ['=', '+', '-', '@', '\t', '\r', Guard];

    public static string Put(string cell) => cell.Length > 0 && Starts.Contains(cell[0]) ? Guard + cell : cell;

    /// <summary>The cell as it was before <see cref="Put"/>; an apostrophe that a person wrote before a word stays.</summary>
    public static string Remove(string cell) => cell.Length > 1 && cell[0] == Guard && Starts.Contains(cell[1]) ? cell[1..] : cell;
}
