using System.Collections.Immutable;
using Compare.Codings;
using Compare.Comparisons;
using Compare.Instruments;
using Compare.Reports;
using Compare.Results;

namespace Compare.Imports;

/// <summary>
/// Turns a row of the file into the change it asks for. With a base, a column counts as edited when it differs from what was exported, and
/// a column that the corpus has changed meanwhile is a conflict; without one, whatever differs from the corpus counts as edited.
/// </summary>
internal sealed class RowReader(ImmutableArray<Diagnostic>.Builder refusals)
{
    /// <summary>With these a spreadsheet begins a formula; a table of the corpus must not hold them at the start of a cell.</summary>
    private static readonly char[] FormulaStarts = ['=', '+', '@', '-'];

    private static readonly ImmutableArray<string> Keys = ["instrument_id", "safeguard_id"];

    /// <summary>The change that a row of a coding of the corpus asks for; null for none, or after refusing it.</summary>
    public CodingEdit? Existing(ImportedRow row, CurrentCoding current)
    {
        var edited = EditedFields(row, current.Row);
        foreach (var field in edited.Where(f => !f.IsTakenBack && !Keys.Contains(f.Name)))
        {
            if (row.Base.Length > 0)
            {
                refusals.Add(Diagnostic.Warning(
                    DiagnosticCodes.NotTakenBack, $"{current.Row.Id}: the column \"{field.Header}\" is for reading; what was written there is left out.", row.Place));
            }
        }

        if (edited.Any(f => Keys.Contains(f.Name)))
        {
            return Refuse(row, DiagnosticCodes.ImportRefused, $"{current.Row.Id} cannot become a coding of another instrument or safeguard. Add a row for the new one.");
        }

        if (row.Cells.TryGetValue("fingerprint", out var print) && !string.Equals(print.Trim(), current.Coding.Fingerprint, StringComparison.Ordinal))
        {
            return Refuse(row, DiagnosticCodes.ImportRefused, $"{current.Row.Id}: a fingerprint is not typed. Leave it as it was, or clear it in the corpus and run: treaty verify --record.");
        }

        edited = [.. edited.Where(f => f.IsTakenBack)];
        if (edited.IsEmpty)
        {
            return null;
        }

        var bases = Bases(row);
        foreach (var field in edited.Where(f => bases.TryGetValue(f.Name, out var was) && !string.Equals(was, EvidenceFields.Hash(f.ValueOf(current.Row)), StringComparison.Ordinal)))
        {
            return Refuse(
                row, DiagnosticCodes.ImportConflict,
                $"{current.Row.Id}: \"{field.Name}\" was changed both here and in the corpus, which now says \"{Short(field.ValueOf(current.Row))}\". Decide in the corpus, or export anew.");
        }

        var after = Apply(row, current.Instrument, current.Coding, edited);
        ImmutableArray<CodingChange> changes = after is null ? [] : [.. Changes(row, current.Row, edited, current.Coding, after)];
        return changes.IsEmpty ? null : new CodingEdit(current.Coding, after!, changes);
    }

    /// <summary>The coding that a row without a key asks for; null after refusing it.</summary>
    public CodingEdit? Added(ImportedRow row, ImmutableArray<CodedInstrument> instruments)
    {
        var named = Cell(row, "instrument_id") is { Length: > 0 } id ? id : Cell(row, "instrument");
        var instrument = instruments.FirstOrDefault(i => string.Equals(i.Metadata.Id, named, StringComparison.Ordinal) || string.Equals(i.Metadata.ShortTitle, named, StringComparison.Ordinal));
        if (instrument is null)
        {
            return Refuse(row, DiagnosticCodes.ImportRefused, $"The row is new and names no instrument of the corpus (\"{named}\"). Fill in \"Instrument id\": {string.Join(", ", instruments.Select(i => i.Metadata.Id))}.");
        }

        var blank = new Coding(
            instrument.Metadata.Id, Cell(row, "safeguard_id"), default, Level.NotResearched, [], [], [], [], "", "", "", "", Basis.Recall, "", "", "", [], row.Place);
        var filled = EvidenceFields.All.Where(f => f.IsTakenBack && f.Canonical(Cell(row, f.Name)).Length > 0).ToImmutableArray();
        if (filled.All(f => f.Name is not "level") || filled.All(f => f.Name is not "basis"))
        {
            return Refuse(row, DiagnosticCodes.MissingValue, $"The row is new and needs a level and a basis ({string.Join(", ", Codings.Bases.Typed.Select(b => b.Id()))}).");
        }

        if (Apply(row, instrument, blank, filled) is not { } after)
        {
            return null;
        }

        var key = $"{after.Instrument}/{after.Safeguard}/{(after.Pinpoint.IsEmpty ? after.Level.Id() : after.Pinpoint.Canonical)}";
        return new CodingEdit(null, after, [new CodingChange(key, "new row", "", $"{after.Level.Id()}: {after.Note}", row.Place)]);
    }

