using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>A source must be reachable, and an official text over a connection that cannot be altered on the way.</summary>
internal sealed class SourcesAreWellFormed : ICorpusRule
{
    public string Name => "sources-are-well-formed";

    public string Reason => "A source must be reachable, and an official text over a connection that cannot be altered on the way.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus)
    {
        foreach (var instrument in corpus.Instruments)
        {
            if (!IsWeb(instrument.Metadata.OfficialUrl, secure: true))
            {
                yield return Diagnostic.Error(DiagnosticCodes.BadUrl, $"\"{instrument.Metadata.OfficialUrl}\" of {instrument.Metadata.Id} is no https address.", corpus.PlaceOf("instruments.csv"));
            }

            foreach (var coding in instrument.Codings.Where(c => !IsWeb(c.SourceUrl, secure: false)))
            {
                yield return Diagnostic.Error(DiagnosticCodes.BadUrl, $"\"{coding.SourceUrl}\" in \"source_url\" is no web address.", coding.Place);
            }
        }
    }

    private static bool IsWeb(string text, bool secure) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || (!secure && string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal))) && !text.Contains(' ', StringComparison.Ordinal);
}
