using Compare.Codings;
using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>A level without its reasoning cannot be checked.</summary>
internal sealed class NotesAreGiven : ICorpusRule
{
    public string Name => "notes-are-given";

    public string Reason => "A level without its reasoning cannot be checked.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus) =>
        from coding in corpus.Instruments.SelectMany(i => i.Codings)
        where coding.Note.Length == 0
        select Diagnostic.Error(DiagnosticCodes.MissingValue, $"{coding.Safeguard} is {coding.Level.Id()} without a note. Say in the column \"note\" what decides the level.", coding.Place);
}
