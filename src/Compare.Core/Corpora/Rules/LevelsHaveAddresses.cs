using Compare.Codings;
using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>Every cell leads to a pinpoint, or says that there is none.</summary>
internal sealed class LevelsHaveAddresses : ICorpusRule
{
    public string Name => "levels-have-addresses";

    public string Reason => "Every cell leads to a pinpoint, or says that there is none.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus)
    {
        foreach (var coding in corpus.Instruments.SelectMany(i => i.Codings))
        {
            var needed = coding.Level is Level.Strong or Level.Qualified or Level.Weak or Level.Contrary;
            if (needed && coding.Pinpoint.IsEmpty)
            {
                yield return Diagnostic.Error(DiagnosticCodes.MissingValue, $"{coding.Safeguard} is {coding.Level.Id()} but names no provision. Fill in the column \"pinpoint\".", coding.Place);
            }
            else if (!needed && !coding.Pinpoint.IsEmpty)
            {
                yield return Diagnostic.Error(DiagnosticCodes.RuleBroken, $"{coding.Safeguard} is {coding.Level.Id()}, which speaks for the whole instrument, but names a provision. Leave \"pinpoint\" empty.", coding.Place);
            }
        }
    }
}
