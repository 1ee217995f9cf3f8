using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Comparisons;

/// <summary>
/// One safeguard in one instrument. The headline is the lowest level among the powers and data its codings cover (<see cref="CellHeadline"/>);
/// where two readings give different headlines it is <see cref="Level.Disputed"/>. Nothing is averaged.
/// </summary>
/// <param name="Safeguard">Id of the safeguard.</param>
/// <param name="Instrument">Id of the instrument.</param>
/// <param name="Headline">What the cell says.</param>
/// <param name="Lowest">Lowest ranked level, or null where no coding has one.</param>
/// <param name="Highest">Highest ranked level, or null.</param>
/// <param name="Codings">All codings of the cell; empty only when nothing was coded, which the corpus rules forbid.</param>
public sealed record MatrixCell(
    string Safeguard, string Instrument, Level Headline, Level? Lowest, Level? Highest, ImmutableArray<Coding> Codings)
{
    /// <summary>True when any coding behind the cell was not checked against an official text.</summary>
    public bool IsUnverified => Codings.Any(c => c.IsUnverified);

    /// <summary>The codings that decide the headline: those at the lowest level, or all readings where it is disputed.</summary>
    public IEnumerable<Coding> Deciding =>
        Headline == Level.Disputed ? Codings.Where(c => c.Reading.Length > 0) : Codings.Where(c => c.Level == Headline);
}
