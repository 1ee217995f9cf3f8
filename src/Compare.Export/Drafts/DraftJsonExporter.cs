using System.Collections.Immutable;
using System.Text.Json;
using Compare.Codings;
using Compare.Drafts;
using Compare.Export.Json;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export.Drafts;

/// <summary>Writes <c>diff --format json</c> (schema version 1).</summary>
public sealed class DraftJsonExporter : IDraftExporter
{
    public string Format => "json";

    public Result<ExportedFiles> Export(DraftReport report) =>
        Result.Success(new ExportedFiles([new OutputFile("diff.json", ReadableJson.Write(json => Write(json, report)))]));

    private static void Write(Utf8JsonWriter json, DraftReport report)
    {
        var comparison = report.Comparison;
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        Source(json, "old", report.OldSource);
        Source(json, "new", report.NewSource);
        json.WriteBoolean("unrelated", comparison.AreUnrelated);
        Rows(json, "articles", comparison.Articles, false);
        Rows(json, "divisions", comparison.Divisions, false);
        Rows(json, "provisions", comparison.Provisions, true);
        Modality(json, comparison);
        References(json, comparison);
        Safeguards(json, report.Safeguards);
        Totals(json, comparison.Totals);
        json.WriteStrings("notCompared", report.NotCompared);
        json.WriteEndObject();
    }

    private static void Source(Utf8JsonWriter json, string name, DraftSource source)
    {
        json.WriteStartObject(name);
        json.WriteString("file", source.File);
        json.WriteString("format", source.Format);
        json.WriteString("sha256", source.Sha256);
        json.WriteEndObject();
    }

    private static void Rows(Utf8JsonWriter json, string name, ImmutableArray<AlignedProvision> rows, bool withRedline)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteStrings("old", row.Old.Select(p => p.Canonical));
            json.WriteStrings("new", row.New.Select(p => p.Canonical));
            json.WriteString("relation", Name(row.Relation));
            json.WriteBoolean("moved", row.Moved);
            json.WriteBoolean("renumbered", row.Renumbered);
            json.WriteBoolean("edited", row.Edited);
            json.WriteStartObject("words");
            Words(json, row.Words);
            json.WriteEndObject();
            json.WriteNumber("score", Math.Round(row.Score, 3));
            if (withRedline)
            {
                Redline(json, "heading", row.Heading);
                Redline(json, "redline", row.Redline);
            }
            else
            {
                json.WriteString("reason", row.Reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Redline(Utf8JsonWriter json, string name, ImmutableArray<RedlinePiece> pieces)
    {
        json.WriteStartArray(name);
        foreach (var piece in pieces)
        {
            json.WriteStartObject();
            json.WriteString("op", Name(piece.Op));
            json.WriteString("text", piece.Text);
            if (piece.IsReference)
            {
                json.WriteBoolean("reference", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Modality(Utf8JsonWriter json, DraftComparison comparison)
    {
        json.WriteStartArray("modality");
        foreach (var shift in comparison.Modality)
        {
            json.WriteStartObject();
            json.WriteString("old", shift.Old.Canonical);
            json.WriteString("new", shift.New.Canonical);
            json.WriteString("from", OrNull(shift.From));
            json.WriteString("to", OrNull(shift.To));
            json.WriteString("effect", Name(shift.Effect));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void References(Utf8JsonWriter json, DraftComparison comparison)
    {
        json.WriteStartArray("references");
        foreach (var reference in comparison.References)
        {
            json.WriteStartObject();
            json.WriteString("old", reference.Old.Canonical);
            json.WriteString("new", reference.New.Canonical);
            json.WriteString("from", reference.From);
            json.WriteString("to", reference.To);
            json.WriteBoolean("follows", reference.Follows);
            json.WriteString("oldTarget", OrNull(reference.OldTarget.Canonical));
            json.WriteString("newTarget", OrNull(reference.NewTarget.Canonical));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Safeguards(Utf8JsonWriter json, ImmutableArray<SafeguardDelta> safeguards)
    {
        json.WriteStartArray("safeguards");
        foreach (var safeguard in safeguards)
        {
            json.WriteStartObject();
            json.WriteString("safeguard", safeguard.Safeguard);
            json.WriteString("old", safeguard.Before.Id());
            json.WriteString("new", safeguard.After.Id());
            json.WriteString("effect", Name(safeguard.Effect));
            json.WriteStartArray("because");
            foreach (var cause in safeguard.Because)
            {
                json.WriteStartObject();
                json.WriteString("old", OrNull(cause.Old.Canonical));
                json.WriteString("new", OrNull(cause.New.Canonical));
                json.WriteString("effect", Name(cause.Effect));
                json.WriteString("why", cause.Why);
                json.WriteString("oldWords", OrNull(cause.OldWords));
                json.WriteString("newWords", OrNull(cause.NewWords));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Totals(Utf8JsonWriter json, DraftTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteStartObject("words");
        Words(json, totals.Words);
        json.WriteEndObject();
        json.WriteNumber("moved", totals.Moved);
        json.WriteNumber("renumbered", totals.Renumbered);
        json.WriteNumber("split", totals.Split);
        json.WriteNumber("merged", totals.Merged);
        json.WriteNumber("inserted", totals.Inserted);
        json.WriteNumber("deleted", totals.Deleted);
        json.WriteNumber("edited", totals.Edited);
        json.WriteNumber("unchanged", totals.Unchanged);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, WordCounts words)
    {
        json.WriteNumber("inserted", words.Inserted);
        json.WriteNumber("deleted", words.Deleted);
        json.WriteNumber("kept", words.Kept);
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
