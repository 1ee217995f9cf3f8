using System.Collections.Immutable;
using Compare.Corpora;
using Compare.Results;

namespace Compare.Imports;

/// <summary>What an import would do. Nothing has been written.</summary>
/// <param name="Result">The corpus with every change that can be made.</param>
/// <param name="Changes">Those changes, in the order of the file.</param>
/// <param name="Refusals">An error for every edit that cannot be taken over, a warning for what is left alone.</param>
/// <param name="Instruments">Ids of the instruments whose codings change.</param>
/// <param name="Adjudicated">Ids of the instruments whose adjudication changes.</param>
/// <param name="NotInFile">How many codings of the corpus the file does not hold; they stay.</param>
public sealed record ImportPlan(
    Corpus Result,
    ImmutableArray<CodingChange> Changes,
    ImmutableArray<Diagnostic> Refusals,
    ImmutableArray<string> Instruments,
    ImmutableArray<string> Adjudicated,
    int NotInFile);
