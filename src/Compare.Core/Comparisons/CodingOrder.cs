using Compare.Codebooks;

namespace Compare.Comparisons;

/// <summary>The order of an instrument's codings: that of the codebook, then reading order, then as they stand in the file.</summary>
public static class CodingOrder
{
    public static CodedInstrument Sort(CodedInstrument instrument, Codebook codebook)
    {
        var safeguards = codebook.Safeguards.Select((s, i) => (s.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var provisions = instrument.Abstract.Provisions.Select((p, i) => (p.Pinpoint, i)).ToDictionary(x => x.Pinpoint, x => x.i);
        return instrument with
        {
            Codings = [.. instrument.Codings
                .OrderBy(c => safeguards.GetValueOrDefault(c.Safeguard, int.MaxValue))
                .ThenBy(c => provisions.GetValueOrDefault(c.Pinpoint, int.MaxValue))],
        };
    }
}
