using Compare.Codings;
using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>Silent, not-applicable and not-researched speak for the whole instrument; beside another coding they would contradict it.</summary>
internal sealed class OpenAnswersStandAlone : ICorpusRule
{
    public string Name => "open-answers-stand-alone";

    public string Reason => "Silent, not-applicable and not-researched speak for the whole instrument; beside another coding they would contradict it.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus) =>
        from instrument in corpus.Instruments
        from cell in instrument.Codings.GroupBy(c => c.Safeguard, StringComparer.Ordinal)
        where cell.Skip(1).Any()
        from coding in cell
        where coding.Level is Level.Silent or Level.NotApplicable or Level.NotResearched
        select Diagnostic.Error(
            DiagnosticCodes.RuleBroken, $"{coding.Safeguard} is {coding.Level.Id()} here and coded otherwise on another row. Keep one of the two.", coding.Place);
}
