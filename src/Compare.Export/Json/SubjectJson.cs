using System.Text.Json;
using Compare.Reports;

namespace Compare.Export.Json;

/// <summary>What is compared: instruments, groups, safeguards with their criteria, and their counterparts in published lists.</summary>
internal static class SubjectJson
{
    public static void Write(Utf8JsonWriter json, MatrixReport report)
    {
        json.WriteObjects("instruments", report.Instruments, i => WriteInstrument(json, i));
        json.WriteObjects("groups", report.Groups, g =>
        {
            json.WriteString("id", g.Id);
            json.WriteString("title", g.Title);
            json.WriteString("description", g.Description);
            json.WriteStrings("safeguards", g.Rows.Select(r => r.SafeguardId));
        });
        json.WriteObjects("safeguards", report.Codebook, c => WriteSafeguard(json, c));
        json.WriteObjects("crosswalk", report.Crosswalk, c =>
        {
            json.WriteString("safeguard", c.SafeguardId);
            json.WriteString("sourceId", c.SourceId);
            json.WriteString("source", c.Source);
            json.WriteString("reference", c.Reference);
            json.WriteString("relation", c.Relation);
            json.WriteString("certainty", c.Certainty);
            json.WriteOptional("url", c.Url);
        });
    }

    private static void WriteInstrument(Utf8JsonWriter json, InstrumentColumn instrument)
    {
        json.WriteString("id", instrument.Id);
        json.WriteString("shortTitle", instrument.ShortTitle);
        json.WriteString("title", instrument.Title);
        json.WriteString("kind", instrument.Kind);
        json.WriteString("citation", instrument.Citation);
        json.WriteString("status", instrument.Status);
        json.WriteString("language", instrument.Language);
        json.WriteOptional("officialUrl", instrument.OfficialUrl);
        json.WriteString("textVersion", instrument.TextVersion);
        json.WriteOptional("adopted", instrument.Adopted);
        json.WriteOptional("inForce", instrument.InForce);
        json.WriteNumber("units", instrument.Units);
        json.WriteNumber("provisions", instrument.Provisions);
        json.WriteNumber("codings", instrument.Codings);
        json.WriteNumber("unverifiedCodings", instrument.UnverifiedCodings);
        json.WriteString("verification", instrument.Verification);
        if (instrument.IsUncoded)
        {
            json.WriteNumber("uncodedRows", instrument.UncodedRows);
        }
    }

    private static void WriteSafeguard(Utf8JsonWriter json, CodebookRow safeguard)
    {
        json.WriteString("id", safeguard.Id);
        json.WriteString("group", safeguard.GroupId);
        json.WriteString("title", safeguard.Title);
        json.WriteString("question", safeguard.Question);
        json.WriteStartObject("criteria");
        json.WriteOptional("strong", safeguard.Strong);
        json.WriteOptional("qualified", safeguard.Qualified);
        json.WriteOptional("weak", safeguard.Weak);
        json.WriteOptional("contrary", safeguard.Contrary);
        json.WriteEndObject();
        json.WriteOptional("scopeNote", safeguard.ScopeNote);
    }
}
