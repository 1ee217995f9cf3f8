using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>An exception is a debt: it may be paid back, never added to unseen.</summary>
internal sealed class ExceptionsOnlyShrink : ICorpusRule
{
    public string Name => "exceptions-only-shrink";

    public string Reason => "An exception is a debt: it may be paid back, never added to unseen.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus)
    {
        foreach (var rule in corpus.Exceptions.GroupBy(e => e.Rule, StringComparer.Ordinal))
        {
            var most = corpus.MostExceptions.GetValueOrDefault(rule.Key);
            var count = rule.Count();
            if (count != most)
            {
                var advice = count > most ? "Exceptions are not added: mend the row" : $"Well done: lower the number to {count}";
                yield return Diagnostic.Error(DiagnosticCodes.RuleBroken, $"{rule.Key} has {count} exceptions, and {most} are stated in exceptions-most.csv. {advice}.", rule.First().Place);
            }
        }

        foreach (var stale in corpus.MostExceptions.Where(m => m.Value > 0 && !corpus.Exceptions.Any(e => string.Equals(e.Rule, m.Key, StringComparison.Ordinal))))
        {
            yield return Diagnostic.Error(DiagnosticCodes.RuleBroken, $"{stale.Key} has no exceptions any more. Lower its number to 0.", corpus.PlaceOf("exceptions-most.csv"));
        }
    }
}
