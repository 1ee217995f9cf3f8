using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>Ids are the keys of everything: each once, each in its group, and nothing that points to none.</summary>
internal sealed class CodebookIsWhole : ICorpusRule
{
    public string Name => "codebook-is-whole";

    public string Reason => "Ids are the keys of everything: each once, each in its group, and nothing that points to none.";

    public bool GuardsTheMatrix => true;

    public IEnumerable<Diagnostic> Check(Corpus corpus)
    {
        var book = corpus.Codebook;
        var ids = book.Safeguards.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var twice in book.Safeguards.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return Finding(corpus, DiagnosticCodes.DuplicateKey, $"The safeguard {twice.Key} stands twice.", "safeguards.csv");
        }

        foreach (var lost in book.Safeguards.Where(s => !book.Groups.Any(g => string.Equals(g.Id, s.Group, StringComparison.Ordinal)) || !s.Id.StartsWith(s.Group + "-", StringComparison.Ordinal)))
        {
            yield return Finding(corpus, DiagnosticCodes.UnknownName, $"The safeguard {lost.Id} is in the group \"{lost.Group}\", which is unknown or not the beginning of its id.", "safeguards.csv");
        }

        foreach (var empty in book.Safeguards.Where(s => new[] { s.Title, s.Question, s.Strong, s.Qualified, s.Weak, s.Contrary }.Any(t => t.Length == 0)))
        {
            yield return Finding(corpus, DiagnosticCodes.MissingValue, $"The safeguard {empty.Id} lacks its title, question or a level.", "safeguards.csv");
        }

        foreach (var stray in book.Crosswalks.Where(c => !ids.Contains(c.Safeguard) || !book.Sources.Any(s => string.Equals(s.Id, c.Source, StringComparison.Ordinal))))
        {
            yield return Finding(corpus, DiagnosticCodes.UnknownName, $"The crosswalk line {stray.Safeguard}, {stray.Source}, {stray.Reference} points to an unknown safeguard or list.", "crosswalk.csv");
        }

        foreach (var stray in book.Indicators.Where(i => !ids.Contains(i.Safeguard)))
        {
            yield return Finding(corpus, DiagnosticCodes.UnknownSafeguard, $"The indicator \"{stray.Pattern}\" points to the unknown safeguard \"{stray.Safeguard}\".", "indicators.csv");
        }
    }

    private static Diagnostic Finding(Corpus corpus, string code, string message, string file) => Diagnostic.Error(code, message, corpus.PlaceOf("codebook/" + file));
}
