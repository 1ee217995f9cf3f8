using System.Collections.Immutable;
using System.Text.Json;
using Compare.Reports;

namespace Compare.Export.Tables;

/// <summary><c>csv/datapackage.json</c>: every table's columns, types and keys, after Frictionless Data Package 1.0.</summary>
internal static class DataPackage
{
    private const string Note =
        "CSV after RFC 4180, UTF-8 without byte order mark, LF. This is the data flavour: text that begins like a formula (=, +, -, @) "
        + "is kept as it is and not neutralised; import the files as text rather than opening them in a spreadsheet program, or use "
        + "matrix.xlsx.";

    public static OutputFile ToFile(MatrixReport report, ImmutableArray<DataTable> tables) =>
        new("csv/datapackage.json", ReadableJson.Write(json => Write(json, report, tables)));

    private static void Write(Utf8JsonWriter json, MatrixReport report, ImmutableArray<DataTable> tables)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "safeguards-matrix");
        json.WriteString("title", report.Title);
        json.WriteString("description", $"{report.Subtitle.TrimEnd('.')}. {Note}");
        json.WriteString("version", report.CorpusVersion);
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", "CC-BY-4.0");
        json.WriteString("title", "Creative Commons Attribution 4.0");
        json.WriteString("path", "https://creativecommons.org/licenses/by/4.0/");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("resources");
        foreach (var table in tables)
        {
            table.WriteResource(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
