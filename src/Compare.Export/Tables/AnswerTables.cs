using System.Collections.Immutable;
using Compare.Codings;
using Compare.Reports;
using static Compare.Export.Tables.FieldTypes;

namespace Compare.Export.Tables;

/// <summary>The answers, the codings behind them, and the provisions that were coded.</summary>
internal static class AnswerTables
{
    public static DataTable<(GroupSection Group, MatrixCellView Cell)> Matrix(MatrixReport report) => new(
        "matrix",
        "The answers: one row for each safeguard in each instrument",
        [
            new("safeguard_id", Text, "The safeguard.", r => r.Cell.SafeguardId, true),
            new("instrument_id", Text, "The instrument.", r => r.Cell.InstrumentId, true),
            new("group_id", Text, "The group of the safeguard.", r => r.Group.Id, true),
            new("level", Text, "The headline: the lowest level among the codings.", r => r.Cell.Level.Id(), true),
            new("range", Text, "The range in words where codings differ.", r => r.Cell.Range ?? ""),
            new("unverified", YesNo, "True when a coding behind it was not checked.", r => Bool(r.Cell.IsUnverified), true),
            new("pinpoints", Text, "Canonical addresses of the deciding provisions.", r => List(r.Cell.Pinpoints.Select(p => p.Canonical))),
            new("pinpoint_labels", Text, "As the instrument's lawyers write them.", r => List(r.Cell.Pinpoints.Select(p => p.Label))),
            new("other_pinpoints", Text, "Provisions at another level.", r => List(r.Cell.OtherPinpoints.Select(p => p.Canonical))),
            new("reason", Text, "Why the headline is what it is.", r => r.Cell.Reason),
            new("coding_ids", Text, "The rows of codings behind it.", r => List(r.Cell.EvidenceIds)),
            .. report.Instruments.Any(i => i.IsUncoded) ? Draft() : [],
        ],
        report.Groups.SelectMany(g => g.Rows.SelectMany(r => r.Cells.Select(c => (g, c)))),
        ["safeguard_id", "instrument_id"],
        [ForeignKey.ToSafeguard, ForeignKey.ToInstrument]);

    /// <summary>Only where there is a draft that no person has coded.</summary>
    private static ImmutableArray<TableColumn<(GroupSection Group, MatrixCellView Cell)>> Draft() =>
    [
        new("mark", Text, "In a draft that no person has coded: what the level rests on.", r => r.Cell.Mark),
        new("places_to_read", Text, "In such a draft: provisions to read before a level is given.", r => List(r.Cell.PlacesToRead.Select(p => p.Canonical))),
    ];

    public static DataTable<EvidenceRow> Codings(MatrixReport report) => Codings(report, []);

    /// <summary>With the base by which an import sees what was edited.</summary>
    public static DataTable<EvidenceRow> CodingsWithBase(MatrixReport report) =>
        Codings(report, [new("base", Text, "The row as it was exported, as short hashes. Do not edit.", EvidenceFields.Base, true)]);

    private static DataTable<EvidenceRow> Codings(MatrixReport report, ImmutableArray<TableColumn<EvidenceRow>> more) => new(
        "codings",
        "The evidence: one row for each provision that bears on a safeguard",
        [
            new("id", Text, "Stable id of the coding.", e => e.Id, true),
            new("instrument_id", Text, "The instrument.", e => e.InstrumentId, true),
            new("safeguard_id", Text, "The safeguard.", e => e.SafeguardId, true),
            new("provision_id", Text, "The provision; empty for silent and the like.", e => ProvisionId(e.InstrumentId, e.Canonical)),
            new("pinpoint", Text, "Canonical address of the provision.", e => e.Canonical),
            new("pinpoint_label", Text, "As the instrument's lawyers write it.", e => e.Pinpoint),
            new("level", Text, "The level coded.", e => e.Level.Id(), true),
            new("reading", Text, "Name of the reading where two are tenable.", e => e.Reading),
            new("powers", Text, "Powers it governs.", e => e.Powers),
            new("data", Text, "Categories of data it governs.", e => e.Data),
            new("direction", Text, "Domestic, incoming, outgoing.", e => e.Direction),
            new("condition", Text, "What it depends on.", e => e.Condition),
            new("key_phrase", Text, "At most eight words of the official text.", e => e.KeyPhrase),
            new("language", Text, "Language of key phrase and wording.", e => e.Language),
            new("note", Text, "The reasoning.", e => e.Note),
            new("abstract", Text, "The provision in our own words.", e => e.Abstract),
            new("wording", Text, "Official wording where the user has added it.", e => e.Wording ?? ""),
            new("basis", Text, "What the coding rests on.", e => e.Basis),
            new("unverified", YesNo, "True when not checked against an official text.", e => Bool(e.IsUnverified), true),
            new("set_aside", Text, "For silent: provisions that were read and are not on point.", e => e.SetAside),
            new("coder", Text, "Role of the coder.", e => e.Coder),
            new("coded_on", Date, "Day of the coding.", e => e.CodedOn),
            new("source_url", Text, "Where the source stands.", e => e.SourceUrl),
            .. more,
        ],
        report.Evidence,
        ["id"],
        [ForeignKey.ToInstrument, ForeignKey.ToSafeguard, new("provision_id", "provisions", "id")]);

    public static DataTable<ProvisionRow> Provisions(MatrixReport report) => new(
        "provisions",
        "Every provision of every instrument, in reading order",
        [
            new("id", Text, "Instrument and canonical address.", p => ProvisionId(p.InstrumentId, p.Canonical), true),
            new("instrument_id", Text, "The instrument.", p => p.InstrumentId, true),
            new("order", Whole, "Position in reading order, from 1.", p => Number(p.Order), true),
            new("pinpoint", Text, "Canonical address.", p => p.Canonical, true),
            new("pinpoint_label", Text, "As the instrument's lawyers write it.", p => p.Pinpoint),
            new("kind", Text, "Article, paragraph, point and so on.", p => p.Kind, true),
            new("depth", Whole, "1 for the outermost.", p => Number(p.Depth), true),
            new("number", Text, "As printed.", p => p.Number),
            new("heading", Text, "As the abstract heads it.", p => p.Heading),
            new("abstract", Text, "The provision in our own words.", p => p.Abstract),
            new("wording", Text, "Official wording where the user has added it.", p => p.Wording ?? ""),
            new("wording_language", Text, "Language of the wording.", p => p.Wording is null ? "" : p.WordingLanguage),
            new("coding_ids", Text, "The codings on it.", p => List(p.Safeguards.Select(s => s.EvidenceId))),
        ],
        report.Provisions,
        ["id"],
        [ForeignKey.ToInstrument]);

    private static string ProvisionId(string instrument, string canonical) => canonical.Length == 0 ? "" : instrument + "/" + canonical;
}
