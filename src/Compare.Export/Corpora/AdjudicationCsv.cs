using System.Collections.Immutable;
using Compare.Agreement;
using Compare.Codings;

namespace Compare.Export.Corpora;

/// <summary>Writes an <c>adjudication.csv</c> in its one canonical form.</summary>
public static class AdjudicationCsv
{
    public static ReadOnlyMemory<byte> Write(ImmutableArray<Adjudication> rows) => CsvText.Write(
        ["safeguard", "first", "second", "adjudicated", "reason", "decided_on"],
        rows.Select(r => (IEnumerable<string>)[r.Safeguard, r.First.Id(), r.Second.Id(), r.Adjudicated.Id(), r.Reason, r.DecidedOn]));
}
