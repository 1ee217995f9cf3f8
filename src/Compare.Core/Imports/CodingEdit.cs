using System.Collections.Immutable;
using Compare.Codings;
using Compare.Results;

namespace Compare.Imports;

/// <summary>A row of the file that asks for a change: the coding as it stands (null for a new one), and as it would be.</summary>
internal sealed record CodingEdit(Coding? Before, Coding After, ImmutableArray<CodingChange> Changes)
{
    public Place Place => After.Place;

    public string Key => Changes[0].Key;
}
