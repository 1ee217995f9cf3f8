using Compare.Codings;
using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>Whoever says that a text forbids or undoes a safeguard must show the words.</summary>
internal sealed class ContraryIsQuoted : ICorpusRule
{
    public string Name => "contrary-is-quoted";

    public string Reason => "Whoever says that a text forbids or undoes a safeguard must show the words.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus) =>
        from coding in corpus.Instruments.SelectMany(i => i.Codings)
        where coding.Level == Level.Contrary && coding.KeyPhrase.Length == 0 && !coding.IsUnverified
        select Diagnostic.Error(DiagnosticCodes.MissingValue, $"{coding.Safeguard} is contrary without a key phrase. Quote the deciding words, at most {KeyPhrasesAreShort.MostWords}.", coding.Place);
}
