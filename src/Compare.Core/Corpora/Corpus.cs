using System.Collections.Immutable;
using Compare.Agreement;
using Compare.Codebooks;
using Compare.Comparisons;
using Compare.Results;

namespace Compare.Corpora;

/// <summary>The whole data product as read: the codebook and every instrument with its abstract and codings.</summary>
/// <param name="Version">The version that <c>datapackage.json</c> states.</param>
/// <param name="Codebook">The taxonomy.</param>
/// <param name="Instruments">In the order of <c>instruments.csv</c>.</param>
/// <param name="DoubleCodings">The second codings, for the instruments that have one.</param>
public sealed record Corpus(string Version, Codebook Codebook, ImmutableArray<CodedInstrument> Instruments, ImmutableArray<DoubleCoding> DoubleCodings)
{
    /// <summary>Every id that was ever published.</summary>
    public ImmutableArray<StableId> Ids { get; init; } = [];

    /// <summary>Rows that may break a rule for now.</summary>
    public ImmutableArray<Exemption> Exceptions { get; init; } = [];

    /// <summary>For each rule, how many exceptions it may have at most. The number is lowered with every exception that goes.</summary>
    public ImmutableDictionary<string, int> MostExceptions { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The folder as the user named it; empty for a corpus that was not read from files.</summary>
    public string Folder { get; init; } = "";

    /// <summary>A place in one of its files, named so that the user finds it.</summary>
    internal Place PlaceOf(string file, int line = 0) => new(Folder.Length == 0 ? file : Folder.TrimEnd('/') + "/" + file, line);
}
