using System.Text.Json;
using Compare.Codings;
using Compare.Export.Json;
using Compare.Reports;
using Compare.Results;

namespace Compare.Export;

/// <summary><c>matrix.json</c>, schema version 1: adding a property is no new version, renaming or removing one is.</summary>
public sealed class JsonMatrixExporter : IMatrixExporter
{
    private const int SchemaVersion = 1;

    public string Format => "json";

    public Result<ExportedFiles> Export(MatrixReport report) =>
        Result.Success(new ExportedFiles([new OutputFile("matrix.json", stream => ReadableJson.Write(stream, json => Write(json, report)))]));

    private static void Write(Utf8JsonWriter json, MatrixReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("title", report.Title);
        json.WriteString("subtitle", report.Subtitle);
        json.WriteString("corpusVersion", report.CorpusVersion);
        json.WriteObjects("readMe", report.ReadMe, s =>
        {
            json.WriteString("heading", s.Heading);
            json.WriteStrings("paragraphs", s.Paragraphs);
        });
        json.WriteObjects("levels", report.Legend, l =>
        {
            json.WriteString("id", l.Level.Id());
            json.WriteString("words", l.Words);
            json.WriteString("symbol", l.Symbol);
            json.WriteString("meaning", l.Meaning);
        });
        SubjectJson.Write(json, report);
        AnswerJson.Write(json, report);
        json.WriteEndObject();
    }
}
