namespace Compare.Instruments;

/// <summary>One way to read the beginning of a line as a list number.</summary>
/// <param name="Style">The alphabet.</param>
/// <param name="Bracket">What stands around it.</param>
/// <param name="Ordinal">Its position in such a list, from 1; 0 for a dash, which has none.</param>
/// <param name="Number">As printed, without brackets: <c>iv</c>.</param>
/// <param name="Length">How many characters of the line it takes, with brackets and the space after.</param>
public readonly record struct Enumerator(EnumeratorStyle Style, EnumeratorBracket Bracket, int Ordinal, string Number, int Length)
{
    /// <summary>True for a number put in after the one it repeats: <c>1 bis</c>.</summary>
    public bool IsInserted { get; init; }
}
