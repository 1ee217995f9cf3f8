using Compare.Codings;
using Compare.Comparisons;
using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>Two coders may differ; what stands in the matrix must then be decided, with a reason.</summary>
internal sealed class DifferencesAreAdjudicated : ICorpusRule
{
    public string Name => "differences-are-adjudicated";

    public string Reason => "Two coders may differ; what stands in the matrix must then be decided, with a reason.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus)
    {
        foreach (var twice in corpus.DoubleCodings)
        {
            var published = corpus.Instruments.First(i => string.Equals(i.Metadata.Id, twice.Instrument, StringComparison.Ordinal)).Codings;
            var rows = twice.Adjudications.ToLookup(a => a.Safeguard, StringComparer.Ordinal);
            var file = corpus.PlaceOf($"{twice.Instrument}/adjudication.csv");
            foreach (var safeguard in corpus.Codebook.Safeguards)
            {
                var stands = Headline(published, safeguard.Id);
                var second = Headline(twice.Second, safeguard.Id);
                var decided = rows[safeguard.Id].ToArray();
                if (decided.Length == 0 && stands != second)
                {
                    yield return Diagnostic.Error(
                        DiagnosticCodes.MissingRow, $"{safeguard.Id}: the matrix says {stands.Id()}, the second coder {second.Id()}, and nothing decides between them. Add a row.", file);
                }

                foreach (var row in decided)
                {
                    if (decided.Length > 1 || row.Adjudicated != stands || row.Second != second || !row.DecidesSomething || row.Reason.Length == 0)
                    {
                        yield return Diagnostic.Error(
                            DiagnosticCodes.RuleBroken,
                            $"{safeguard.Id}: a row must stand once, give a reason, decide between two headlines or overrule both, and agree with the codings, which say {stands.Id()} (published) and {second.Id()} (second coder).",
                            row.Place);
                    }
                }
            }
        }
    }

    private static Level Headline(IEnumerable<Coding> codings, string safeguard) =>
        MatrixBuilder.Headline([.. codings.Where(c => string.Equals(c.Safeguard, safeguard, StringComparison.Ordinal))]);
}
