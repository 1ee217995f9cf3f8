using Compare.Codings;
using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>Silence is earned by a search of the official text, not assumed.</summary>
internal sealed class SilenceIsSearched : ICorpusRule
{
    public string Name => "silence-is-searched";

    public string Reason => "Silence is earned by a search of the official text, not assumed.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus) =>
        from instrument in corpus.Instruments
        from coding in instrument.Codings
        where coding.Level == Level.Silent
        let searchable = corpus.Codebook.Indicators.Any(i =>
            string.Equals(i.Safeguard, coding.Safeguard, StringComparison.Ordinal) && string.Equals(i.Language, instrument.Metadata.Language, StringComparison.Ordinal))
        where coding.IsUnverified || !searchable
        select Diagnostic.Error(
            DiagnosticCodes.RuleBroken,
            coding.IsUnverified
                ? $"{coding.Safeguard} is silent without an official text to search. Code it not-researched, or check it against the text."
                : $"{coding.Safeguard} is silent, but the codebook has no indicators for it in \"{instrument.Metadata.Language}\" to search with.",
            coding.Place);
}
