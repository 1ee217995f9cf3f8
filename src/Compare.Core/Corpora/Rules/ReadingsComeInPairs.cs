using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>One reading alone is no dispute.</summary>
internal sealed class ReadingsComeInPairs : ICorpusRule
{
    public string Name => "readings-come-in-pairs";

    public string Reason => "One reading alone is no dispute.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus) =>
        from instrument in corpus.Instruments
        from cell in instrument.Codings.Where(c => c.Reading.Length > 0).GroupBy(c => c.Safeguard, StringComparer.Ordinal)
        where cell.Select(c => c.Reading).Distinct(StringComparer.Ordinal).Count() < 2
        select Diagnostic.Error(DiagnosticCodes.RuleBroken, $"{cell.Key} names one reading only (\"{cell.First().Reading}\"). Code the other too, or leave \"reading\" empty.", cell.First().Place);
}
