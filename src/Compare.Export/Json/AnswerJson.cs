using System.Text.Json;
using Compare.Codings;
using Compare.Reports;

namespace Compare.Export.Json;

/// <summary>The answers, the evidence behind them, and the provisions that the evidence stands on.</summary>
internal static class AnswerJson
{
    public static void Write(Utf8JsonWriter json, MatrixReport report)
    {
        json.WriteObjects("cells", report.Groups.SelectMany(g => g.Rows).SelectMany(r => r.Cells), c => WriteCell(json, c));
        json.WriteObjects("evidence", report.Evidence, e => WriteEvidence(json, e));
        json.WriteObjects("provisions", report.Provisions, p => WriteProvision(json, p));
    }

    private static void WriteCell(Utf8JsonWriter json, MatrixCellView cell)
    {
        json.WriteString("safeguard", cell.SafeguardId);
        json.WriteString("instrument", cell.InstrumentId);
        json.WriteString("level", cell.Level.Id());
        json.WriteString("levelWords", cell.LevelWords);
        json.WriteOptional("range", cell.Range);
        json.WriteBoolean("unverified", cell.IsUnverified);
        json.WriteObjects("pinpoints", cell.Pinpoints, p => WritePinpoint(json, p));
        json.WriteObjects("otherPinpoints", cell.OtherPinpoints, p => WritePinpoint(json, p));
        json.WriteString("reason", cell.Reason);
        json.WriteStrings("evidence", cell.EvidenceIds);
        if (cell.Mark.Length > 0)
        {
            json.WriteString("mark", cell.Mark);
            json.WriteObjects("placesToRead", cell.PlacesToRead, p => WritePinpoint(json, p));
        }
    }

    private static void WritePinpoint(Utf8JsonWriter json, PinpointView pinpoint)
    {
        json.WriteString("canonical", pinpoint.Canonical);
        json.WriteString("label", pinpoint.Label);
        json.WriteString("level", pinpoint.Level.Id());
        json.WriteString("evidence", pinpoint.EvidenceId);
    }

    private static void WriteEvidence(Utf8JsonWriter json, EvidenceRow evidence)
    {
        json.WriteString("id", evidence.Id);
        json.WriteString("instrument", evidence.InstrumentId);
        json.WriteString("safeguard", evidence.SafeguardId);
        json.WriteOptional("pinpoint", evidence.Canonical);
        json.WriteOptional("label", evidence.Pinpoint);
        json.WriteString("level", evidence.Level.Id());
        json.WriteOptional("reading", evidence.Reading);
        json.WriteOptional("powers", evidence.Powers);
        json.WriteOptional("data", evidence.Data);
        json.WriteOptional("direction", evidence.Direction);
        json.WriteOptional("condition", evidence.Condition);
        json.WriteOptional("keyPhrase", evidence.KeyPhrase);
        json.WriteString("note", evidence.Note);
        json.WriteOptional("abstract", evidence.Abstract);
        json.WriteOptional("wording", evidence.Wording);
        json.WriteString("language", evidence.Language);
        json.WriteString("basis", evidence.Basis);
        json.WriteBoolean("unverified", evidence.IsUnverified);
        if (evidence.Mark.Length > 0)
        {
            json.WriteString("mark", evidence.Mark);
        }

        json.WriteString("coder", evidence.Coder);
        json.WriteOptional("codedOn", evidence.CodedOn);
        json.WriteOptional("sourceUrl", evidence.SourceUrl);
        json.WriteOptional("setAside", evidence.SetAside);
    }

    private static void WriteProvision(Utf8JsonWriter json, ProvisionRow provision)
    {
        json.WriteString("instrument", provision.InstrumentId);
        json.WriteNumber("order", provision.Order);
        json.WriteString("pinpoint", provision.Canonical);
        json.WriteString("label", provision.Pinpoint);
        json.WriteString("kind", provision.Kind);
        json.WriteNumber("depth", provision.Depth);
        json.WriteOptional("number", provision.Number);
        json.WriteOptional("heading", provision.Heading);
        json.WriteOptional("abstract", provision.Abstract);
        json.WriteOptional("wording", provision.Wording);
        json.WriteOptional("wordingLanguage", provision.Wording is null ? null : provision.WordingLanguage);
        json.WriteObjects("codings", provision.Safeguards, s =>
        {
            json.WriteString("safeguard", s.SafeguardId);
            json.WriteString("level", s.Level.Id());
            json.WriteString("evidence", s.EvidenceId);
        });
    }
}
