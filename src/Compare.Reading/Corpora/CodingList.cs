using System.Collections.Immutable;
using Compare.Codings;

namespace Compare.Reading.Corpora;

/// <summary>Codings read from one file.</summary>
public sealed record CodingList(ImmutableArray<Coding> Codings);
