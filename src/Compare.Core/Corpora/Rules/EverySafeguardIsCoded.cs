using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>An empty cell would look like silence.</summary>
internal sealed class EverySafeguardIsCoded : ICorpusRule
{
    public string Name => "every-safeguard-is-coded";

    public string Reason => "An empty cell would look like silence.";

    public bool GuardsTheMatrix => true;

    public IEnumerable<Diagnostic> Check(Corpus corpus) =>
        from instrument in corpus.Instruments
        from safeguard in corpus.Codebook.Safeguards
        where !instrument.Codings.Any(c => string.Equals(c.Safeguard, safeguard.Id, StringComparison.Ordinal))
        select Diagnostic.Error(
            DiagnosticCodes.MissingRow, $"{instrument.Metadata.Id} has no row for {safeguard.Id} ({safeguard.Title}). Add one; not-researched is the level until it is coded.", corpus.PlaceOf($"{instrument.Metadata.Id}/codings.csv"));
}
