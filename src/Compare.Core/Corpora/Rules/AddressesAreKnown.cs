using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>A coding must lead to a provision that the abstract restates.</summary>
internal sealed class AddressesAreKnown : ICorpusRule
{
    public string Name => "addresses-are-known";

    public string Reason => "A coding must lead to a provision that the abstract restates.";

    public bool GuardsTheMatrix => true;

    public IEnumerable<Diagnostic> Check(Corpus corpus) =>
        from instrument in corpus.Instruments
        from coding in instrument.Codings
        from pinpoint in coding.SetAside.Prepend(coding.Pinpoint)
        where !pinpoint.IsEmpty && instrument.Abstract.Find(pinpoint) is null
        select Diagnostic.Error(
            DiagnosticCodes.UnknownAddress, $"\"{pinpoint}\" is not in the abstract of {instrument.Metadata.Id}. Look the provision up with: treaty show {instrument.Metadata.Id} \"…\".", coding.Place);
}
