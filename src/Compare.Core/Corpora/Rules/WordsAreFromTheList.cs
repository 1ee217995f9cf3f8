using Compare.Codings;
using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>Filters and headlines work only on words that everyone writes alike.</summary>
internal sealed class WordsAreFromTheList : ICorpusRule
{
    public string Name => "words-are-from-the-list";

    public string Reason => "Filters and headlines work only on words that everyone writes alike.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus) =>
        from coding in corpus.Instruments.SelectMany(i => i.Codings)
        from column in new[]
        {
            (Name: "powers", Used: coding.Powers, Known: CodingVocabulary.Powers),
            (Name: "data", Used: coding.Data, Known: CodingVocabulary.Data),
            (Name: "direction", Used: coding.Direction, Known: CodingVocabulary.Directions),
            (Name: "condition", Used: coding.Conditions, Known: CodingVocabulary.Conditions),
        }
        from word in column.Used
        where !column.Known.Contains(word, StringComparer.Ordinal)
        select Diagnostic.Error(DiagnosticCodes.UnknownValue, $"\"{word}\" is not known in the column \"{column.Name}\". Write one of: {string.Join(", ", column.Known)}.", coding.Place);
}
