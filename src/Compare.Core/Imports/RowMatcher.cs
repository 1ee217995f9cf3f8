using System.Collections.Immutable;
using Compare.Results;

namespace Compare.Imports;

/// <summary>Finds for every row of the file the coding that it is about; none for a new row.</summary>
internal static class RowMatcher
{
    public static ImmutableArray<(ImportedRow Row, CurrentCoding? Current)> Match(
        ImportedCodings file, ImmutableArray<CurrentCoding> corpus, ImmutableArray<Diagnostic>.Builder refusals)
    {
        var rows = file.Rows.Where(r => r.Formulas.Length > 0 || r.Cells.Values.Any(c => c.Length > 0)).ToArray();
        return file.IsKeyed ? Keyed(rows, corpus, refusals) : Unkeyed(rows, corpus);
    }

    private static ImmutableArray<(ImportedRow, CurrentCoding?)> Keyed(
        ImportedRow[] rows, ImmutableArray<CurrentCoding> corpus, ImmutableArray<Diagnostic>.Builder refusals)
    {
        var known = corpus.ToDictionary(c => c.Row.Id, StringComparer.Ordinal);
        var times = rows.Where(r => r.Key.Length > 0).GroupBy(r => r.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var matched = ImmutableArray.CreateBuilder<(ImportedRow, CurrentCoding?)>();
        foreach (var row in rows)
        {
            if (row.Key.Length == 0)
            {
                matched.Add((row, null));
            }
            else if (!known.TryGetValue(row.Key, out var current))
            {
                refusals.Add(Diagnostic.Error(
                    DiagnosticCodes.ImportConflict, $"The corpus has no coding {row.Key}: it was removed or given another address since this file was made. Export anew and edit that.", row.Place));
            }
            else if (times[row.Key] is { Length: > 1 } copies)
            {
                // A row that was copied to make a new one has kept the hidden key. The original is the one that still stands where it stood.
                var originals = copies.Where(c => StandsAt(c, current)).ToArray();
                if (originals.Length == 1)
                {
                    matched.Add((ReferenceEquals(originals[0], row) ? row : row with { Key = "", Base = "" }, ReferenceEquals(originals[0], row) ? current : null));
                }
                else
                {
                    refusals.Add(Diagnostic.Error(
                        DiagnosticCodes.ImportRefused,
                        $"{copies.Length} rows have the key {row.Key}, and which is new cannot be told. Show the hidden column Key and clear it in the new rows.", row.Place));
                }
            }
            else
            {
                matched.Add((row, current));
            }
        }

        return matched.ToImmutable();
    }

    private static bool StandsAt(ImportedRow row, CurrentCoding current)
    {
        return Same("instrument_id", current.Row.InstrumentId) && Same("safeguard_id", current.Row.SafeguardId)
            && Same("pinpoint", current.Row.Canonical) && Same("pinpoint_label", current.Row.Pinpoint);

        bool Same(string column, string value) => !row.Cells.TryGetValue(column, out var cell) || string.Equals(cell.Trim(), value, StringComparison.Ordinal);
    }

    /// <summary>By safeguard and address; where several rows share both, equal ones first and then in their order.</summary>
    private static ImmutableArray<(ImportedRow, CurrentCoding?)> Unkeyed(ImportedRow[] rows, ImmutableArray<CurrentCoding> corpus)
    {
        var open = corpus.GroupBy(c => (c.Row.InstrumentId, c.Row.SafeguardId, c.Row.Canonical)).ToDictionary(g => g.Key, g => g.ToList());
        var found = new Dictionary<ImportedRow, CurrentCoding>(ReferenceEqualityComparer.Instance);
        foreach (var isExact in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var row in rows.Where(r => !found.ContainsKey(r)))
            {
                if (open.TryGetValue((Cell(row, "instrument_id"), Cell(row, "safeguard_id"), Cell(row, "pinpoint")), out var candidates)
                    && candidates.FirstOrDefault(c => !isExact || RowReader.EditedFields(row, c.Row).Length == 0) is { } current)
                {
                    found.Add(row, current);
                    candidates.Remove(current);
                }
            }
        }

        return [.. rows.Select(r => (r, found.GetValueOrDefault(r)))];
    }

    private static string Cell(ImportedRow row, string name) => row.Cells.GetValueOrDefault(name, "").Trim();
}
