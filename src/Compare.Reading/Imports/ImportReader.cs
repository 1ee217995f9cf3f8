using System.Collections.Immutable;
using Compare.Documents;
using Compare.Imports;
using Compare.Reading.Corpora;
using Compare.Reports;
using Compare.Results;

namespace Compare.Reading.Imports;

/// <summary>
/// Reads what an analyst gives back: a workbook made by <c>treaty matrix</c>, its <c>codings.csv</c> in either flavour, or a
/// <c>codings.csv</c> of the corpus.
/// </summary>
public static class ImportReader
{
    /// <param name="source">The file.</param>
    /// <param name="instrument">For a table of the corpus, which names none: the instrument whose it is.</param>
    public static Result<ImportedCodings> Read(SourceDocument source, string? instrument) =>
        source.Content.Span.StartsWith("PK"u8) ? EvidenceSheetReader.Read(source) : ReadTable(source, instrument);

    private static Result<ImportedCodings> ReadTable(SourceDocument source, string? instrument)
    {
        var read = CsvTable.ReadForeign(source);
        if (!read.TryGetValue(out var table))
        {
            return Result.Failure<ImportedCodings>(read.Diagnostics);
        }

        var isKeyed = Has("id") && Has("safeguard_id") && Has("level");
        if (!isKeyed && !(Has("safeguard") && Has("pinpoint") && Has("level") && Has("coder")))
        {
            return Fail("This is no table of codings: it has neither the columns \"id\", \"safeguard_id\", \"level\" of csv/codings.csv nor \"safeguard\", \"pinpoint\", \"level\", \"coder\" of the corpus.");
        }

        if (!isKeyed && instrument is null)
        {
            return Fail("A codings.csv of the corpus does not say whose it is. Name the instrument with --instrument.");
        }

        // Only the flavour for Excel has a base, and only there a leading apostrophe is ours.
        var isGuarded = Has("base");
        var rows = table.Rows.Select(row =>
        {
            var cells = table.Header.ToImmutableDictionary(name => name, name => Plain(table.Cell(row, name)), StringComparer.Ordinal);
            return isKeyed
                ? new ImportedRow(cells["id"], cells.GetValueOrDefault("base", ""), cells, [], row.Place)
                : new ImportedRow("", "", cells.Remove("safeguard").Add("safeguard_id", cells["safeguard"]).SetItem("instrument_id", instrument!), [], row.Place);
        });
        return Result.Success(new ImportedCodings([.. rows], isKeyed), read.Diagnostics);

        bool Has(string column) => table.Header.Contains(column, StringComparer.Ordinal);

        string Plain(string cell) => isGuarded ? FormulaGuard.Remove(cell) : cell;

        Result<ImportedCodings> Fail(string message) => Result.Failure<ImportedCodings>(Diagnostic.Error(DiagnosticCodes.NotAnExport, message, new Place(source.Name)));
    }
}
