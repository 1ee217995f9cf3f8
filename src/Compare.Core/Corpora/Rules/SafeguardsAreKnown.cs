using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>A coding for a safeguard that the codebook lacks would be in no row of the matrix.</summary>
internal sealed class SafeguardsAreKnown : ICorpusRule
{
    public string Name => "safeguards-are-known";

    public string Reason => "A coding for a safeguard that the codebook lacks would be in no row of the matrix.";

    public bool GuardsTheMatrix => true;

    public IEnumerable<Diagnostic> Check(Corpus corpus) =>
        from instrument in corpus.Instruments
        from coding in instrument.Codings
        where corpus.Codebook.Find(coding.Safeguard) is null
        select Diagnostic.Error(
            DiagnosticCodes.UnknownSafeguard, $"\"{coding.Safeguard}\" is not in the codebook. Ids look like \"{corpus.Codebook.Safeguards[0].Id}\"; see codebook/safeguards.csv.", coding.Place);
}
