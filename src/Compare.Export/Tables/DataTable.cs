using System.Text.Json;
using Compare.Reports;
using CsvHelper;

namespace Compare.Export.Tables;

/// <summary>A CSV file and its schema, both made from one list of columns, so that they cannot differ.</summary>
internal abstract class DataTable(string name, string title)
{
    protected string Name { get; } = name;

    public OutputFile ToFile(CsvFlavour flavour) => new($"{flavour.Folder}/{Name}.csv", stream =>
    {
        using var csv = CsvWriter.Create(stream, flavour.Options, leaveOpen: true);
        WriteRows(csv, flavour.Cell);
    });

    /// <summary>Writes the resource of the data package.</summary>
    public void WriteResource(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("title", title);
        json.WriteString("path", Name + ".csv");
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        WriteDialect(json);
        json.WriteStartObject("schema");
        WriteFields(json);
        WriteKeys(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>How many values are longer than a cell of a spreadsheet program can hold.</summary>
    public abstract int CountLongerThan(int characters);

    protected abstract void WriteRows(CsvWriter csv, Func<string, string> cell);

    protected abstract void WriteFields(Utf8JsonWriter json);

    protected abstract void WriteKeys(Utf8JsonWriter json);

    private static void WriteDialect(Utf8JsonWriter json)
    {
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
    }
}
