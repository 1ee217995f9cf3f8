using Compare.Codings;
using Compare.Results;

namespace Compare.Agreement;

/// <summary>
/// One row of an <c>adjudication.csv</c>: how a difference between the two codings was decided, or why a later audit overruled both where
/// they agreed (docs/decisions/0019).
/// </summary>
/// <param name="Safeguard">Id of the safeguard.</param>
/// <param name="First">The first coder's headline.</param>
/// <param name="Second">The second coder's headline.</param>
/// <param name="Adjudicated">The headline that stands; the matrix must show it.</param>
/// <param name="Reason">Why.</param>
/// <param name="DecidedOn">ISO date.</param>
/// <param name="Place">The row's place.</param>
public sealed record Adjudication(string Safeguard, Level First, Level Second, Level Adjudicated, string Reason, string DecidedOn, Place Place)
{
    /// <summary>True when the two coders differed.</summary>
    public bool IsDifference => First != Second;

    /// <summary>False for a row that records neither a difference nor a change.</summary>
    public bool DecidesSomething => IsDifference || Adjudicated != First;
}
