using Compare.Codings;
using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>The same statement twice would count twice.</summary>
internal sealed class CodingsAreUnique : ICorpusRule
{
    public string Name => "codings-are-unique";

    public string Reason => "The same statement twice would count twice.";

    public bool GuardsTheMatrix => true;

    public IEnumerable<Diagnostic> Check(Corpus corpus)
    {
        foreach (var instrument in corpus.Instruments)
        {
            var seen = new Dictionary<string, Coding>(StringComparer.Ordinal);
            foreach (var coding in instrument.Codings)
            {
                var key = string.Join("|", coding.Safeguard, coding.Pinpoint, coding.Level.Id(), coding.Reading, Join(coding.Powers), Join(coding.Data), Join(coding.Direction), Join(coding.Conditions));
                if (!seen.TryAdd(key, coding))
                {
                    yield return Diagnostic.Error(
                        DiagnosticCodes.DuplicateKey,
                        $"{coding.Safeguard} is coded twice at {(coding.Pinpoint.IsEmpty ? "no address" : coding.Pinpoint)} for the same powers, data and direction (first on line {seen[key].Place.Line}). Keep one row.",
                        coding.Place);
                }
            }
        }
    }

    private static string Join(IEnumerable<string> values) => string.Join(";", values);
}
