using Compare.Codings;
using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>Whoever says that a text forbids or undoes a safeguard must show the words.</summary>
internal sealed class ContraryIsQuoted : ICorpusRule
{
    public string Name => "contrary-is-quoted";

    public string Reason => "Whoever says that a text forbids or undoes a safeguard must show the words.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus)
    {
        var excepted = corpus.Exceptions.Where(e => string.Equals(e.Rule, Name, StringComparison.Ordinal)).ToDictionary(e => e.Row, StringComparer.Ordinal);
        var unused = excepted.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var coding in corpus.Instruments.SelectMany(i => i.Codings).Where(c => c.Level == Level.Contrary && c.KeyPhrase.Length == 0))
        {
            var row = $"{coding.Instrument}/{coding.Safeguard}/{coding.Pinpoint}";
            unused.Remove(row);
            if (!excepted.ContainsKey(row))
            {
                yield return Diagnostic.Error(
                    DiagnosticCodes.MissingValue, $"{coding.Safeguard} is contrary without a key phrase. Quote the deciding words, at most {KeyPhrasesAreShort.MostWords}.", coding.Place);
            }
        }

        foreach (var row in unused.Order(StringComparer.Ordinal))
        {
            yield return Diagnostic.Error(DiagnosticCodes.RuleBroken, $"The exception for {row} is not needed any more. Remove it and lower the number in exceptions-most.csv.", excepted[row].Place);
        }
    }
}