    /// <summary>The columns in which the row differs from what was exported, or from the corpus where that is not known.</summary>
    public static ImmutableArray<EvidenceField> EditedFields(ImportedRow row, EvidenceRow current)
    {
        var bases = Bases(row);
        return
        [
            .. EvidenceFields.All.Where(f => row.Cells.TryGetValue(f.Name, out var cell) && (row.Formulas.Contains(f.Name) || IsEdited(f, f.Canonical(cell)))),
        ];

        bool IsEdited(EvidenceField field, string given)
        {
            var now = field.ValueOf(current);
            var cut = given.IndexOf(CellLimits.CutMark, StringComparison.Ordinal);
            var isOther = !string.Equals(given, now, StringComparison.Ordinal) && !(cut >= 0 && now.AsSpan().StartsWith(given.AsSpan(0, cut), StringComparison.Ordinal));
            return bases.TryGetValue(field.Name, out var was)
                ? isOther && !string.Equals(was, EvidenceFields.Hash(given), StringComparison.Ordinal)
                : isOther && (field.IsTakenBack || Keys.Contains(field.Name));
        }
    }

    private static Dictionary<string, string> Bases(ImportedRow row)
    {
        var hashes = row.Base.Split('.');
        return hashes.Length != EvidenceFields.All.Length ? [] : EvidenceFields.All.Zip(hashes).ToDictionary(p => p.First.Name, p => p.Second, StringComparer.Ordinal);
    }

    private Coding? Apply(ImportedRow row, CodedInstrument instrument, Coding before, ImmutableArray<EvidenceField> fields)
    {
        var address = fields.FirstOrDefault(f => f.Name == "pinpoint");
        var label = fields.FirstOrDefault(f => f.Name == "pinpoint_label");
        var after = before with { Place = row.Place };
        foreach (var field in fields)
        {
            var value = field.Canonical(row.Cells[field.Name]);
            if (row.Formulas.Contains(field.Name))
            {
                return RefuseCoding(row, DiagnosticCodes.FormulaInCell, $"The cell in column \"{field.Header}\" holds a formula or an error. Write the value itself.");
            }

            if (value.Length > 1 && FormulaStarts.Contains(value[0]))
            {
                return RefuseCoding(row, DiagnosticCodes.FormulaInCell, $"The cell in column \"{field.Header}\" begins with \"{value[0]}\", which a spreadsheet runs as a formula. Begin it with a word.");
            }

            if (value.Contains(CellLimits.CutMark, StringComparison.Ordinal))
            {
                return RefuseCoding(row, DiagnosticCodes.ImportRefused, $"The cell in column \"{field.Header}\" was cut when it was exported and cannot be taken back. Edit the corpus.");
            }

            if (Changed(row, instrument, after, field, value) is not { } changed)
            {
                return null;
            }

            after = changed;
        }

        if (address is not null && label is not null && after.Pinpoint != new Pinpoint(address.Canonical(row.Cells["pinpoint"])))
        {
            return RefuseCoding(row, DiagnosticCodes.ImportRefused, "\"Provision\" and \"Address\" name two different provisions. Change one of them only, or both alike.");
        }

        // A fingerprint is that of the provision's wording, so it does not follow the coding to another one.
        return after.Pinpoint == before.Pinpoint ? after : after with { Fingerprint = "" };
    }

