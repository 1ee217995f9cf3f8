using Compare.Instruments;
using Compare.Results;

namespace Compare.Corpora.Rules;

/// <summary>A number left out of an abstract is a provision that nobody looked at.</summary>
internal sealed class NumbersRunOn : ICorpusRule
{
    public string Name => "numbers-run-on";

    public string Reason => "A number left out of an abstract is a provision that nobody looked at.";

    public bool GuardsTheMatrix => false;

    public IEnumerable<Diagnostic> Check(Corpus corpus)
    {
        foreach (var instrument in corpus.Instruments)
        {
            var siblings = instrument.Abstract.Provisions.Where(p => p.Number is not null && !p.Kind.IsContainer() && p.Kind != ProvisionKind.Section)
                .GroupBy(p => (p.Pinpoint.Parent, p.Kind));
            foreach (var group in siblings)
            {
                var expected = 1;
                foreach (var provision in group)
                {
                    if (!Readings(provision.Number!).Contains(expected))
                    {
                        yield return Diagnostic.Error(
                            DiagnosticCodes.RuleBroken,
                            $"In the abstract, {provision.Label} stands where number {expected} of its list is expected. Add what is missing.",
                            corpus.PlaceOf($"{instrument.Metadata.Id}/abstract.md", provision.Span.FirstLine));
                        break;
                    }

                    expected++;
                }
            }
        }
    }

    /// <summary>The positions that a printed number can mean: i is the ninth letter and the first roman numeral.</summary>
    private static IEnumerable<int> Readings(string number)
    {
        if (int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits))
        {
            yield return digits;
        }
        else
        {
            yield return Numerals.FromRoman(number);
            yield return Numerals.FromLetters(number);
            yield return Numerals.FromDoubledLetter(number);
        }
    }
}
