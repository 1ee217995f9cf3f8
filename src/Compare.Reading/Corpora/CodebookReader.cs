using System.Collections.Immutable;
using Compare.Codebooks;
using Compare.Results;

namespace Compare.Reading.Corpora;

/// <summary>Reads <c>codebook/*.csv</c>. Without <c>groups.csv</c> the groups are those that the safeguards name; without <c>crosswalk-sources.csv</c> the lists are those of the crosswalk.</summary>
internal static class CodebookReader
{
    public static Codebook? Read(CorpusFiles files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var groups = files.OptionalTable("codebook/groups.csv", diagnostics, "id", "title", "description");
        var safeguards = files.Table(
            "codebook/safeguards.csv", diagnostics, "id", "group", "title", "question", "strong", "qualified", "weak", "contrary", "scope_note");
        var crosswalk = files.Table("codebook/crosswalk.csv", diagnostics, "safeguard", "source", "reference");
        var sources = files.OptionalTable("codebook/crosswalk-sources.csv", diagnostics, "id", "title", "year", "citation", "url", "certainty");
        var indicators = files.Table("codebook/indicators.csv", diagnostics, "safeguard", "language", "pattern", "note");
        ReportDoubleIds(groups, diagnostics);
        ReportDoubleIds(safeguards, diagnostics);
        ReportDoubleIds(sources, diagnostics);
        if (safeguards is null || crosswalk is null || indicators is null)
        {
            return null;
        }

        return new Codebook(
            groups is null
                ? [.. safeguards.Rows.Select(r => safeguards.Cell(r, "group")).Distinct(StringComparer.Ordinal).Select(id => new SafeguardGroup(id, id, ""))]
                : [.. groups.Rows.Select(r => new SafeguardGroup(groups.Cell(r, "id"), groups.Cell(r, "title"), groups.Cell(r, "description")))],
            [.. safeguards.Rows.Select(r => new Safeguard(
                safeguards.Cell(r, "id"), safeguards.Cell(r, "group"), safeguards.Cell(r, "title"), safeguards.Cell(r, "question"), safeguards.Cell(r, "strong"),
                safeguards.Cell(r, "qualified"), safeguards.Cell(r, "weak"), safeguards.Cell(r, "contrary"), safeguards.Cell(r, "scope_note")))],
            [.. crosswalk.Rows.Select(r => new Crosswalk(
                crosswalk.Cell(r, "safeguard"), crosswalk.Cell(r, "source"), crosswalk.Cell(r, "reference"), crosswalk.Cell(r, "relation")))],
            sources is null
                ? [.. crosswalk.Rows.Select(r => crosswalk.Cell(r, "source")).Distinct(StringComparer.Ordinal).Select(id => new CrosswalkSource(id, id, "", "", "", ""))]
                : [.. sources.Rows.Select(r => new CrosswalkSource(
                    sources.Cell(r, "id"), sources.Cell(r, "title"), sources.Cell(r, "year"), sources.Cell(r, "citation"), sources.Cell(r, "url"), sources.Cell(r, "certainty")))],
            [.. indicators.Rows.Select(r => new Indicator(
                indicators.Cell(r, "safeguard"), indicators.Cell(r, "language"), indicators.Cell(r, "pattern"), indicators.Cell(r, "note")))]);
    }

    /// <summary>Ids are keys from here on: a second row with the same one is refused at its line.</summary>
    private static void ReportDoubleIds(CsvTable? table, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table?.Rows ?? [])
        {
            if (!seen.Add(table!.Cell(row, "id")))
            {
                diagnostics.Add(Diagnostic.Error(DiagnosticCodes.DuplicateKey, $"The id \"{table.Cell(row, "id")}\" stands twice. Ids are unique: rename or remove one row.", row.Place));
            }
        }
    }
}