    private Coding? Changed(ImportedRow row, CodedInstrument instrument, Coding coding, EvidenceField field, string value)
    {
        switch (field.Name)
        {
            case "level":
                return Levels.TryParse(value, out var level) && level != Level.Disputed
                    ? coding with { Level = level }
                    : RefuseCoding(
                        row, DiagnosticCodes.UnknownLevel,
                        $"\"{Short(value)}\" is no level that is typed. Write one of: {string.Join(", ", Levels.All.Where(l => l != Level.Disputed).Select(l => l.Id()))}.");
            case "basis":
                return Bases(value) is { } basis
                    ? coding with { Basis = basis }
                    : RefuseCoding(row, DiagnosticCodes.UnknownValue, $"\"{Short(value)}\" is no basis. Write official-text, secondary or recall.");
            case "pinpoint":
                return coding with { Pinpoint = new Pinpoint(value) };
            case "pinpoint_label":
                return Resolve(row, instrument, value) is { } pinpoint ? coding with { Pinpoint = pinpoint } : null;
            case "set_aside":
                var aside = List(value).Select(p => Resolve(row, instrument, p)).ToArray();
                return aside.All(p => p is not null) ? coding with { SetAside = [.. aside.Select(p => p!.Value)] } : null;
            default:
                return field.Name switch
                {
                    "reading" => coding with { Reading = value },
                    "powers" => coding with { Powers = List(value) },
                    "data" => coding with { Data = List(value) },
                    "direction" => coding with { Direction = List(value) },
                    "condition" => coding with { Conditions = List(value) },
                    "key_phrase" => coding with { KeyPhrase = value },
                    "note" => coding with { Note = value },
                    "coder" => coding with { Coder = value },
                    "coded_on" => coding with { CodedOn = value },
                    "source_url" => coding with { SourceUrl = value },
                    _ => throw new InvalidOperationException($"No way to take \"{field.Name}\" back."),
                };
        }
    }

    private Pinpoint? Resolve(ImportedRow row, CodedInstrument instrument, string text)
    {
        if (text.Length == 0)
        {
            return default(Pinpoint);
        }

        var labelled = instrument.Abstract.Provisions.Where(p => string.Equals(p.Label, text, StringComparison.Ordinal)).ToArray();
        if (labelled.Length == 1)
        {
            return labelled[0].Pinpoint;
        }

        var resolved = PinpointResolver.Resolve(instrument.Abstract, text, instrument.Metadata.ShortTitle);
        if (resolved.TryGetValue(out var provision))
        {
            return provision.Pinpoint;
        }

        refusals.AddRange(resolved.Diagnostics.Select(d => d with { Place = row.Place }));
        return null;
    }

    private static IEnumerable<CodingChange> Changes(ImportedRow row, EvidenceRow current, ImmutableArray<EvidenceField> edited, Coding before, Coding after)
    {
        foreach (var field in edited.Where(f => f.Name is not ("pinpoint" or "pinpoint_label")))
        {
            yield return new CodingChange(current.Id, field.Name, field.ValueOf(current), field.Canonical(row.Cells[field.Name]), row.Place);
        }

        if (before.Pinpoint != after.Pinpoint)
        {
            yield return new CodingChange(current.Id, "pinpoint", before.Pinpoint.Canonical, after.Pinpoint.Canonical, row.Place);
        }

        if (!string.Equals(before.Fingerprint, after.Fingerprint, StringComparison.Ordinal))
        {
            yield return new CodingChange(current.Id, "fingerprint", before.Fingerprint, after.Fingerprint, row.Place);
        }
    }

    private static Basis? Bases(string id) => Codings.Bases.TryParse(id, out var basis) ? basis : null;

    private static ImmutableArray<string> List(string value) => [.. value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string Cell(ImportedRow row, string name) => row.Cells.GetValueOrDefault(name, "").Trim();

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";

    private CodingEdit? Refuse(ImportedRow row, string code, string message)
    {
        refusals.Add(Diagnostic.Error(code, message, row.Place));
        return null;
    }

    private Coding? RefuseCoding(ImportedRow row, string code, string message)
    {
        Refuse(row, code, message);
        return null;
    }
}
