using System.Collections.Immutable;
using System.Globalization;
using Compare.Corpora;
using Compare.Results;

namespace Compare.Reading.Corpora;

/// <summary>Reads the corpus's ledgers: published ids, exceptions from rules, and how many exceptions there may be. A corpus need not keep any of them.</summary>
internal static class LedgerReader
{
    public static (ImmutableArray<StableId> Ids, ImmutableArray<Exemption> Exceptions, ImmutableDictionary<string, int> Most) Read(
        CorpusFiles files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var ids = files.OptionalTable("codebook/ids.csv", diagnostics, "kind", "id", "since", "replaced_by");
        var exceptions = files.OptionalTable("exceptions.csv", diagnostics, "rule", "row", "reason");
        var most = files.OptionalTable("exceptions-most.csv", diagnostics, "rule", "most");
        var numbers = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var row in most?.Rows ?? [])
        {
            if (int.TryParse(most!.Cell(row, "most"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                numbers[most.Cell(row, "rule")] = number;
            }
            else
            {
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.UnknownValue, $"\"{most.Cell(row, "most")}\" is no number.", row.Place));
            }
        }

        var seen = new HashSet<(string, string)>();
        foreach (var row in (exceptions?.Rows ?? []).Where(r => !seen.Add((exceptions!.Cell(r, "rule"), exceptions.Cell(r, "row")))))
        {
            diagnostics.Add(Diagnostic.Error(DiagnosticCodes.DuplicateKey, $"The exception for {exceptions!.Cell(row, "row")} stands twice. Remove one row.", row.Place));
        }

        return (
            [.. (ids?.Rows ?? []).Select(r => new StableId(ids!.Cell(r, "kind"), ids.Cell(r, "id"), ids.Cell(r, "since"), ids.Cell(r, "replaced_by")))],
            [.. (exceptions?.Rows ?? []).Select(r => new Exemption(exceptions!.Cell(r, "rule"), exceptions.Cell(r, "row"), exceptions.Cell(r, "reason"), r.Place))],
            numbers.ToImmutable());
    }
}
