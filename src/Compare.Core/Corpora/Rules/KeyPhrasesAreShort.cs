using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>A key phrase finds the place; the wording itself is not redistributed.</summary>
internal sealed class KeyPhrasesAreShort : ICorpusRule
{
    public string Name => "key-phrases-are-short";

    public string Reason => "A key phrase finds the place; the wording itself is not redistributed.";

    public bool GuardsTheMatrix => false;

    /// <summary>How many words a key phrase may have.</summary>
    public const int MostWords = 8;

    public IEnumerable<Diagnostic> Check(Corpus corpus) =>
        from coding in corpus.Instruments.SelectMany(i => i.Codings)
        let words = coding.KeyPhrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
        where words > MostWords
        select Diagnostic.Error(DiagnosticCodes.RuleBroken, $"The key phrase of {coding.Safeguard} has {words} words; {MostWords} are the most.", coding.Place);
}
