using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>Dates that everyone reads alike.</summary>
internal sealed class DatesAreIso : ICorpusRule
{
    public string Name => "dates-are-iso";

    public string Reason => "Dates that everyone reads alike.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus)
    {
        foreach (var instrument in corpus.Instruments)
        {
            foreach (var (column, date) in new[] { ("adopted", instrument.Metadata.Adopted), ("in_force", instrument.Metadata.InForce) })
            {
                if (date.Length > 0 && !IsIso(date))
                {
                    yield return Diagnostic.Error(DiagnosticCodes.BadDate, $"\"{date}\" in \"{column}\" of {instrument.Metadata.Id} is no date. Write it as 2001-11-23.", corpus.PlaceOf("instruments.csv"));
                }
            }

            foreach (var coding in instrument.Codings.Where(c => !IsIso(c.CodedOn)))
            {
                yield return Diagnostic.Error(DiagnosticCodes.BadDate, $"\"{coding.CodedOn}\" in \"coded_on\" is no date. Write it as 2001-11-23.", coding.Place);
            }
        }
    }

    private static bool IsIso(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);
}
