using Compare.Reports;
using static Compare.Export.Tables.FieldTypes;

namespace Compare.Export.Tables;

/// <summary>What is compared: safeguards, instruments, and the published lists that the safeguards have counterparts in.</summary>
internal static class SubjectTables
{
    public static DataTable<CodebookRow> Safeguards(MatrixReport report) => new(
        "safeguards",
        "The codebook: one row for each safeguard",
        [
            new("id", Text, "Stable id.", c => c.Id, true),
            new("group_id", Text, "Its group.", c => c.GroupId, true),
            new("group", Text, "Title of the group.", c => c.Group),
            new("title", Text, "Name.", c => c.Title, true),
            new("question", Text, "What is asked of an instrument.", c => c.Question),
            new("strong", Text, "What strong takes.", c => c.Strong),
            new("qualified", Text, "What qualified takes.", c => c.Qualified),
            new("weak", Text, "What weak takes.", c => c.Weak),
            new("contrary", Text, "What contrary takes.", c => c.Contrary),
            new("scope_note", Text, "What it covers and what not.", c => c.ScopeNote),
        ],
        report.Codebook,
        ["id"],
        []);

    public static DataTable<InstrumentColumn> Instruments(MatrixReport report) => new(
        "instruments",
        "The instruments compared",
        [
            new("id", Text, "Stable id.", i => i.Id, true),
            new("short_title", Text, "Column heading.", i => i.ShortTitle, true),
            new("title", Text, "Full title.", i => i.Title),
            new("kind", Text, "Treaty, statute and so on.", i => i.Kind),
            new("citation", Text, "As cited.", i => i.Citation),
            new("status", Text, "One sentence.", i => i.Status),
            new("language", Text, "Language of the text coded.", i => i.Language),
            new("official_url", Text, "Where the official text stands.", i => i.OfficialUrl),
            new("text_version", Text, "Which text was coded.", i => i.TextVersion),
            new("adopted", Date, "Day of adoption.", i => i.Adopted),
            new("in_force", Date, "Day of entry into force.", i => i.InForce),
            new("units", Whole, "Articles or sections that the abstract restates.", i => Number(i.Units), true),
            new("provisions", Whole, "Provisions in all.", i => Number(i.Provisions), true),
            new("codings", Whole, "Codings.", i => Number(i.Codings), true),
            new("unverified_codings", Whole, "Codings not checked against an official text.", i => Number(i.UnverifiedCodings), true),
            new("verification", Text, "What is verified and what is not.", i => i.Verification),
            .. report.Instruments.Any(i => i.IsUncoded)
                ? (TableColumn<InstrumentColumn>[])[new("uncoded_rows", Whole, "Rows of a draft that no person has coded; in none of the other counts.", i => Number(i.UncodedRows), true)]
                : [],
        ],
        report.Instruments,
        ["id"],
        []);

    public static DataTable<CrosswalkRow> Crosswalk(MatrixReport report) => new(
        "crosswalk",
        "The safeguards in published lists",
        [
            new("safeguard_id", Text, "The safeguard.", c => c.SafeguardId, true),
            new("source_id", Text, "Id of the list.", c => c.SourceId, true),
            new("source", Text, "Title of the list.", c => c.Source),
            new("reference", Text, "The place in the list.", c => c.Reference, true),
            new("relation", Text, "Close or related, after SKOS.", c => c.Relation),
            new("certainty", Text, "Seen, or known and still to be checked.", c => c.Certainty),
            new("url", Text, "Where the list stands.", c => c.Url),
        ],
        report.Crosswalk,
        ["safeguard_id", "source_id", "reference"],
        [ForeignKey.ToSafeguard]);
}
